import { type InputOf, registryRoutes } from '@songtan/contract'
import { AppError, divisionCode, townOf } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { familyOfCitizen } from './citizen.queries.ts'
import { correctionOf, correctionOpen, correctionSent } from './corrections.queries.ts'
import { holdFamily, insertCorrection } from './corrections.repo.ts'
import { declaredBesideVerified } from './domain/beside.ts'
import { factsOn } from './facts.queries.ts'
import { type About, type HeldAt, heldNow, idsOf } from './held-now.ts'
import { myCorrectionViews } from './my-corrections.ts'
import { registryPermissions } from './permissions.ts'

type Asked = InputOf<typeof registryRoutes.askCorrection>['about']

/** One may speak of what one is shown: facts of oneself and of the family, its members, its account. */
const aboutAsked = async (
  db: ReadDb,
  at: HeldAt,
  asked: Asked,
  personId: string,
): Promise<About | undefined> => {
  const none = { personId: null, kind: null, aspect: null }
  if (asked.what === 'account') return { ...none, what: 'account' }
  if (asked.what === 'member') return { ...none, what: 'member', personId: asked.personId }
  const rows = declaredBesideVerified(await factsOn(db, { ...at, personIds: [personId] }))
  const row = rows.find((one) => idsOf(one).includes(asked.factId))
  return row && { what: 'fact', personId: row.personId, kind: row.kind, aspect: row.aspect }
}

/**
 * Somebody finds that what is kept is not right and asks for its correction; the town verifies and corrects in time
 * (PIPL §46). The same sending is kept once, and of one thing there is one open request.
 */
export const askCorrection = writeCase(
  registryRoutes.askCorrection,
  { permission: registryPermissions.askCorrection },
  async ({ tx, input, actor, now, today, newId, note, services }) => {
    const { county, id: householdId, says, sendingId } = input
    const own = await familyOfCitizen(tx, actor.id, county, householdId)
    if (!own) throw new AppError(404, 'record.not-found')
    await holdFamily(tx, county, householdId)
    const town = townOf(divisionCode(own.village))
    const subject = (id: string) => note({ householdId, subject: { kind: 'correction', id } })
    const shown = async (id: string) => {
      const row = await correctionOf(tx, county, id)
      const [view] = await myCorrectionViews(tx, services.cipher, { county, town }, row ? [row] : [])
      if (!view) throw new AppError(404, 'record.not-found')
      subject(id)
      return view
    }
    const sent = sendingId && (await correctionSent(tx, { county, citizenId: actor.id, sendingId }))
    if (sent) return shown(sent.id)
    const at = { county, householdId, day: today }
    const about = await aboutAsked(tx, at, input.about, own.personId)
    const { marks } = about ? await heldNow(tx, at, about) : { marks: [] }
    if (!about || marks.length === 0)
      throw new AppError(422, 'registry.correction-subject', { field: 'about' })
    const open = await correctionOpen(tx, at, about)
    if (open) throw new AppError(409, 'registry.correction-open', { params: { number: open.number } })
    const id = newId()
    await insertCorrection(tx, {
      ...{ county, id, householdId, citizenId: actor.id, sendingId, about, marks, today, askedAt: now },
      saysSealed: services.cipher.seal(says),
    })
    return shown(id)
  },
)

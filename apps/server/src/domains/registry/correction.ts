import { registryRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { aboutOf, correctionOf, factsHeld, marksOf, personNamed, toldView } from './corrections.queries.ts'
import { comparisonView, factView } from './family-page.ts'
import { heldNow } from './held-now.ts'
import { registryPermissions } from './permissions.ts'
import { shownName } from './shown-name.ts'

/** One request: what the family wrote, beside what the register holds now and held then. */
export const correction = readCase(
  registryRoutes.correction,
  { permission: registryPermissions.correction },
  async ({ db, input, actor, today, requireArea, services, note }) => {
    const { county, id } = input
    const row = await correctionOf(db, county, id)
    if (!row) throw new AppError(404, 'record.not-found')
    const { householdId, village } = row
    note({ householdId, subject: { kind: 'correction', id } })
    requireArea(village)
    const now = await heldNow(db, { county, householdId, day: today }, aboutOf(row))
    const then = await factsHeld(db, county, [row])
    const { member, account } = now
    const person = row.personId === null ? undefined : await personNamed(db, county, row.personId)
    return {
      ...toldView(services.cipher, row),
      ...{ householdId, village, householdNumber: row.householdNumber, version: row.version },
      headName: shownName(actor, village, row.headName),
      personName: person === undefined ? null : shownName(actor, village, person),
      facts: [...then.values()].map(factView),
      now: {
        fact: now.fact && comparisonView(now.fact),
        member: member && {
          ...{ personId: member.personId, relation: member.relation },
          ...{ name: shownName(actor, village, member.name), residentIdMasked: member.residentIdMasked },
        },
        account: account && { ...account, holderName: shownName(actor, village, account.holderName) },
      },
      changed: now.marks.join() !== marksOf(row).join(),
    }
  },
)

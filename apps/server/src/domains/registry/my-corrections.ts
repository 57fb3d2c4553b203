import { registryRoutes } from '@songtan/contract'
import { AppError, divisionCode, townOf } from '@songtan/kernel'
import type { Cipher } from '../../platform/crypto/cipher.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { familyOfCitizen } from './citizen.queries.ts'
import {
  type CorrectionRow,
  correctionsShownTo,
  factsHeld,
  marksOf,
  toldView,
} from './corrections.queries.ts'
import { factView } from './family-page.ts'
import { registryPermissions } from './permissions.ts'

/** Requests as their family reads them, with who has them. One query for all. */
export const myCorrectionViews = async (
  db: ReadDb,
  cipher: Cipher,
  { county, town }: { readonly county: string; readonly town: string },
  rows: readonly CorrectionRow[],
) => {
  const facts = await factsHeld(db, county, rows)
  return rows.map((row) => ({
    ...toldView(cipher, row),
    town,
    facts: marksOf(row)
      .flatMap((mark) => facts.get(mark) ?? [])
      .map(factView),
  }))
}

/** What one's family asked to have corrected, and how it was answered (PIPL §46). */
export const myCorrections = readCase(
  registryRoutes.myCorrections,
  { permission: registryPermissions.myCorrections },
  async ({ db, input, actor, services, note }) => {
    const { county, id: householdId } = input
    const own = await familyOfCitizen(db, actor.id, county, householdId)
    if (!own) throw new AppError(404, 'record.not-found')
    note({ householdId, subject: { kind: 'household', id: householdId } })
    const { personId } = own
    const rows = await correctionsShownTo(db, { county, householdId, citizenId: actor.id, personId })
    const town = townOf(divisionCode(own.village))
    return { items: await myCorrectionViews(db, services.cipher, { county, town }, rows) }
  },
)

import { AppError, type PlainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { type Family, familyFor, isMemberCitizen } from '../registry/index.ts'
import { readAuthorisation, type StoredAuthorisation } from './authorisation.queries.ts'

interface Asking {
  readonly input: { readonly county: string; readonly id: string }
  readonly today: PlainDate
}

/** The authorisation with its family. @throws AppError 404 `record.not-found`, also outside the caller's area. */
export const authorisationInArea = async (
  db: ReadDb,
  { input, today, requireArea }: Asking & { requireArea(area: string): void },
): Promise<{ readonly authorisation: StoredAuthorisation; readonly family: Family }> => {
  const authorisation = await readAuthorisation(db, input.county, input.id)
  if (!authorisation) throw new AppError(404, 'record.not-found')
  const family = await familyFor(db, input.county, authorisation.householdId, today)
  requireArea(family.village)
  return { authorisation, family }
}

/** The same for a member of the family. @throws AppError 404 `record.not-found` for anybody else. */
export const myAuthorisation = async (
  db: ReadDb,
  { input, today, actor }: Asking & { readonly actor: { readonly id: string } },
): Promise<{ readonly authorisation: StoredAuthorisation; readonly family: Family }> => {
  const authorisation = await readAuthorisation(db, input.county, input.id)
  const mine =
    authorisation !== undefined &&
    (await isMemberCitizen(db, actor.id, input.county, authorisation.householdId))
  if (!mine) throw new AppError(404, 'record.not-found')
  return { authorisation, family: await familyFor(db, input.county, authorisation.householdId, today) }
}

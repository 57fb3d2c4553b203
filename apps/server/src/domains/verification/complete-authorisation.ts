import { AppError } from '@songtan/kernel'
import type { Acting } from './acting.ts'
import { readAuthorisation, type StoredAuthorisation } from './authorisation.queries.ts'
import { validFromOf } from './domain/authorisation.ts'
import { authorised } from './events.ts'

/**
 * Locks the form, so that of two signatures given at once the second sees the first and is not lost as "not the last".
 * @throws AppError 404 `record.not-found` | 409 `verification.authorisation-…` once it has ended
 */
export const lockAuthorisation = async (
  { tx }: Pick<Acting, 'tx'>,
  county: string,
  id: string,
): Promise<StoredAuthorisation> => {
  await tx
    .selectFrom('verification.authorisation')
    .select('id')
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  const found = await readAuthorisation(tx, county, id)
  if (!found) throw new AppError(404, 'record.not-found')
  if (found.ended) {
    const reason = found.ended.because
    throw new AppError(409, `verification.authorisation-${reason}`, { params: { reason } })
  }
  return found
}

/** After a signature: it is valid from the day of the last one, and others are told (policy-reference §5.3). */
export const completeAuthorisation = async (
  acting: Acting,
  { county, id }: Pick<StoredAuthorisation, 'county' | 'id'>,
): Promise<{ readonly version: number; readonly complete: boolean }> => {
  const signed = await readAuthorisation(acting.tx, county, id)
  if (!signed) throw new AppError(404, 'record.not-found')
  const validFrom = validFromOf(signed.members)
  const version = signed.version + 1
  await acting.tx
    .updateTable('verification.authorisation')
    .set({ validFrom, version })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  if (validFrom !== null)
    await acting.emit(authorised, { county, subject: signed.householdId }, { authorisationId: id })
  return { version, complete: validFrom !== null }
}

import { AppError, type PlainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { type Family, familyFor } from '../registry/index.ts'
import { currentAuthorisation, readAuthorisation, type StoredAuthorisation } from './authorisation.queries.ts'
import { type Liveness, livenessOf } from './domain/authorisation.ts'

/** A family's authorisation as it stands on a day, and whether sources may be asked under it. */
export interface AuthorisationStatus {
  readonly authorisation: StoredAuthorisation | undefined
  readonly liveness: Liveness
}

export const statusIn = (
  authorisation: StoredAuthorisation | undefined,
  family: Pick<Family, 'members'>,
  day: PlainDate,
): AuthorisationStatus => ({
  authorisation,
  liveness: livenessOf(
    authorisation,
    family.members.map(({ personId }) => personId),
    day,
  ),
})

/** The newest authorisation of a family with its liveness, for showing. @throws AppError 404 `record.not-found` */
export const authorisationStatus = async (
  db: ReadDb,
  county: string,
  householdId: string,
  day: PlainDate,
): Promise<AuthorisationStatus> => {
  const family = await familyFor(db, county, householdId, day)
  return statusIn(await currentAuthorisation(db, county, householdId), family, day)
}

/** One authorisation with its liveness, read anew: what every single query hangs on. */
export const statusById = async (
  db: ReadDb,
  county: string,
  id: string,
  day: PlainDate,
): Promise<AuthorisationStatus> => {
  const authorisation = await readAuthorisation(db, county, id)
  if (!authorisation) return { authorisation, liveness: { live: false, reason: 'none', persons: [] } }
  return statusIn(authorisation, await familyFor(db, county, authorisation.householdId, day), day)
}

/** The live authorisation of a family on a day; undefined when there is none (没有授权不查询, L1 §58). */
export const liveAuthorisation = async (
  db: ReadDb,
  county: string,
  householdId: string,
  day: PlainDate,
): Promise<StoredAuthorisation | undefined> => {
  const { authorisation, liveness } = await authorisationStatus(db, county, householdId, day)
  return liveness.live ? authorisation : undefined
}

/** @throws AppError 409 `verification.authorisation-…` saying why no source may be asked, and how to mend it. */
export const requireLive = ({ authorisation, liveness }: AuthorisationStatus): StoredAuthorisation => {
  if (liveness.live && authorisation) return authorisation
  const reason = liveness.live ? 'none' : liveness.reason
  const missing = liveness.live ? 0 : liveness.persons.length
  throw new AppError(409, `verification.authorisation-${reason}`, { params: { reason, missing } })
}

import { AppError } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { type Family, familyFor } from '../registry/index.ts'
import { invitedMember, type StoredAuthorisation, type StoredSignature } from './authorisation.queries.ts'

const COUNTY_DIGITS = 6

/** An invitation that can still be used, with the family as it is today. */
export interface OpenInvitation {
  readonly authorisation: StoredAuthorisation
  readonly line: StoredSignature
  /** The member, or the guardian who signs for one who cannot. */
  readonly signerId: string
  readonly family: Family
  readonly expiresAt: Date
}

/**
 * Finds what a link's token stands for. The token is only known by its hash.
 * @throws AppError 404 `verification.invitation-unknown` | 410 `verification.invitation-used`,
 *   `verification.invitation-expired` | 409 `verification.authorisation-…` once the form has ended
 */
export const openInvitation = async (
  db: ReadDb,
  { cipher, clock }: Pick<Services, 'cipher' | 'clock'>,
  token: string,
): Promise<OpenInvitation> => {
  const found = await invitedMember(db, token.slice(0, COUNTY_DIGITS), cipher.tokenHash(token))
  if (!found) throw new AppError(404, 'verification.invitation-unknown')
  const { authorisation, member: line } = found
  if (line.signedAt !== null) throw new AppError(410, 'verification.invitation-used')
  if (authorisation.ended) {
    const reason = authorisation.ended.because
    throw new AppError(409, `verification.authorisation-${reason}`, { params: { reason } })
  }
  const expiresAt = line.invitationExpiresAt
  if (expiresAt === null || expiresAt <= clock.now())
    throw new AppError(410, 'verification.invitation-expired')
  const family = await familyFor(db, authorisation.county, authorisation.householdId, clock.today())
  return { authorisation, line, family, expiresAt, signerId: line.guardianId ?? line.personId }
}

import { AppError } from '@songtan/kernel'
import type { StoredAuthorisation, StoredSignature } from './authorisation.queries.ts'

interface Signer {
  readonly personId: string
  readonly guardianId?: string | undefined
  readonly guardianName?: string | undefined
}

/**
 * The line on which somebody signs, with the guardian who signs for one who cannot: a member who needs no guardian,
 * or, on paper, a person outside the family by name (民法典 §27–28, §34; PIPL §31).
 * @throws AppError 409 `verification.signed-already` | 422 `verification.not-a-member`, `verification.guardian-…`
 */
export const signatureLine = (
  { members }: Pick<StoredAuthorisation, 'members'>,
  { personId, guardianId, guardianName }: Signer,
): StoredSignature => {
  const line = members.find((member) => member.personId === personId)
  if (!line) throw new AppError(422, 'verification.not-a-member', { field: 'personId' })
  if (line.signedAt !== null) throw new AppError(409, 'verification.signed-already')
  const named = guardianId !== undefined || guardianName !== undefined
  if (!line.needsGuardian && named)
    throw new AppError(422, 'verification.guardian-not-allowed', { field: 'guardianId' })
  if (line.needsGuardian && !named)
    throw new AppError(422, 'verification.guardian-needed', { field: 'guardianId' })
  const guardian = members.find((member) => member.personId === guardianId)
  if (guardianId !== undefined && (!guardian || guardian.needsGuardian))
    throw new AppError(422, 'verification.guardian-cannot-sign', { field: 'guardianId' })
  return line
}

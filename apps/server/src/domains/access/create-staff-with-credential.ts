import { newPassword } from '../../platform/crypto/random-secrets.ts'
import { newTotpSecret } from '../../platform/crypto/totp.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { addStaff, type StaffWithPosts } from '../org/index.ts'
import { putCredential } from './credential.repo.ts'
import { hashPassword } from './passwords.ts'

export interface StaffSignIn {
  readonly staffId: string
  readonly login: string
  readonly password: string
  /** Base32, for an authenticator app. */
  readonly totpSecret: string
}

/**
 * Enters a person who can sign in at once: the first administrators of an installation, and the staff of a demo.
 * `mustChange` makes the password a temporary one. What is not given is made.
 * @throws AppError 409 `org.login-taken`
 */
export const createStaffWithCredential = async (
  tx: Tx,
  { clock, cipher }: Pick<Services, 'clock' | 'cipher'>,
  staff: StaffWithPosts & {
    readonly password?: string
    readonly totpSecret?: string
    readonly mustChange?: boolean
  },
): Promise<StaffSignIn> => {
  const { login, password = newPassword(), totpSecret = newTotpSecret(), mustChange = false } = staff
  const staffId = await addStaff(tx, clock, staff)
  await putCredential(tx, {
    staffId,
    passwordHash: await hashPassword(password),
    totpSecret: cipher.seal(totpSecret),
    mustChange,
    changedAt: clock.now(),
  })
  return { staffId, login, password, totpSecret }
}

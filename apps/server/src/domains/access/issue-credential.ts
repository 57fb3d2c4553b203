import { accessRoutes } from '@songtan/contract'
import { newPassword } from '../../platform/crypto/random-secrets.ts'
import { newTotpSecret, totpUri } from '../../platform/crypto/totp.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { wholePersonInArea } from '../org/index.ts'
import { clearTries } from './attempts.ts'
import { putCredential } from './credential.repo.ts'
import { LIMITS } from './domain/limits.ts'
import { hashPassword } from './passwords.ts'
import { accessPermissions } from './permissions.ts'
import { endSessionsOf } from './sessions.ts'

/**
 * Hands a person a temporary password and a new authenticator, shown this once. Until the person has chosen a
 * password of their own no post counts; open sessions end and a lock is lifted.
 */
export const issueCredential = writeCase(
  accessRoutes.issueCredential,
  { permission: accessPermissions.issueCredential },
  async (context) => {
    const { tx, input, now, today, services, note } = context
    note({ subject: { kind: 'staff', id: input.id }, purpose: input.reason })
    const { login } = await wholePersonInArea(tx, input.id, today, context)
    const temporaryPassword = newPassword()
    const totpSecret = newTotpSecret()
    await putCredential(tx, {
      staffId: input.id,
      passwordHash: await hashPassword(temporaryPassword),
      totpSecret: services.cipher.seal(totpSecret),
      mustChange: true,
      changedAt: now,
    })
    await endSessionsOf(tx, services, input.id)
    await clearTries(tx, services, LIMITS.signInAccount, login)
    return { login, temporaryPassword, totpSecret, totpUri: totpUri(totpSecret, login) }
  },
)

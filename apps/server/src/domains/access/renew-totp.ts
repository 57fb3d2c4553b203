import { accessRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { newTotpSecret, totpStep, totpUri } from '../../platform/crypto/totp.ts'
import { CountedRefusal } from '../../platform/use-case/counted-refusal.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { clearTries, takeTry } from './attempts.ts'
import { changeCredential, ownCredential } from './credential.repo.ts'
import { LIMITS } from './domain/limits.ts'
import { staffOnly } from './own-account.ts'
import { passwordFits } from './passwords.ts'
import { accessPermissions } from './permissions.ts'

/** First step of changing the authenticator: the old one holds until the new one has shown a code. */
export const startTotp = writeCase(
  accessRoutes.startTotp,
  { permission: accessPermissions.startTotp },
  async ({ tx, input, actor, services }) => {
    const { id } = staffOnly(actor)
    const left = await takeTry(tx, services, LIMITS.ownPassword, id, 'access.locked')
    const { passwordHash, login } = await ownCredential(tx, id)
    if (!(await passwordFits(passwordHash, input.password))) {
      throw new CountedRefusal(422, 'access.password-wrong', { field: 'password', params: { left } })
    }
    await clearTries(tx, services, LIMITS.ownPassword, id)
    const totpSecret = newTotpSecret()
    await changeCredential(tx, id, { totpPending: services.cipher.seal(totpSecret) })
    return { totpSecret, totpUri: totpUri(totpSecret, login) }
  },
)

/** @throws AppError 409 `access.totp-not-started` | 422 `access.totp-wrong` */
export const confirmTotp = writeCase(
  accessRoutes.confirmTotp,
  { permission: accessPermissions.confirmTotp },
  async ({ tx, input, actor, now, services }) => {
    const { id } = staffOnly(actor)
    await takeTry(tx, services, LIMITS.ownTotp, id, 'access.locked')
    const { totpPending } = await ownCredential(tx, id)
    if (!totpPending) throw new AppError(409, 'access.totp-not-started')
    const step = totpStep(services.cipher.open(totpPending), input.code, services.clock.wall())
    if (step === undefined) throw new CountedRefusal(422, 'access.totp-wrong', { field: 'code' })
    await clearTries(tx, services, LIMITS.ownTotp, id)
    await changeCredential(tx, id, {
      totpSecret: totpPending,
      totpPending: null,
      totpLastStep: step,
      changedAt: now,
    })
    return {}
  },
)

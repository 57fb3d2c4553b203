import { accessRoutes } from '@songtan/contract'
import { totpStep } from '../../platform/crypto/totp.ts'
import type { Tx } from '../../platform/db/db.ts'
import { CountedRefusal } from '../../platform/use-case/counted-refusal.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { clearTries, returnTry, takeTry } from './attempts.ts'
import { type Credential, credentialByLogin, spendStep } from './credential.repo.ts'
import { LIMITS } from './domain/limits.ts'
import { passwordFits } from './passwords.ts'
import { accessPermissions } from './permissions.ts'
import { beginSession } from './sessions.ts'

/** Password and code are judged together, always both, so that neither the answer nor its time tells which failed. */
const proves = async (
  tx: Tx,
  { cipher, clock }: Services,
  credential: Credential | undefined,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<boolean> => {
  const fits = await passwordFits(credential?.passwordHash, password)
  const step = credential && totpStep(cipher.open(credential.totpSecret), code, clock.wall())
  if (!credential?.active || !fits || step === undefined) return false
  return spendStep(tx, credential.staffId, step)
}

/**
 * Signs staff in with two factors (GB/T 22239-2019 level 3). Tries are counted per account name, known or not, and
 * per address; five wrong ones lock the name for 15 minutes.
 * @throws AppError 401 `access.sign-in-refused` | 429 `access.locked`
 */
export const signIn = writeCase(
  accessRoutes.signIn,
  { permission: accessPermissions.signIn },
  async ({ tx, input, services, call, note }) => {
    const login = input.login.toLowerCase()
    const address = call.client?.address ?? ''
    await takeTry(tx, services, LIMITS.signInAddress, address, 'access.locked')
    const left = await takeTry(tx, services, LIMITS.signInAccount, login, 'access.locked')
    const credential = await credentialByLogin(tx, login)
    if (credential) {
      note({
        subject: { kind: 'staff', id: credential.staffId },
        ...(credential.county ? { county: credential.county } : {}),
      })
    }
    if (!(await proves(tx, services, credential, input)) || !credential) {
      throw new CountedRefusal(401, 'access.sign-in-refused', { params: { left } })
    }
    await clearTries(tx, services, LIMITS.signInAccount, login)
    await returnTry(tx, services, LIMITS.signInAddress, address)
    await beginSession(tx, services, call, 'staff', credential.staffId)
    return { mustChangePassword: credential.mustChange }
  },
)

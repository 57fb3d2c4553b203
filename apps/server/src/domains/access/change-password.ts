import { accessRoutes } from '@songtan/contract'
import { invalid } from '@songtan/kernel'
import { CountedRefusal } from '../../platform/use-case/counted-refusal.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { clearTries, takeTry } from './attempts.ts'
import { changeCredential, ownCredential } from './credential.repo.ts'
import { LIMITS } from './domain/limits.ts'
import { passwordFault, SHORTEST_PASSWORD } from './domain/password-policy.ts'
import { staffOnly } from './own-account.ts'
import { hashPassword, passwordFits } from './passwords.ts'
import { accessPermissions } from './permissions.ts'
import { beginSession, endSessionsOf } from './sessions.ts'

/** Changes one's own password; all sessions end and a new one begins here, so that a stolen one is worth nothing. */
export const changePassword = writeCase(
  accessRoutes.changePassword,
  { permission: accessPermissions.changePassword },
  async ({ tx, input, actor, now, services, call }) => {
    const { id } = staffOnly(actor)
    const left = await takeTry(tx, services, LIMITS.ownPassword, id, 'access.locked')
    const { passwordHash, login } = await ownCredential(tx, id)
    if (!(await passwordFits(passwordHash, input.current))) {
      throw new CountedRefusal(422, 'access.password-wrong', { field: 'current', params: { left } })
    }
    await clearTries(tx, services, LIMITS.ownPassword, id)
    const fault = passwordFault(input.next, login)
    if (fault) throw invalid(fault, 'next', { length: SHORTEST_PASSWORD })
    if (input.next === input.current) throw invalid('access.password-same', 'next')
    await changeCredential(tx, id, {
      passwordHash: await hashPassword(input.next),
      mustChange: false,
      changedAt: now,
    })
    await endSessionsOf(tx, services, id)
    await beginSession(tx, services, call, 'staff', id)
    return {}
  },
)

import { accessRoutes } from '@songtan/contract'
import { AppError, residentId } from '@songtan/kernel'
import { CountedRefusal } from '../../platform/use-case/counted-refusal.ts'
import { askingCase } from '../../platform/use-case/use-case.ts'
import { returnTry, takeTry } from './attempts.ts'
import { citizenById, storeIdentity } from './citizen.repo.ts'
import { LIMITS } from './domain/limits.ts'
import { profileOf } from './my-profile.ts'
import { citizenOnly } from './own-account.ts'
import { accessPermissions } from './permissions.ts'

/**
 * Binds a phone to a person after the identity check (实人核验). Another way always stands open at the window, as the
 * rules on face recognition ask (policy-reference §10.1).
 * @throws AppError 422 `access.identity-mismatch` | 503 `access.identity-unavailable` |
 *   409 `access.identity-elsewhere` `access.identified-already`
 */
export const identifyMyself = askingCase(
  accessRoutes.identifyMyself,
  {
    permission: accessPermissions.identifyMyself,
    ask: async ({ db, input, actor, services }) => {
      const { id } = citizenOnly(actor)
      const claimed = residentId(input.residentId, 'residentId')
      const citizen = await citizenById(db, services, id)
      if (!citizen || citizen.residentId !== undefined) return undefined
      // Counted before the registry is asked, so that of many at once none is asked beyond the limit.
      await db.transaction().execute((tx) => takeTry(tx, services, LIMITS.identity, id))
      const claim = { name: input.name, residentId: claimed, livenessToken: input.livenessToken }
      const answer = await services.identity.verify(claim)
      if (answer === 'unavailable')
        await db.transaction().execute((tx) => returnTry(tx, services, LIMITS.identity, id))
      return answer
    },
  },
  async ({ tx, input, actor, now, services, note }, answer) => {
    const { id } = citizenOnly(actor)
    note({ subject: { kind: 'citizen', id }, purpose: 'identity-check' })
    const claimed = residentId(input.residentId, 'residentId')
    const citizen = await citizenById(tx, services, id)
    if (!citizen) throw new AppError(404, 'record.not-found')
    if (citizen.residentId !== undefined) {
      if (citizen.residentId === claimed) return profileOf(citizen)
      throw new AppError(409, 'access.identified-already')
    }
    if (answer === 'mismatch') throw new CountedRefusal(422, 'access.identity-mismatch')
    if (answer !== 'match') throw new AppError(503, 'access.identity-unavailable')
    await storeIdentity(tx, services, id, { name: input.name, residentId: claimed, at: now })
    return profileOf({ ...citizen, name: input.name, residentId: claimed, identifiedAt: now })
  },
)

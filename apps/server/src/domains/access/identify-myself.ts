import { accessRoutes } from '@songtan/contract'
import { AppError, residentId } from '@songtan/kernel'
import { CountedRefusal } from '../../platform/use-case/counted-refusal.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { takeTry } from './attempts.ts'
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
export const identifyMyself = writeCase(
  accessRoutes.identifyMyself,
  { permission: accessPermissions.identifyMyself },
  async ({ tx, input, actor, now, services, note }) => {
    const { id } = citizenOnly(actor)
    note({ subject: { kind: 'citizen', id }, purpose: 'identity-check' })
    const claimed = residentId(input.residentId, 'residentId')
    const citizen = await citizenById(tx, services, id)
    if (!citizen) throw new AppError(404, 'record.not-found')
    if (citizen.residentId !== undefined) {
      if (citizen.residentId === claimed) return profileOf(citizen)
      throw new AppError(409, 'access.identified-already')
    }
    await takeTry(tx, services, LIMITS.identity, id)
    const claim = { name: input.name, residentId: claimed, livenessToken: input.livenessToken }
    const answer = await services.identity.verify(claim)
    if (answer === 'unavailable') throw new AppError(503, 'access.identity-unavailable')
    if (answer === 'mismatch') throw new CountedRefusal(422, 'access.identity-mismatch')
    await storeIdentity(tx, services, id, { name: input.name, residentId: claimed, at: now })
    return profileOf({ ...citizen, name: input.name, residentId: claimed, identifiedAt: now })
  },
)

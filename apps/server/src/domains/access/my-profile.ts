import { accessRoutes } from '@songtan/contract'
import { AppError, maskPhone, maskResidentId } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { type Citizen, citizenById } from './citizen.repo.ts'
import { citizenOnly } from './own-account.ts'
import { accessPermissions } from './permissions.ts'

/** What somebody sees of their own record: the number masked even to themselves, phones are looked at over shoulders. */
export const profileOf = ({ id, phone, name, residentId, identifiedAt }: Citizen) => ({
  id,
  phoneMasked: maskPhone(phone),
  identified: identifiedAt !== null,
  ...(name === undefined ? {} : { name }),
  ...(residentId === undefined ? {} : { residentIdMasked: maskResidentId(residentId) }),
})

export const myProfile = readCase(
  accessRoutes.myProfile,
  { permission: accessPermissions.myProfile, audit: 'none' },
  async ({ db, actor, services }) => {
    const citizen = await citizenById(db, services, citizenOnly(actor).id)
    if (!citizen) throw new AppError(404, 'record.not-found')
    return profileOf(citizen)
  },
)

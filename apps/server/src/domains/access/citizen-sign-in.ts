import { accessRoutes } from '@songtan/contract'
import { mobilePhone } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { returnTry, takeTry } from './attempts.ts'
import { openCitizen } from './citizen.repo.ts'
import { LIMITS } from './domain/limits.ts'
import { phoneIndex } from './messages.ts'
import { checkOneTimeCode } from './one-time-codes.ts'
import { accessPermissions } from './permissions.ts'
import { beginSession } from './sessions.ts'

/** Signs a family member or helper in by the code their phone received; the first time opens their record. */
export const citizenSignIn = writeCase(
  accessRoutes.citizenSignIn,
  { permission: accessPermissions.citizenSignIn },
  async ({ tx, input, services, call, note }) => {
    const phone = mobilePhone(input.phone, 'phone')
    const address = call.client?.address ?? ''
    await takeTry(tx, services, LIMITS.codeCheckAddress, address)
    const subject = phoneIndex(services, phone)
    await checkOneTimeCode(tx, services, { purpose: 'sign-in', subject, code: input.code })
    await returnTry(tx, services, LIMITS.codeCheckAddress, address)
    const citizen = await openCitizen(tx, services, phone)
    note({ subject: { kind: 'citizen', id: citizen.id } })
    await beginSession(tx, services, call, 'citizen', citizen.id)
    return { identified: citizen.identifiedAt !== null }
  },
)

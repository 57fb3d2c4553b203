import { accessRoutes } from '@songtan/contract'
import { mobilePhone } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { takeTry } from './attempts.ts'
import { LIMITS } from './domain/limits.ts'
import { phoneIndex } from './messages.ts'
import { CODE_EVERY_SECONDS, CODE_VALID_SECONDS, sendOneTimeCode } from './one-time-codes.ts'
import { accessPermissions } from './permissions.ts'

/** Sends a sign-in code. Known and unknown phones get the same answer: who has an account is not told. */
export const requestCode = writeCase(
  accessRoutes.requestCode,
  { permission: accessPermissions.requestCode },
  async ({ tx, input, services, call }) => {
    const phone = mobilePhone(input.phone, 'phone')
    await takeTry(tx, services, LIMITS.codeAddress, call.client?.address ?? '')
    await sendOneTimeCode(tx, services, { purpose: 'sign-in', subject: phoneIndex(services, phone), phone })
    return { secondsToNext: CODE_EVERY_SECONDS, validSeconds: CODE_VALID_SECONDS }
  },
)

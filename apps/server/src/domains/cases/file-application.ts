import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { openCase } from './open-case.ts'
import { casesPermissions } from './permissions.ts'

/** Files an application at the window, or in the village for a family that cannot come (代办, L2 §6). */
export const fileApplication = writeCase(
  casesRoutes.fileApplication,
  { permission: casesPermissions.fileApplication },
  async (context) => {
    const { county, content } = context.input
    const channel = content.helper ? 'helper' : 'window'
    const filed = await openCase(context, { county, content, channel, citizenId: null })
    return {
      ...filed.standing,
      receiptNumber: filed.receiptNumber,
      householdId: filed.family.householdId,
    }
  },
)

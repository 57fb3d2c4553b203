import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { orderChecks } from '../verification/index.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'

/** Starts the investigation (L2 §15) and orders the checks (L2 §17); without a live authorisation nothing is asked. */
export const startInvestigation = writeCase(
  casesRoutes.startInvestigation,
  { permission: casesPermissions.startInvestigation },
  async (context) => {
    const taken = await takeCase(context, 'start-investigation')
    const { county, householdId, id: caseId } = taken.file
    const { id: orderId } = await orderChecks(context, {
      county,
      householdId,
      caseId,
      purpose: 'application',
    })
    return finishStep(context, taken, { data: { orderId } })
  },
)

import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'

/** Sends the case to the county once the notice has run (报审, L2 §19–20). */
export const sendToCounty = writeCase(
  casesRoutes.sendToCounty,
  { permission: casesPermissions.sendToCounty },
  async (context) =>
    finishStep(context, await takeCase(context, 'send-to-county'), { note: context.input.note }),
)

/** The county sends it back to the town, with the reason (退回); the clock of L2 §22 goes on. */
export const returnToTown = writeCase(
  casesRoutes.returnToTown,
  { permission: casesPermissions.returnToTown },
  async (context) =>
    finishStep(context, await takeCase(context, 'return-to-town'), { note: context.input.reason }),
)

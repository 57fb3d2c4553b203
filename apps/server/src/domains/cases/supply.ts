import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'

/** The papers that lacked are there (补正): said at the window. */
export const supply = writeCase(
  casesRoutes.supply,
  { permission: casesPermissions.supply },
  async (context) => finishStep(context, await takeCase(context, 'supply'), { note: context.input.note }),
)

/** The same, said by the family on its phone. */
export const supplyMyPapers = writeCase(
  casesRoutes.supplyMyPapers,
  { permission: casesPermissions.supplyMyPapers },
  async (context) => finishStep(context, await takeCase(context, 'supply')),
)

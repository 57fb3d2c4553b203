import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { SERIES, takeNumber } from './numbers.repo.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'
import { tellFamily } from './tell-family.ts'

/** Accepts (受理, L2 §10): the acceptance number is given and the clock of L2 §22 starts. */
export const accept = writeCase(
  casesRoutes.accept,
  { permission: casesPermissions.accept },
  async (context) => {
    const { tx, today } = context
    const taken = await takeCase(context, 'accept')
    const acceptanceNumber = await takeNumber(tx, taken.file.county, SERIES.acceptance, today)
    await tellFamily(context, taken.file, 'accepted')
    return finishStep(context, taken, { set: { acceptanceNumber } })
  },
)

import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'
import { tellFamily } from './tell-family.ts'

/** Lengthens the term for one of the four reasons of L2 §22, once, counted from acceptance. */
export const extendTerm = writeCase(
  casesRoutes.extendTerm,
  { permission: casesPermissions.extendTerm },
  async (context) => {
    const { reason, note } = context.input
    const taken = await takeCase(context, 'extend-term')
    if (reason === 'objection' && taken.view.objections === 0)
      throw new AppError(422, 'case.no-objection-for-extension', { field: 'reason' })
    await tellFamily(context, taken.file, 'extended')
    return finishStep(context, taken, { note, data: { reason }, set: { extensionReason: reason } })
  },
)

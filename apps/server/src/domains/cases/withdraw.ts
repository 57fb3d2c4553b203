import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { takeDownAll } from './take-down-notice.ts'
import { finishStep, type StepContext, type StepInput, takeCase } from './take-step.ts'

const withdrawCase = async (context: StepContext<StepInput & { readonly reason: string }>) => {
  const taken = await takeCase(context, 'withdraw')
  const { tx, actor, now, newId } = context
  await takeDownAll(tx, taken.file, { actor, at: now, newId })
  return finishStep(context, taken, { note: context.input.reason })
}

/** The family no longer wishes it (撤回申请): told at the window. A notice comes down at once (PIPL §47). */
export const withdraw = writeCase(
  casesRoutes.withdraw,
  { permission: casesPermissions.withdraw },
  withdrawCase,
)

/** The same, said by the family on its phone. */
export const withdrawMyApplication = writeCase(
  casesRoutes.withdrawMyApplication,
  { permission: casesPermissions.withdrawMyApplication },
  withdrawCase,
)

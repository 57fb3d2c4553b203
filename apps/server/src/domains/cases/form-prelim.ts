import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { finishStep, takeCase } from './take-step.ts'

/** Forms the preliminary opinion (初审意见, L2 §19) once a person has looked at everything the assessment asks for. */
export const formPrelim = writeCase(
  casesRoutes.formPrelim,
  { permission: casesPermissions.formPrelim },
  async (context) => {
    const { input } = context
    const taken = await takeCase(context, 'form-prelim')
    const { assessment } = taken.view
    const open = (assessment?.reviews ?? []).filter((code) => !input.reviewed.includes(code))
    if (open.length > 0)
      throw new AppError(422, 'prelim.review-open', { field: 'reviewed', params: { codes: open.join(', ') } })
    return finishStep(context, taken, {
      note: input.opinion,
      data: { assessmentId: assessment?.id, reviewed: input.reviewed },
      set: { proposedAssessmentId: assessment?.id ?? null },
    })
  },
)

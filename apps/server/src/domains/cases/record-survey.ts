import { casesRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { casesPermissions } from './permissions.ts'
import { insertSurvey } from './surveys.repo.ts'
import { finishStep, takeCase } from './take-step.ts'
import { tellFamily } from './tell-family.ts'

/** Records the visit by two (入户调查, L2 §16); it counts once both and the family have signed. */
export const recordSurvey = writeCase(
  casesRoutes.recordSurvey,
  { permission: casesPermissions.recordSurvey },
  async (context) => {
    const taken = await takeCase(context, 'record-survey')
    const surveyId = await insertSurvey(context, taken, 'town')
    await tellFamily(context, taken.file, 'sign-survey')
    return finishStep(context, taken, { data: { surveyId } })
  },
)

/** The county's own visit (L2 §20): for close relatives and for every complaint that reaches it. */
export const recordCountyVisit = writeCase(
  casesRoutes.recordCountyVisit,
  { permission: casesPermissions.recordCountyVisit },
  async (context) => {
    const taken = await takeCase(context, 'county-visit')
    const surveyId = await insertSurvey(context, taken, 'county')
    await tellFamily(context, taken.file, 'sign-survey')
    return finishStep(context, taken, { data: { surveyId } })
  },
)

import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import type { CaseFile } from './case-file.queries.ts'
import { casesPermissions } from './permissions.ts'
import { signSurveyRow } from './surveys.repo.ts'
import { finishStep, takeCase } from './take-step.ts'

/** @throws AppError 404 `record.not-found` */
export const surveyOf = ({ surveys }: CaseFile, surveyId: string): CaseFile['surveys'][number] => {
  const survey = surveys.find(({ id }) => id === surveyId)
  if (!survey) throw new AppError(404, 'record.not-found')
  return survey
}

/** A visitor signs the visit in the own session (L2 §16: 调查人员签字); nobody signs for another. */
export const signSurvey = writeCase(
  casesRoutes.signSurvey,
  { permission: casesPermissions.signSurvey },
  async (context) => {
    const { input, actor, now } = context
    const taken = await takeCase(context, 'sign-survey')
    const survey = surveyOf(taken.file, input.surveyId)
    if (actor.id !== survey.visitor_a && actor.id !== survey.visitor_b)
      throw new AppError(403, 'survey.not-a-visitor')
    const first = actor.id === survey.visitor_a
    if ((first ? survey.a_signed_at : survey.b_signed_at) !== null)
      throw new AppError(409, 'survey.nothing-to-sign')
    const signature = first ? { aSignedAt: now } : { bSignedAt: now }
    await signSurveyRow(context, taken.file.county, survey.id, signature)
    return finishStep(context, taken, { data: { surveyId: survey.id } })
  },
)

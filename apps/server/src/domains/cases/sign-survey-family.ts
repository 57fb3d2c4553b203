import { casesRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { personOfCitizen } from './applicant.queries.ts'
import { saveAttachment } from './attachments.repo.ts'
import type { CaseFile } from './case-file.queries.ts'
import { requireFamilyMember } from './family-member.ts'
import { casesPermissions } from './permissions.ts'
import { surveyOf } from './sign-survey.ts'
import { signSurveyRow } from './surveys.repo.ts'
import { finishStep, takeCase } from './take-step.ts'

const unsigned = (file: CaseFile, surveyId: string): CaseFile['surveys'][number] => {
  const survey = surveyOf(file, surveyId)
  if (survey.family_signed_at !== null) throw new AppError(409, 'survey.nothing-to-sign')
  return survey
}

/** A member signs on its phone, in a session begun with a one-time code (L2 §16: 被调查人签字). */
export const signMySurvey = writeCase(
  casesRoutes.signMySurvey,
  { permission: casesPermissions.signMySurvey },
  async (context) => {
    const { tx, input, actor, now } = context
    const taken = await takeCase(context, 'sign-survey-family')
    const survey = unsigned(taken.file, input.surveyId)
    const signerId = await personOfCitizen(tx, actor.id, taken.file.county)
    if (signerId === undefined) throw new AppError(403, 'survey.signer-not-family')
    await requireFamilyMember(context, taken.file, signerId, 'surveyId')
    await signSurveyRow(context, taken.file.county, survey.id, {
      ...{ familySignedAt: now, familySignerId: signerId, familyMethod: 'session' },
    })
    return finishStep(context, taken, { data: { surveyId: survey.id } })
  },
)

/** A visitor uploads what a member drew on paper or glass; who drew it is named. */
export const signSurveyForFamily = writeCase(
  casesRoutes.signSurveyForFamily,
  { permission: casesPermissions.signSurveyForFamily },
  async (context) => {
    const { input, now } = context
    const taken = await takeCase(context, 'sign-survey-family')
    const survey = unsigned(taken.file, input.surveyId)
    await requireFamilyMember(context, taken.file, input.signerId, 'signerId')
    const { fileId } = await saveAttachment(context, taken.file, 'signature')
    await signSurveyRow(context, taken.file.county, survey.id, {
      ...{ familySignedAt: now, familySignerId: input.signerId, familyMethod: 'drawn', familyFileId: fileId },
    })
    return finishStep(context, taken, { data: { surveyId: survey.id } })
  },
)

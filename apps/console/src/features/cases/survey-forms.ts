import { type CaseAction, casesRoutes, SURVEY_MODES } from '@songtan/contract'
import type { Field } from '../../shell/fields.tsx'
import { type CaseView, memberChoices } from './case-view.ts'
import { type Choices, type StepForm, type Survey, type Texts, type Values, which } from './step-form.ts'

const surveyFields = (t: Texts, choices: Choices): readonly Field[] => [
  { name: 'visitedOn', label: t('visitedOn'), kind: 'day', required: true },
  {
    name: 'mode',
    label: t('mode'),
    kind: 'choice',
    required: true,
    initial: 'home',
    choices: choices('surveyMode', SURVEY_MODES),
  },
  { name: 'visitorA', label: t('visitorA'), kind: 'colleague', required: true },
  { name: 'visitorB', label: t('visitorB'), kind: 'colleague', required: true },
  { name: 'summary', label: t('summary'), kind: 'long', required: true },
  { name: 'home', label: t('homeFound'), kind: 'text' },
  { name: 'neighbours', label: t('neighbours'), kind: 'long' },
  { name: 'emergencyReason', label: t('emergencyReason'), kind: 'text' },
]

const surveyShape = ({ visitedOn, mode, visitorA, visitorB, ...findings }: Values): Values => ({
  visitedOn,
  mode,
  visitors: [visitorA, visitorB],
  findings,
})

const surveyChoices = (view: CaseView, choices: Choices, waits: (s: Survey) => boolean) =>
  view.surveys
    .filter(waits)
    .toReversed()
    .map((s) => ({
      value: s.surveyId,
      label: `${s.visitedOn} ${choices('surveyLevel', [s.level])[0]?.label ?? ''}`,
    }))

/** 入户调查: recorded, signed by the two who made it, signed by the family. */
export const surveySteps = (
  view: CaseView,
  t: Texts,
  choices: Choices,
): Partial<Record<CaseAction, StepForm>> => {
  const toSign = surveyChoices(view, choices, ({ visitors }) => visitors.some((v) => !v.signedAt))
  const forFamily = surveyChoices(view, choices, ({ family }) => family === null)
  return {
    'record-survey': {
      route: casesRoutes.recordSurvey,
      fields: surveyFields(t, choices),
      shape: surveyShape,
    },
    'county-visit': {
      route: casesRoutes.recordCountyVisit,
      fields: surveyFields(t, choices),
      shape: surveyShape,
    },
    'sign-survey': {
      route: casesRoutes.signSurvey,
      ...(toSign.length === 1 ? { fixed: { surveyId: toSign[0]?.value } } : {}),
      fields: toSign.length > 1 ? [which('surveyId', t('survey'), toSign)] : [],
    },
    'sign-survey-family': {
      route: casesRoutes.signSurveyForFamily,
      ...(forFamily.length === 1 ? { fixed: { surveyId: forFamily[0]?.value } } : {}),
      fields: [
        ...(forFamily.length > 1 ? [which('surveyId', t('survey'), forFamily)] : []),
        {
          name: 'signerId',
          label: t('signer'),
          kind: 'choice',
          required: true,
          choices: memberChoices(view),
        },
        { name: 'file', label: t('signature'), kind: 'file', accept: 'image/*', required: true },
      ],
    },
  }
}

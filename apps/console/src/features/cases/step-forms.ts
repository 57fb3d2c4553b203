import {
  ATTACHMENT_KINDS,
  type CaseAction,
  casesRoutes,
  EXTENSION_REASONS,
  type Route,
  SOURCE_CODES,
  SURVEY_MODES,
} from '@songtan/contract'
import { useCodeChoices } from '../../shell/code-names.ts'
import type { Field } from '../../shell/fields.tsx'
import { type CaseView, memberChoices } from './case-view.ts'
import { useCasesTexts } from './texts.ts'

type Values = Record<string, unknown>

/** How a step is asked for: its route, its fields, what the page already knows. */
export interface StepForm {
  readonly route: Route
  readonly fields?: readonly Field[]
  readonly fixed?: Values
  readonly shape?: (values: Values) => Values
}

type Texts = ReturnType<typeof useCasesTexts>
type Choices = ReturnType<typeof useCodeChoices>

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
  { name: 'neighbours', label: t('neighbours'), kind: 'long' },
  { name: 'emergencyReason', label: t('emergencyReason'), kind: 'text' },
]

const surveyShape = ({ visitedOn, mode, visitorA, visitorB, ...findings }: Values): Values => ({
  visitedOn,
  mode,
  visitors: [visitorA, visitorB],
  findings,
})

const lines = (text: unknown): string[] =>
  String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const intake = (view: CaseView, t: Texts, choices: Choices): Partial<Record<CaseAction, StepForm>> => ({
  'request-supplement': {
    route: casesRoutes.requestSupplement,
    fields: [{ name: 'items', label: t('items'), kind: 'long', required: true }],
    shape: ({ items }) => ({ items: lines(items) }),
  },
  supply: { route: casesRoutes.supply, fields: [{ name: 'note', label: t('note'), kind: 'text' }] },
  accept: { route: casesRoutes.accept },
  'register-close-relative': {
    route: casesRoutes.registerCloseRelative,
    fields: [
      { name: 'personId', label: t('person'), kind: 'choice', required: true, choices: memberChoices(view) },
      { name: 'official', label: t('official'), kind: 'text', required: true },
      {
        name: 'officialRole',
        label: t('officialRole'),
        kind: 'choice',
        required: true,
        choices: choices('officialRole', ['handler', 'village-committee']),
      },
      { name: 'relation', label: t('relation'), kind: 'text', required: true },
    ],
  },
  withdraw: {
    route: casesRoutes.withdraw,
    fields: [{ name: 'reason', label: t('reason'), kind: 'text', required: true }],
  },
})

const investigation = (view: CaseView, t: Texts, choices: Choices): Partial<Record<CaseAction, StepForm>> => {
  const survey = view.surveys.at(-1)
  const of = survey ? { surveyId: survey.surveyId } : {}
  const newest = view.assessments[0]
  return {
    'start-investigation': { route: casesRoutes.startInvestigation },
    'record-paper-evidence': {
      route: casesRoutes.recordPaperEvidence,
      fields: [
        {
          name: 'personId',
          label: t('person'),
          kind: 'choice',
          required: true,
          choices: memberChoices(view),
        },
        {
          name: 'source',
          label: t('source'),
          kind: 'choice',
          required: true,
          choices: choices('source', SOURCE_CODES),
        },
        {
          name: 'attachmentId',
          label: t('attachment'),
          kind: 'choice',
          required: true,
          choices: view.attachments.map((a) => ({ value: a.attachmentId, label: a.name })),
        },
        { name: 'remark', label: t('note'), kind: 'text', required: true },
      ],
    },
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
    'sign-survey': { route: casesRoutes.signSurvey, fixed: of },
    'sign-survey-family': {
      route: casesRoutes.signSurveyForFamily,
      fixed: of,
      fields: [
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
    assess: { route: casesRoutes.assess },
    'form-prelim': {
      route: casesRoutes.formPrelim,
      fields: [
        { name: 'opinion', label: t('opinion'), kind: 'long', required: true },
        ...(newest && newest.determination.review.length > 0
          ? [
              {
                name: 'reviewed',
                label: t('reviewed'),
                kind: 'choices' as const,
                choices: [...new Set(newest.determination.review.map(({ code }) => code))].map((value) => ({
                  value,
                  label: choices('review', [value])[0]?.label ?? value,
                })),
              },
            ]
          : []),
      ],
    },
  }
}

const notice = (view: CaseView, t: Texts, choices: Choices): Partial<Record<CaseAction, StepForm>> => {
  const open = view.objections.find(({ resolvedAt }) => resolvedAt === null)
  return {
    'post-notice': { route: casesRoutes.postNotice },
    object: {
      route: casesRoutes.recordObjection,
      fields: [
        { name: 'content', label: t('content'), kind: 'long', required: true },
        { name: 'by', label: t('objector'), kind: 'text' },
      ],
      shape: ({ content, by }) => ({ content, ...(by ? { by: { name: by } } : {}) }),
    },
    'resolve-objection': {
      route: casesRoutes.resolveObjection,
      fixed: open ? { objectionId: open.objectionId } : {},
      fields: [{ name: 'resolution', label: t('resolution'), kind: 'long', required: true }],
    },
    'extend-term': {
      route: casesRoutes.extendTerm,
      fields: [
        {
          name: 'reason',
          label: t('extension'),
          kind: 'choice',
          required: true,
          choices: choices('extension', EXTENSION_REASONS),
        },
        { name: 'note', label: t('note'), kind: 'text', required: true },
      ],
    },
    'send-to-county': {
      route: casesRoutes.sendToCounty,
      fields: [{ name: 'note', label: t('note'), kind: 'text' }],
    },
  }
}

const decision = (view: CaseView, t: Texts): Partial<Record<CaseAction, StepForm>> => {
  const assessmentId = view.assessments[0]?.assessmentId
  const letter = view.letters.find(({ deliveredAt }) => deliveredAt === null)
  const note: Field = { name: 'note', label: t('note'), kind: 'text' }
  return {
    'return-to-town': {
      route: casesRoutes.returnToTown,
      fields: [{ name: 'reason', label: t('reason'), kind: 'long', required: true }],
    },
    confirm: { route: casesRoutes.decide, fixed: { assessmentId, outcome: 'confirmed' }, fields: [note] },
    refuse: { route: casesRoutes.decide, fixed: { assessmentId, outcome: 'refused' }, fields: [note] },
    'deliver-letter': {
      route: casesRoutes.deliverLetter,
      fixed: letter ? { letterId: letter.letterId } : {},
      fields: [{ name: 'deliveredOn', label: t('deliveredOn'), kind: 'day', required: true }, note],
    },
    terminate: {
      route: casesRoutes.terminate,
      fields: [{ name: 'reason', label: t('reason'), kind: 'long', required: true }],
    },
  }
}

/** The form of every step staff may take on an application. */
export const useStepForms = (view: CaseView): Partial<Record<CaseAction, StepForm>> => {
  const t = useCasesTexts()
  const choices = useCodeChoices()
  return {
    ...intake(view, t, choices),
    ...investigation(view, t, choices),
    ...notice(view, t, choices),
    ...decision(view, t),
  }
}

export const useAttachmentFields = (): readonly Field[] => {
  const t = useCasesTexts()
  const choices = useCodeChoices()
  return [
    {
      name: 'kind',
      label: t('kind'),
      kind: 'choice',
      required: true,
      choices: choices('attachment', ATTACHMENT_KINDS),
    },
    {
      name: 'file',
      label: t('file'),
      kind: 'file',
      accept: 'image/jpeg,image/png,application/pdf',
      required: true,
    },
  ]
}

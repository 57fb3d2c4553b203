import {
  ATTACHMENT_KINDS,
  type CaseAction,
  casesRoutes,
  EXTENSION_REASONS,
  SOURCE_CODES,
} from '@songtan/contract'
import { useCodeChoices } from '../../shell/code-names.ts'
import type { Field } from '../../shell/fields.tsx'
import { type CaseView, memberChoices } from './case-view.ts'
import { type Choices, type StepForm, type Texts, which } from './step-form.ts'
import { surveySteps } from './survey-forms.ts'
import { useCasesTexts } from './texts.ts'

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
    ...surveySteps(view, t, choices),
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
  const open = view.objections
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ objectionId, content }) => ({ value: objectionId, label: content }))
  return {
    'post-notice': { route: casesRoutes.postNotice },
    object: {
      route: casesRoutes.recordObjection,
      fields: [
        { name: 'content', label: t('content'), kind: 'long', required: true },
        { name: 'by', label: t('objector'), kind: 'text' },
        { name: 'phone', label: t('objectorPhone'), kind: 'text' },
      ],
      shape: ({ content, by, phone }) => ({
        content,
        ...(by ? { by: { name: by, ...(phone ? { phone } : {}) } } : {}),
      }),
    },
    'resolve-objection': {
      route: casesRoutes.resolveObjection,
      fields: [
        which('objectionId', t('objection'), open),
        { name: 'resolution', label: t('resolution'), kind: 'long', required: true },
      ],
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

const decision = (view: CaseView, t: Texts, choices: Choices): Partial<Record<CaseAction, StepForm>> => {
  const assessmentId = view.assessments[0]?.assessmentId
  const letters = view.letters
    .filter(({ deliveredAt }) => deliveredAt === null)
    .map(({ letterId, kind, number }) => ({
      value: letterId,
      label: `${choices('letterKind', [kind])[0]?.label ?? kind} ${number}`,
    }))
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
      fields: [
        which('letterId', t('letter'), letters),
        { name: 'deliveredOn', label: t('deliveredOn'), kind: 'day', required: true },
        note,
      ],
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
    ...decision(view, t, choices),
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

import { z } from 'zod'

/** Where an application stands on its way (policy-reference §1.10). */
export const CASE_STATES = [
  'submitted',
  'supplementing',
  'accepted',
  'investigating',
  'prelim',
  'noticed',
  'reinvestigating',
  'county-review',
  'confirmed',
  'refused',
  'withdrawn',
  'terminated',
] as const

/** Steps that may be taken on an application; each is a row of the table of transitions. */
export const CASE_ACTIONS = [
  'file-application',
  'request-supplement',
  'supply',
  'accept',
  'register-close-relative',
  'start-investigation',
  'record-paper-evidence',
  'record-survey',
  'sign-survey',
  'sign-survey-family',
  'assess',
  'form-prelim',
  'post-notice',
  'take-down-notice',
  'object',
  'resolve-objection',
  'send-to-county',
  'county-visit',
  'extend-term',
  'return-to-town',
  'confirm',
  'refuse',
  'deliver-letter',
  'withdraw',
  'terminate',
] as const

/** Lawful reasons for the longer term (L2 §22): objection, registered elsewhere than living, applied elsewhere, hard to check. */
export const EXTENSION_REASONS = [
  'objection',
  'registered-elsewhere',
  'applied-elsewhere',
  'hard-to-check',
] as const

/** Names of the terms (时限) that the packs give a length to. */
export const CASE_TERMS = [
  'investigation-start',
  'total',
  'total-delegated',
  'total-extended',
  'county-review',
  'reinvestigation',
  'notice',
  'refusal-letter',
  'appeal-review',
  'appeal-suit',
] as const

export const SURVEY_MODES = ['home', 'phone', 'video'] as const
export const ATTACHMENT_KINDS = [
  'identity',
  'residence',
  'income',
  'property',
  'spending',
  'disability',
  'illness',
  'schooling',
  'support',
  'delegation',
  'authorisation',
  'signature',
  'survey-photo',
  'paper-evidence',
  'other',
] as const

export const caseState = z.enum(CASE_STATES)
export const caseAction = z.enum(CASE_ACTIONS)
export const extensionReason = z.enum(EXTENSION_REASONS)
export const surveyMode = z.enum(SURVEY_MODES)
export const attachmentKind = z.enum(ATTACHMENT_KINDS)

export type CaseState = z.infer<typeof caseState>
export type CaseAction = z.infer<typeof caseAction>
export type ExtensionReason = z.infer<typeof extensionReason>
export type CaseTerm = (typeof CASE_TERMS)[number]

/** The words of the office for each state. */
export const CASE_STATE_NAMES: Readonly<Record<CaseState, { readonly zh: string; readonly en: string }>> = {
  submitted: { zh: '已提交', en: 'Submitted' },
  supplementing: { zh: '待补正', en: 'Waiting for papers' },
  accepted: { zh: '已受理', en: 'Accepted' },
  investigating: { zh: '调查核实中', en: 'Under investigation' },
  prelim: { zh: '已初审', en: 'Preliminary opinion formed' },
  noticed: { zh: '公示中', en: 'On public notice' },
  reinvestigating: { zh: '重新调查', en: 'Under reinvestigation' },
  'county-review': { zh: '县级审核确认中', en: 'In county review' },
  confirmed: { zh: '已确认', en: 'Confirmed' },
  refused: { zh: '不予确认', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  terminated: { zh: '已终止', en: 'Terminated' },
}

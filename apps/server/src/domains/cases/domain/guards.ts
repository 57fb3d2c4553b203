import type { ErrorParams, PlainDate } from '@songtan/kernel'
import type { CaseView, SurveyView, VerificationView } from './case-view.ts'

/** Who is about to act, on which day. */
export interface Occasion {
  readonly actorId: string
  readonly today: PlainDate
}

/** Why a step may not be taken now: a stable code and its params. */
export interface Refusal {
  readonly code: string
  readonly params?: ErrorParams
}

type Guard = (view: CaseView, occasion: Occasion) => Refusal | undefined

const unless = (fine: boolean, code: string, params?: ErrorParams): Refusal | undefined =>
  fine ? undefined : { code, ...(params ? { params } : {}) }

/** Two signatures of the visitors and one of the family (L2 §16: 双方签字). */
export const isSigned = ({ signed, familySigned }: SurveyView): boolean =>
  signed[0] && signed[1] && familySigned

const verificationFinished = ({ kind }: VerificationView): Refusal | undefined => {
  if (kind === 'none') return { code: 'case.verification-missing' }
  return unless(kind !== 'running', 'case.verification-running')
}

/** A source that failed may carry neither a confirmation nor a refusal (policy-reference §12 C28). */
const verificationSettled: Guard = ({ verification }) =>
  verificationFinished(verification) ??
  (verification.kind === 'partial'
    ? unless(verification.open === 0, 'case.verification-partial', { open: verification.open })
    : undefined)

const assessmentWhole: Guard = ({ assessment }) => {
  if (!assessment?.fresh) return { code: 'case.assessment-missing' }
  return unless(assessment.missing === 0, 'assessment.incomplete', { missing: assessment.missing })
}

const decidesAlone: Guard = ({ clerkId, surveys }, { actorId }) =>
  unless(
    clerkId !== actorId && surveys.every(({ visitors }) => !visitors.includes(actorId)),
    'case.decider-involved',
  )

/** What is proposed now was shown to the village for all its days (L2 §19). */
const shownForItsDays: Guard = ({ notice }, { today }) => {
  if (!notice?.current) return { code: 'notice.not-shown' }
  return unless(notice.lastDay < today, 'notice.still-showing', { lastDay: notice.lastDay })
}

const notExtended: Guard = ({ clock }, { today }) => {
  if (clock.kind === 'not-started') return { code: 'case.not-accepted' }
  if (clock.extended) return { code: 'case.extended-already' }
  return unless(today <= clock.dueOn, 'case.term-over', { dueOn: clock.dueOn })
}

/** Every condition the table of transitions may name. */
export const GUARDS = {
  'supplement-not-asked': ({ supplementAsked }) => unless(!supplementAsked, 'case.supplement-asked-already'),
  'verification-finished': ({ verification }) => verificationFinished(verification),
  'verification-partial': ({ verification }) =>
    unless(verification.kind === 'partial' && verification.open > 0, 'case.nothing-failed'),
  'verification-settled': verificationSettled,
  'survey-waiting-for-staff': ({ surveys }, { actorId }) =>
    unless(
      surveys.some(({ visitors, signed }) => visitors.some((id, i) => id === actorId && !signed[i])),
      'survey.nothing-to-sign',
    ),
  'survey-waiting-for-family': ({ surveys }) =>
    unless(
      surveys.some(({ familySigned }) => !familySigned),
      'survey.nothing-to-sign',
    ),
  'survey-signed': ({ surveys }) =>
    unless(
      surveys.some((survey) => survey.level === 'town' && isSigned(survey)),
      'case.survey-unsigned',
    ),
  'assessment-whole': assessmentWhole,
  'assessed-eligible': ({ assessment }) => unless(assessment?.eligible === true, 'decision.not-eligible'),
  'assessed-not-eligible': ({ assessment }) => unless(assessment?.eligible === false, 'decision.eligible'),
  'objections-answered': ({ openObjections }) => unless(openObjections === 0, 'case.objection-open'),
  'objection-open': ({ openObjections }) => unless(openObjections > 0, 'case.no-objection'),
  'not-shown-yet': ({ notice }) => unless(!notice?.current, 'notice.shown-already'),
  'notice-showing': ({ notice }, { today }) =>
    unless(notice !== undefined && today <= notice.lastDay && !notice.takenDown, 'notice.over'),
  'notice-to-take-down': ({ notice }) => unless(notice?.takenDown === false, 'notice.taken-down-already'),
  'shown-for-its-days': shownForItsDays,
  'delegated-to-town': ({ delegated }) => unless(delegated, 'case.not-delegated'),
  'no-county-visit-needed': (view) =>
    unless(!view.closeRelative && !view.countyVisitRequired, 'case.county-must-visit'),
  'county-visit-made': ({ closeRelative, countyVisitRequired, surveys }) =>
    unless(
      !(closeRelative || countyVisitRequired) ||
        surveys.some((survey) => survey.level === 'county' && survey.counts && isSigned(survey)),
      'case.county-visit-missing',
    ),
  'decider-not-involved': decidesAlone,
  'term-may-be-extended': notExtended,
  'letter-waiting': ({ lettersToDeliver }) => unless(lettersToDeliver > 0, 'letter.delivered-already'),
} as const satisfies Readonly<Record<string, Guard>>

export type GuardName = keyof typeof GUARDS

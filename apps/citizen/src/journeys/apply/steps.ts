import { today } from '@songtan/contract'
import * as check from '../../household/problems.ts'
import type { Step } from '../../household/use-flow.ts'
import type { ApplicationForm } from './application-form.ts'

type Problems = Step<ApplicationForm>['problems']

const behalf: Problems = ({ behalf: whose, helper }) => [
  ...check.required('behalf', whose),
  ...(whose === 'other'
    ? [
        ...check.required('helper.name', helper.name),
        ...check.required('helper.relation', helper.relation),
        ...check.phoneProblems('helper.phone', helper.phone),
      ]
    : []),
]

const account: Problems = ({ account: { holder, bank, number } }) =>
  holder === ''
    ? []
    : [...check.required('account.bank', bank), ...check.accountProblems('account.number', number)]

/** The questions of an application in the order in which a family can answer them. */
export const APPLY_STEPS = [
  { id: 'behalf', problems: behalf },
  { id: 'where', problems: (form: ApplicationForm) => check.placeProblems(form, 'village') },
  { id: 'members', problems: (form: ApplicationForm) => check.memberProblems(form, 'ids') },
  { id: 'health', problems: (form: ApplicationForm) => check.healthProblems(form, today()) },
  { id: 'incomes', problems: (form: ApplicationForm) => check.incomeProblems(form, 'ids') },
  { id: 'assets', problems: (form: ApplicationForm) => check.assetProblems(form, 'ids') },
  { id: 'spending', problems: (form: ApplicationForm) => check.spendingProblems(form, 'ids') },
  { id: 'supporters', problems: (form: ApplicationForm) => check.supporterProblems(form, 'ids') },
  { id: 'holding', problems: (form: ApplicationForm) => check.holdingProblems(form) },
  { id: 'account', problems: account },
  {
    id: 'review',
    problems: ({ consent }: ApplicationForm) =>
      consent ? [] : [{ field: 'consent', code: 'form.required' }],
  },
] as const

export type ApplyStep = (typeof APPLY_STEPS)[number]
export type ApplyStepId = ApplyStep['id']

/** The furthest step once `id` is filled in. */
export const reachedAfter = (reached: string, id: ApplyStepId): string => {
  const indexOf = (step: string) => APPLY_STEPS.findIndex((known) => known.id === step)
  const next = APPLY_STEPS[indexOf(id) + 1]
  return next && indexOf(next.id) > indexOf(reached) ? next.id : reached
}

const HEALTH_FIELDS = [
  'disability',
  'grade',
  'majorIllness',
  'selfCareFailed',
  'labour',
  'schooling',
  'away',
  'awaySince',
]

const ROOTS: Readonly<Record<string, ApplyStepId>> = {
  helper: 'behalf',
  village: 'where',
  residence: 'where',
  address: 'where',
  county: 'where',
  incomes: 'incomes',
  assets: 'assets',
  spending: 'spending',
  supporters: 'supporters',
  holding: 'holding',
  account: 'account',
  consent: 'review',
}

/** A field as the server names it, as the form names it: `content.members.0.name` → `members.0.name`. */
export const formField = (field: string): string => field.replace(/^content\.?/, '')

/** The step on which a field is asked; the review for what no step asks. */
export const stepOf = (field: string): ApplyStepId => {
  const [root = '', , leaf = ''] = field.split('.')
  if (root === 'members') return HEALTH_FIELDS.includes(leaf) ? 'health' : 'members'
  return ROOTS[root] ?? 'review'
}

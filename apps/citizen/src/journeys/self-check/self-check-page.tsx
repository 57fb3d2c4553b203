import { today } from '@songtan/contract'
import { lazy, Suspense, useEffect } from 'react'
import { useLocation } from 'wouter'
import { type HouseholdForm, LISTS } from '../../household/household-form.ts'
import * as check from '../../household/problems.ts'
import type { QuestionProps } from '../../household/question.ts'
import { AssetsQuestion } from '../../household/questions/assets-question.tsx'
import { HealthQuestion } from '../../household/questions/health-question.tsx'
import { HoldingQuestion } from '../../household/questions/holding-question.tsx'
import { IncomesQuestion } from '../../household/questions/incomes-question.tsx'
import { MembersQuestion } from '../../household/questions/members-question.tsx'
import { SpendingQuestion } from '../../household/questions/spending-question.tsx'
import { SupportersQuestion } from '../../household/questions/supporters-question.tsx'
import { WhereQuestion } from '../../household/questions/where-question.tsx'
import { useHouseholdTexts } from '../../household/texts.ts'
import { useFieldErrors } from '../../household/use-field-errors.ts'
import { type Flow, useFlow } from '../../household/use-flow.ts'
import { FieldErrorsProvider } from '../../shell/fields.tsx'
import { StepFrame } from '../../shell/heading.tsx'
import { useSelfCheckTexts } from './texts.ts'

const loadResult = () => import('./result.tsx')
const Result = lazy(loadResult)

const Health = (question: QuestionProps) => <HealthQuestion {...question} day={today()} />

const QUESTIONS = [
  {
    id: 'where',
    title: 'whereTitle',
    problems: (form: HouseholdForm) => check.placeProblems(form, 'county'),
    Question: WhereQuestion,
  },
  {
    id: 'members',
    title: 'membersTitle',
    problems: (form: HouseholdForm) => check.memberProblems(form, 'ages'),
    Question: MembersQuestion,
  },
  {
    id: 'health',
    title: 'healthTitle',
    problems: (form: HouseholdForm) => check.healthProblems(form, today()),
    Question: Health,
  },
  {
    id: 'incomes',
    title: 'incomesTitle',
    problems: (form: HouseholdForm) => check.incomeProblems(form, 'ages'),
    Question: IncomesQuestion,
  },
  {
    id: 'assets',
    title: 'assetsTitle',
    problems: (form: HouseholdForm) => check.assetProblems(form, 'ages'),
    Question: AssetsQuestion,
  },
  {
    id: 'spending',
    title: 'spendingTitle',
    problems: (form: HouseholdForm) => check.spendingProblems(form, 'ages'),
    Question: SpendingQuestion,
  },
  {
    id: 'supporters',
    title: 'supportersTitle',
    problems: (form: HouseholdForm) => check.supporterProblems(form, 'ages'),
    Question: SupportersQuestion,
  },
  {
    id: 'holding',
    title: 'holdingTitle',
    problems: (form: HouseholdForm) => check.holdingProblems(form),
    Question: HoldingQuestion,
  },
] as const

const RESULT = { id: 'result', title: undefined, problems: () => [], Question: undefined } as const
type Page = (typeof QUESTIONS)[number] | typeof RESULT

const PAGES: readonly [Page, ...Page[]] = [...QUESTIONS, RESULT]

export interface SelfCheckProps {
  readonly form: HouseholdForm
  readonly onForm: (form: HouseholdForm) => void
}

/** Questions after which the result already says something: all but the last, from incomes on. */
const ENOUGH = ['incomes', 'assets', 'spending', 'supporters']

/** What was not asked yet is unknown to the rules, not absent. */
const leftOpen = (form: HouseholdForm, step: string): HouseholdForm => {
  const from = ENOUGH.indexOf(step)
  const open = LISTS.filter((list) => ENOUGH.indexOf(list) >= from && form[list].length === 0)
  return { ...form, unsure: [...new Set([...form.unsure, ...open])] }
}

/** 先看结果: nobody has to answer everything. */
const Enough = ({ form, flow, onForm }: SelfCheckProps & { readonly flow: Flow<Page> }) => {
  const t = useSelfCheckTexts()
  const { step, show } = flow
  if (!ENOUGH.includes(step.id)) return null
  return (
    <p>
      <button
        type="button"
        className="plain"
        onClick={() => {
          onForm(leftOpen(form, step.id))
          show('result', [])
        }}
      >
        {t('enough')}
      </button>
    </p>
  )
}

/** 政策自查: a few questions, answered by the law of the place on this phone; nothing is sent, nothing kept. */
const SelfCheckPage = ({ form, onForm }: SelfCheckProps) => {
  const t = useSelfCheckTexts()
  const q = useHouseholdTexts()
  const [, navigate] = useLocation()
  const flow = useFlow<HouseholdForm, Page>(PAGES, form)
  const { step, at, problems, next, back, show } = flow
  const errors = useFieldErrors(problems)
  const { county } = form
  useEffect(() => {
    if (county !== '') void import('./policy.ts').then(({ policyOf }) => policyOf(county)).catch(() => {})
  }, [county])
  if (!step.Question)
    return (
      <Suspense fallback={<p role="status">{t('computing')}</p>}>
        <Result form={form} onChange={() => show('where', [])} />
      </Suspense>
    )
  return (
    <StepFrame
      title={q(step.title)}
      step={at + 1}
      of={QUESTIONS.length + 1}
      nextLabel={at === QUESTIONS.length ? t('result') : undefined}
      onBack={() => {
        if (!back()) navigate('/self-check')
      }}
      onNext={() => {
        void loadResult()
        next()
      }}
    >
      <FieldErrorsProvider value={errors}>
        {at === 1 ? (
          <p className="notice good" data-testid="nothing-sent">
            {t('private')} {t('privateHow')}
          </p>
        ) : null}
        <step.Question form={form} asked="ages" onChange={(change) => onForm({ ...form, ...change })} />
      </FieldErrorsProvider>
      <Enough form={form} flow={flow} onForm={onForm} />
    </StepFrame>
  )
}

export default SelfCheckPage

import { today } from '@songtan/contract'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { emptyHousehold, type HouseholdForm } from '../../household/household-form.ts'
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
import { useFlow } from '../../household/use-flow.ts'
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
    problems: (form: HouseholdForm) => check.healthProblems(form, 'ages', today()),
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

/** 政策自查: a few questions, answered by the law of the place on this phone; nothing is sent, nothing kept. */
const SelfCheckPage = () => {
  const t = useSelfCheckTexts()
  const q = useHouseholdTexts()
  const [, navigate] = useLocation()
  const [form, setForm] = useState<HouseholdForm>(emptyHousehold)
  const { step, at, problems, next, back, show } = useFlow<HouseholdForm, Page>(PAGES, form)
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
      step={at}
      of={QUESTIONS.length}
      nextLabel={at === QUESTIONS.length ? t('result') : undefined}
      onBack={() => {
        if (!back()) navigate('/')
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
        <step.Question
          form={form}
          asked="ages"
          onChange={(change) => setForm((before) => ({ ...before, ...change }))}
        />
      </FieldErrorsProvider>
    </StepFrame>
  )
}

export default SelfCheckPage

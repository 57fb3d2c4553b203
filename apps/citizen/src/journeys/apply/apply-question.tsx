import { today } from '@songtan/contract'
import type { HouseholdForm } from '../../household/household-form.ts'
import { AssetsQuestion } from '../../household/questions/assets-question.tsx'
import { HealthQuestion } from '../../household/questions/health-question.tsx'
import { HoldingQuestion } from '../../household/questions/holding-question.tsx'
import { IncomesQuestion } from '../../household/questions/incomes-question.tsx'
import { MembersQuestion } from '../../household/questions/members-question.tsx'
import { SpendingQuestion } from '../../household/questions/spending-question.tsx'
import { SupportersQuestion } from '../../household/questions/supporters-question.tsx'
import { WhereQuestion } from '../../household/questions/where-question.tsx'
import { useHouseholdTexts } from '../../household/texts.ts'
import type { ApplicationForm } from './application-form.ts'
import { AccountQuestion, BehalfQuestion } from './questions.tsx'
import { ReviewQuestion } from './review-question.tsx'
import type { ApplyStepId } from './steps.ts'
import { useApplyTexts } from './texts.ts'

/** The question as the heading of each step. */
export const useTitle = () => {
  const t = useApplyTexts()
  const q = useHouseholdTexts()
  return (step: ApplyStepId): string => {
    if (step === 'behalf') return t('behalfTitle')
    if (step === 'account') return t('accountTitle')
    if (step === 'review') return t('reviewTitle')
    return q(`${step}Title`)
  }
}

interface ApplyQuestionProps {
  readonly step: ApplyStepId
  readonly form: ApplicationForm
  readonly onChange: (change: Partial<ApplicationForm>) => void
  readonly onStep: (step: ApplyStepId) => void
}

/** The one question of a step. */
export const ApplyQuestion = ({ step, form, onChange, onStep }: ApplyQuestionProps) => {
  const question = {
    form,
    asked: 'ids' as const,
    onChange: (change: Partial<HouseholdForm>) => onChange(change),
  }
  switch (step) {
    case 'behalf':
      return <BehalfQuestion form={form} onChange={onChange} />
    case 'where':
      return <WhereQuestion {...question} />
    case 'members':
      return <MembersQuestion {...question} />
    case 'health':
      return <HealthQuestion {...question} day={today()} />
    case 'incomes':
      return <IncomesQuestion {...question} />
    case 'assets':
      return <AssetsQuestion {...question} />
    case 'spending':
      return <SpendingQuestion {...question} />
    case 'supporters':
      return <SupportersQuestion {...question} />
    case 'holding':
      return <HoldingQuestion {...question} />
    case 'account':
      return <AccountQuestion form={form} onChange={onChange} />
    case 'review':
      return <ReviewQuestion form={form} onChange={onChange} onStep={onStep} />
  }
}

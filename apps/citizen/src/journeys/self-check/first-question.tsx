import type { Residence } from '../../household/household-form.ts'
import { StepHead } from '../../shell/heading.tsx'
import { QUESTION_COUNT, useFirstTexts } from './first-texts.ts'

/** One press answers it; without script the button sends a plain form. Standards differ between town and countryside. */
export const FirstQuestion = ({ onAnswer }: { readonly onAnswer: (residence: Residence) => void }) => {
  const t = useFirstTexts()
  const answer = (residence: Residence, label: string) => (
    <button
      type="submit"
      name="residence"
      value={residence}
      className="wide answer"
      onClick={(event) => {
        event.preventDefault()
        onAnswer(residence)
      }}
    >
      {label}
    </button>
  )
  return (
    <form method="get" action="/m/self-check">
      <StepHead title={t('residence')} step={1} of={QUESTION_COUNT} />
      <p className="notice good" data-testid="nothing-sent">
        {t('private')}
      </p>
      <input type="hidden" name="step" value="where" />
      {answer('rural', t('rural'))}
      {answer('urban', t('urban'))}
      {answer('unsure', t('unsure'))}
      <p className="hint">{t('hint')}</p>
    </form>
  )
}

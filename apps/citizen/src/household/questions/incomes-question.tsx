import { RadioField, SelectField } from '../../shell/fields.tsx'
import type { IncomeForm, IncomeKind } from '../household-form.ts'
import { INCOMES } from '../labels.ts'
import { changed, type QuestionProps, useOptions, without } from '../question.ts'
import { ListQuestion } from '../rows.tsx'
import { useHouseholdTexts } from '../texts.ts'
import { MoneyField } from './money-field.tsx'
import { WhoseField } from './whose-field.tsx'

/** In the order in which families mostly have them. */
const KINDS: readonly IncomeKind[] = [
  'wage',
  'business',
  'pension',
  'basic-pension-central',
  'basic-pension-local',
  'support',
  'property',
  'government-aid',
  'senior-allowance',
  'honours',
  'scholarship',
  'compensation',
  'donation',
  'other',
]

/** 收入 (L2 §13): whose, what, how much, by month or year. */
export const IncomesQuestion = (question: QuestionProps) => {
  const { form, onChange } = question
  const t = useHouseholdTexts()
  const options = useOptions()
  const first = form.members[0]?.key ?? ''
  const change = (at: number, part: Partial<IncomeForm>) =>
    onChange({ incomes: changed(form.incomes, at, part) })
  return (
    <>
      <p className="hint">{t('incomesHint')}</p>
      <ListQuestion
        list="incomes"
        question={question}
        titles={form.incomes.map((_, i) => t('income', { n: i + 1 }))}
        addLabel={t('addIncome')}
        onAdd={() =>
          onChange({ incomes: [...form.incomes, { member: first, kind: '', amount: '', per: 'month' }] })
        }
        onRemove={(at) => onChange({ incomes: without(form.incomes, at) })}
      >
        {(i) => {
          const at = `incomes.${i}`
          const row = form.incomes[i]
          return row ? (
            <>
              <WhoseField
                form={form}
                name={`${at}.member`}
                label={t('whose')}
                value={row.member}
                onChange={(member) => change(i, { member })}
              />
              <SelectField
                name={`${at}.kind`}
                label={t('incomeKind')}
                value={row.kind}
                empty={t('choose')}
                options={options(INCOMES, KINDS)}
                onChange={(kind) => change(i, { kind })}
              />
              <MoneyField
                name={`${at}.amount`}
                label={t('amount')}
                value={row.amount}
                onChange={(amount) => change(i, { amount })}
              />
              <RadioField
                name={`${at}.per`}
                label={t('per')}
                value={row.per}
                options={[
                  { value: 'month', label: t('month') },
                  { value: 'year', label: t('year') },
                ]}
                onChange={(per) => change(i, { per })}
              />
            </>
          ) : null
        }}
      </ListQuestion>
    </>
  )
}

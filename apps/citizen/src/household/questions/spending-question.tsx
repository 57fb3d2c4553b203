import { SelectField } from '../../shell/fields.tsx'
import type { SpendingForm, SpendingKind } from '../household-form.ts'
import { SPENDINGS } from '../labels.ts'
import { changed, type QuestionProps, useOptions, without } from '../question.ts'
import { ListQuestion } from '../rows.tsx'
import { useHouseholdTexts } from '../texts.ts'
import { MoneyField } from './money-field.tsx'
import { WhoseField } from './whose-field.tsx'

const KINDS: readonly SpendingKind[] = [
  'medical',
  'education',
  'rehabilitation',
  'disaster',
  'housing',
  'living',
  'other',
]

/** 自付支出 of the last 12 months (L4 §5). */
export const SpendingQuestion = (question: QuestionProps) => {
  const { form, onChange } = question
  const t = useHouseholdTexts()
  const options = useOptions()
  const first = form.members[0]?.key ?? ''
  const change = (at: number, part: Partial<SpendingForm>) =>
    onChange({ spending: changed(form.spending, at, part) })
  return (
    <>
      <p className="hint">{t('spendingHint')}</p>
      <ListQuestion
        list="spending"
        question={question}
        titles={form.spending.map((_, i) => t('spending', { n: i + 1 }))}
        addLabel={t('addSpending')}
        onAdd={() => onChange({ spending: [...form.spending, { member: first, kind: '', amount: '' }] })}
        onRemove={(at) => onChange({ spending: without(form.spending, at) })}
      >
        {(i) => {
          const row = form.spending[i]
          return row ? (
            <>
              <SelectField
                name={`spending.${i}.kind`}
                label={t('spendingKind')}
                value={row.kind}
                empty={t('choose')}
                options={options(SPENDINGS, KINDS)}
                onChange={(kind) => change(i, { kind })}
              />
              <WhoseField
                form={form}
                name={`spending.${i}.member`}
                label={t('whose')}
                value={row.member}
                onChange={(member) => change(i, { member })}
              />
              <MoneyField
                name={`spending.${i}.amount`}
                label={t('amount')}
                value={row.amount}
                onChange={(amount) => change(i, { amount })}
              />
            </>
          ) : null
        }}
      </ListQuestion>
    </>
  )
}

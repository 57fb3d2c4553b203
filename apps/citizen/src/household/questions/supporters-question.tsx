import { RadioField, SelectField, TextField } from '../../shell/fields.tsx'
import type { SupporterForm } from '../household-form.ts'
import { SUPPORTERS } from '../labels.ts'
import { changed, type QuestionProps, useOptions, without } from '../question.ts'
import { ListQuestion } from '../rows.tsx'
import { useHouseholdTexts } from '../texts.ts'
import { WhoseField } from './whose-field.tsx'

/** 法定义务人 outside the family (CC §1067, L3 §8). */
export const SupportersQuestion = (question: QuestionProps) => {
  const { form, onChange } = question
  const t = useHouseholdTexts()
  const options = useOptions()
  const first = form.members[0]?.key ?? ''
  const change = (at: number, part: Partial<SupporterForm>) =>
    onChange({ supporters: changed(form.supporters, at, part) })
  return (
    <>
      <p className="hint">{t('supportersHint')}</p>
      <ListQuestion
        list="supporters"
        question={question}
        titles={form.supporters.map((_, i) => t('supporter', { n: i + 1 }))}
        addLabel={t('addSupporter')}
        onAdd={() =>
          onChange({
            supporters: [...form.supporters, { of: first, relation: '', able: 'unsure', born: '' }],
          })
        }
        onRemove={(at) => onChange({ supporters: without(form.supporters, at) })}
      >
        {(i) => {
          const row = form.supporters[i]
          return row ? (
            <>
              <WhoseField
                form={form}
                name={`supporters.${i}.of`}
                label={t('supports')}
                value={row.of}
                onChange={(of) => change(i, { of })}
              />
              <SelectField
                name={`supporters.${i}.relation`}
                label={t('supporterRelation')}
                value={row.relation}
                empty={t('choose')}
                options={options(SUPPORTERS, ['spouse', 'child', 'parent'])}
                onChange={(relation) => change(i, { relation })}
              />
              <TextField
                name={`supporters.${i}.born`}
                label={t('supporterBorn')}
                type="date"
                value={row.born}
                onChange={(born) => change(i, { born })}
              />
              <RadioField
                name={`supporters.${i}.able`}
                label={t('able')}
                value={row.able}
                options={[
                  { value: 'yes', label: t('ableYes') },
                  { value: 'no', label: t('ableNo') },
                  { value: 'unsure', label: t('unsure') },
                ]}
                onChange={(able) => change(i, { able })}
              />
            </>
          ) : null
        }}
      </ListQuestion>
    </>
  )
}

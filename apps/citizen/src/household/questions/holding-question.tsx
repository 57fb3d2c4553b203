import { SelectField, TextField } from '../../shell/fields.tsx'
import type { HeldProgram, HoldingForm } from '../household-form.ts'
import { PROGRAMS } from '../labels.ts'
import { changed, type QuestionProps, useOptions, without } from '../question.ts'
import { Rows } from '../rows.tsx'
import { useHouseholdTexts } from '../texts.ts'
import { ofFamily } from '../to-facts.ts'
import { MoneyField } from './money-field.tsx'
import { WhoseField } from './whose-field.tsx'

const KINDS: readonly HeldProgram[] = [
  'dibao',
  'dibao-single',
  'tekun',
  'disability-living',
  'disability-care',
  'senior-allowance',
  'orphan',
  'unattended-child',
  'temporary',
  'edge',
  'rigid',
]

/** 正在享受的救助 */
export const HoldingQuestion = ({ form, onChange }: QuestionProps) => {
  const t = useHouseholdTexts()
  const options = useOptions()
  const first = form.members[0]?.key ?? ''
  const change = (at: number, part: Partial<HoldingForm>) =>
    onChange({ holding: changed(form.holding, at, part) })
  return (
    <>
      <p className="hint">{t('holdingHint')}</p>
      <Rows
        titles={form.holding.map((_, i) => t('holding', { n: i + 1 }))}
        addLabel={t('addHolding')}
        onAdd={() =>
          onChange({ holding: [...form.holding, { member: first, program: '', monthly: '', since: '' }] })
        }
        onRemove={(at) => onChange({ holding: without(form.holding, at) })}
      >
        {(i) => {
          const row = form.holding[i]
          return row ? (
            <>
              <SelectField
                name={`holding.${i}.program`}
                label={t('program')}
                value={row.program}
                empty={t('choose')}
                options={options(PROGRAMS, KINDS)}
                onChange={(program) => change(i, { program })}
              />
              {row.program === '' || ofFamily(row.program) ? null : (
                <WhoseField
                  form={form}
                  name={`holding.${i}.member`}
                  label={t('whose')}
                  value={row.member}
                  onChange={(member) => change(i, { member })}
                />
              )}
              <MoneyField
                name={`holding.${i}.monthly`}
                label={t('monthly')}
                value={row.monthly}
                onChange={(monthly) => change(i, { monthly })}
              />
              <TextField
                name={`holding.${i}.since`}
                label={t('holdingSince')}
                type="date"
                value={row.since}
                onChange={(since) => change(i, { since })}
              />
            </>
          ) : null
        }}
      </Rows>
    </>
  )
}

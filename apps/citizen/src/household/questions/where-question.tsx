import { RadioField, TextField } from '../../shell/fields.tsx'
import { PlacePicker } from '../place-picker.tsx'
import type { QuestionProps } from '../question.ts'
import { useHouseholdTexts } from '../texts.ts'

/** Where the family lives: as far as the county for the rules, down to the village for an application. */
export const WhereQuestion = ({ form, onChange, asked }: QuestionProps) => {
  const t = useHouseholdTexts()
  return (
    <>
      <p className="hint">{t('whereHint')}</p>
      <PlacePicker chosen={form} down={asked === 'ages' ? 'county' : 'village'} onChange={onChange} />
      {asked === 'ids' ? (
        <>
          <RadioField
            name="residence"
            label={t('residence')}
            value={form.residence}
            options={[
              { value: 'rural', label: t('rural') },
              { value: 'urban', label: t('urban') },
            ]}
            onChange={(residence) => onChange({ residence })}
          />
          <TextField
            name="address"
            label={t('address')}
            hint={t('addressHint')}
            value={form.address}
            maxLength={200}
            autoComplete="street-address"
            onChange={(address) => onChange({ address })}
          />
        </>
      ) : null}
    </>
  )
}

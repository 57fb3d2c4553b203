import { SelectField, TextField } from '../../shell/fields.tsx'
import type { AssetForm, AssetKind } from '../household-form.ts'
import { ASSETS, VEHICLE_USES } from '../labels.ts'
import { changed, type QuestionProps, useOptions, without } from '../question.ts'
import { ListQuestion } from '../rows.tsx'
import { useHouseholdTexts } from '../texts.ts'
import { MoneyField } from './money-field.tsx'
import { WhoseField } from './whose-field.tsx'

const KINDS: readonly AssetKind[] = [
  'deposit',
  'online-finance',
  'home',
  'vehicle',
  'fund',
  'securities',
  'insurance',
  'claim',
  'shop',
  'enterprise-share',
  'machine',
  'forest',
]

interface AssetProps {
  readonly question: QuestionProps
  readonly row: AssetForm
  readonly at: string
  readonly onChange: (change: Partial<AssetForm>) => void
}

const Asset = ({ question, row, at, onChange }: AssetProps) => {
  const t = useHouseholdTexts()
  const options = useOptions()
  return (
    <>
      <SelectField
        name={`${at}.kind`}
        label={t('assetKind')}
        value={row.kind}
        empty={t('choose')}
        options={options(ASSETS, KINDS)}
        onChange={(kind) => onChange({ kind })}
      />
      <WhoseField
        form={question.form}
        name={`${at}.member`}
        label={t('whose')}
        value={row.member}
        onChange={(member) => onChange({ member })}
      />
      <MoneyField
        name={`${at}.value`}
        label={t('value')}
        value={row.value}
        onChange={(value) => onChange({ value })}
      />
      {row.kind === 'vehicle' ? (
        <SelectField
          name={`${at}.use`}
          label={t('use')}
          value={row.use}
          empty={t('choose')}
          options={options(VEHICLE_USES, ['living', 'livelihood', 'disability'])}
          onChange={(use) => onChange({ use })}
        />
      ) : null}
      {row.kind === 'home' ? (
        <TextField
          name={`${at}.area`}
          label={t('area')}
          value={row.area}
          inputMode="numeric"
          maxLength={5}
          unit={t('squareMetres')}
          onChange={(area) => onChange({ area })}
        />
      ) : null}
    </>
  )
}

/** 财产 (L2 §14) */
export const AssetsQuestion = (question: QuestionProps) => {
  const { form, onChange } = question
  const t = useHouseholdTexts()
  const first = form.members[0]?.key ?? ''
  return (
    <>
      <p className="hint">{t('assetsHint')}</p>
      <ListQuestion
        list="assets"
        question={question}
        titles={form.assets.map((_, i) => t('asset', { n: i + 1 }))}
        addLabel={t('addAsset')}
        onAdd={() =>
          onChange({ assets: [...form.assets, { member: first, kind: '', value: '', use: '', area: '' }] })
        }
        onRemove={(at) => onChange({ assets: without(form.assets, at) })}
      >
        {(i) => {
          const row = form.assets[i]
          return row ? (
            <Asset
              question={question}
              row={row}
              at={`assets.${i}`}
              onChange={(change) => onChange({ assets: changed(form.assets, i, change) })}
            />
          ) : null
        }}
      </ListQuestion>
    </>
  )
}

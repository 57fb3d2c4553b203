import { type FormRule, Input, Select } from 'antd'
import { useCodeChoices } from '../../shell/code-names.ts'
import { PlaceInput } from '../../shell/fields.tsx'
import { Section } from '../../shell/page.tsx'
import { RowField } from './new-case-rows.tsx'
import { useNewCaseTexts } from './new-case-texts.ts'
import { useWindowRules } from './use-window-rules.ts'
import type { WindowForm } from './window-form.ts'

export const WhereSection = ({ within }: { readonly within: string }) => {
  const t = useNewCaseTexts()
  const choices = useCodeChoices()
  const { required, filled } = useWindowRules()
  return (
    <Section title={t('where')}>
      <div className="typed-fields">
        <RowField
          row={[]}
          control={{
            part: 'village',
            label: t('village'),
            control: <PlaceInput within={within} level="village" />,
            rules: [required],
            wide: true,
          }}
        />
        <RowField
          row={[]}
          control={{
            part: 'residence',
            label: t('residence'),
            control: <Select options={choices('residence', ['rural', 'urban'])} />,
            rules: [required],
          }}
        />
        <RowField
          row={[]}
          control={{
            part: 'address',
            label: t('address'),
            control: <Input autoComplete="off" />,
            rules: [filled],
            typed: true,
            wide: true,
          }}
        />
      </div>
    </Section>
  )
}

/** 代办人 (L2 §6): all of it, or none. */
export const HelperSection = ({ form }: { readonly form: WindowForm }) => {
  const t = useNewCaseTexts()
  const { filled, free, phone } = useWindowRules()
  const begun = Object.values(form.helper ?? {}).some((typed) => typed?.trim())
  const text = (part: string, label: string, rules: readonly FormRule[] = [begun ? filled : free]) => (
    <RowField
      row={['helper']}
      control={{ part, label, control: <Input autoComplete="off" />, rules, typed: true }}
    />
  )
  return (
    <Section title={t('helper')}>
      <p className="quiet">{t('helperHint')}</p>
      <div className="typed-fields">
        {text('name', t('helperName'))}
        {text('relation', t('helperRelation'))}
        {text('phone', t('helperPhone'), [begun ? filled : free, phone])}
      </div>
    </Section>
  )
}

/** 收款账户 of a member; it may follow later. */
export const AccountSection = ({
  form,
  people,
}: {
  readonly form: WindowForm
  readonly people: readonly { readonly value: string; readonly label: string }[]
}) => {
  const t = useNewCaseTexts()
  const { required, filled, free, account } = useWindowRules()
  const begun = [form.account?.bank, form.account?.number].some((typed) => typed?.trim())
  const needed = begun ? filled : free
  return (
    <Section title={t('account')}>
      <div className="typed-fields">
        <RowField
          row={['account']}
          control={{
            part: 'holder',
            label: t('holder'),
            control: <Select options={[...people]} allowClear />,
            rules: [begun ? required : free],
          }}
        />
        <RowField
          row={['account']}
          control={{
            part: 'bank',
            label: t('bank'),
            control: <Input autoComplete="off" />,
            rules: [needed],
            typed: true,
            wide: true,
          }}
        />
        <RowField
          row={['account']}
          control={{
            part: 'number',
            label: t('number'),
            control: <Input inputMode="numeric" autoComplete="off" />,
            rules: [needed, account],
            typed: true,
            wide: true,
          }}
        />
      </div>
    </Section>
  )
}

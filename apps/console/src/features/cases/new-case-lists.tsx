import {
  APPLICANT_RELATIONS,
  ASSET_KINDS,
  DISABILITY_KINDS,
  INCOME_KINDS,
  SCHOOLING_LEVELS,
  SPENDING_KINDS,
} from '@songtan/contract'
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import { useCodeChoices } from '../../shell/code-names.ts'
import { Section } from '../../shell/page.tsx'
import { useShellTexts } from '../../shell/texts.ts'
import type { WindowForm } from './application-content.ts'
import { useNewCaseTexts } from './new-case-texts.ts'

type Control = {
  readonly name: string
  readonly label: string
  readonly control: ReactNode
  readonly optional?: boolean
  readonly check?: boolean
  readonly wide?: number
}

/** A list whose rows are added and taken away; each control stands under its label, so that a narrow screen stacks them. */
const Rows = ({
  name,
  title,
  add,
  controls,
  atLeast = 0,
  start,
}: {
  readonly name: keyof WindowForm
  readonly title: string
  readonly add: string
  readonly controls: readonly Control[]
  readonly atLeast?: number
  readonly start: object
}) => {
  const t = useNewCaseTexts()
  const shell = useShellTexts()
  return (
    <Section title={title}>
      <Form.List name={name}>
        {(fields, { add: append, remove }) => (
          <>
            {fields.map((row, i) => (
              <fieldset
                key={row.key}
                aria-label={`${title} ${i + 1}`}
                style={{
                  border: 0,
                  margin: 0,
                  padding: 0,
                  minWidth: 0,
                  display: 'flex',
                  flexWrap: 'wrap',
                  gap: '0 12px',
                  borderBottom: '1px solid var(--line)',
                  paddingTop: 8,
                }}
              >
                {controls.map(({ name: part, label, control, optional, check, wide = 150 }) => (
                  <Form.Item
                    key={part}
                    name={[row.name, part]}
                    label={label}
                    style={{ flex: `1 1 ${wide}px`, marginBottom: 8 }}
                    {...(check ? { valuePropName: 'checked' } : {})}
                    rules={optional ? [] : [{ required: true, message: shell('required') }]}
                  >
                    {control}
                  </Form.Item>
                ))}
                {fields.length > atLeast ? (
                  <Button type="link" danger style={{ alignSelf: 'center' }} onClick={() => remove(row.name)}>
                    {t('remove')}
                  </Button>
                ) : null}
              </fieldset>
            ))}
            <Button style={{ marginTop: 8 }} onClick={() => append(start)}>
              {add}
            </Button>
          </>
        )}
      </Form.List>
    </Section>
  )
}

export const MemberRows = () => {
  const t = useNewCaseTexts()
  const choices = useCodeChoices()
  return (
    <Rows
      name="members"
      title={t('members')}
      add={t('addMember')}
      atLeast={1}
      start={{ relation: 'spouse', labour: 'full', schooling: 'none', livesWith: true }}
      controls={[
        { name: 'name', label: t('name'), control: <Input />, wide: 100 },
        { name: 'residentId', label: t('id'), control: <Input />, wide: 200 },
        {
          name: 'relation',
          label: t('relation'),
          control: <Select options={choices('relation', APPLICANT_RELATIONS)} />,
        },
        { name: 'phone', label: t('phone'), control: <Input inputMode="tel" />, optional: true },
        {
          name: 'labour',
          label: t('labour'),
          control: <Select options={choices('labour', ['full', 'partial', 'none'])} />,
          wide: 110,
        },
        {
          name: 'schooling',
          label: t('schooling'),
          control: <Select options={choices('schooling', SCHOOLING_LEVELS)} />,
          wide: 120,
        },
        {
          name: 'disability',
          label: t('disability'),
          control: <Select allowClear options={choices('disability', DISABILITY_KINDS)} />,
          optional: true,
          wide: 100,
        },
        {
          name: 'grade',
          label: t('grade'),
          control: <InputNumber min={1} max={4} />,
          optional: true,
          wide: 90,
        },
        {
          name: 'selfCareFailed',
          label: t('selfCare'),
          control: <InputNumber min={0} max={6} />,
          optional: true,
          wide: 120,
        },
        {
          name: 'away',
          label: t('away'),
          control: (
            <Select allowClear options={choices('away', ['prison', 'rehab', 'missing', 'religious'])} />
          ),
          optional: true,
          wide: 120,
        },
        {
          name: 'majorIllness',
          label: t('illness'),
          control: <Checkbox />,
          optional: true,
          check: true,
          wide: 90,
        },
        {
          name: 'livesWith',
          label: t('together'),
          control: <Checkbox />,
          optional: true,
          check: true,
          wide: 120,
        },
      ]}
    />
  )
}

/** Income, property, spending, supporters: each of one of the members above. */
export const DeclarationRows = ({
  people,
}: {
  readonly people: readonly { readonly value: number; readonly label: string }[]
}) => {
  const t = useNewCaseTexts()
  const choices = useCodeChoices()
  const whose: Control = { name: 'of', label: t('member'), control: <Select options={[...people]} /> }
  const kind = (group: string, codes: readonly string[]): Control => ({
    name: 'kind',
    label: t('kind'),
    control: <Select options={choices(group, codes)} />,
  })
  const money = (name: string): Control => ({
    name,
    label: t('amount'),
    control: <Input inputMode="decimal" />,
  })
  const per: Control = {
    name: 'per',
    label: t('per'),
    control: (
      <Select
        options={[
          { value: 'month', label: t('month') },
          { value: 'year', label: t('year') },
        ]}
      />
    ),
  }
  return (
    <>
      <Rows
        name="incomes"
        title={t('incomes')}
        add={t('addIncome')}
        start={{ of: 0, per: 'month' }}
        controls={[whose, kind('income', INCOME_KINDS), money('amount'), per]}
      />
      <Rows
        name="assets"
        title={t('assets')}
        add={t('addAsset')}
        start={{ of: 0 }}
        controls={[whose, kind('asset', ASSET_KINDS), money('value')]}
      />
      <Rows
        name="spending"
        title={t('spending')}
        add={t('addSpending')}
        start={{ of: 0 }}
        controls={[whose, kind('spending', SPENDING_KINDS), money('amount')]}
      />
      <Rows
        name="supporters"
        title={t('supporters')}
        add={t('addSupporter')}
        start={{ of: 0, relation: 'child', able: true }}
        controls={[
          whose,
          {
            name: 'relation',
            label: t('relation'),
            control: <Select options={choices('relation', ['spouse', 'parent', 'child'])} />,
          },
          { name: 'born', label: t('born'), control: <Input type="date" />, optional: true },
          { name: 'able', label: t('able'), control: <Checkbox />, optional: true, check: true, wide: 80 },
        ]}
      />
    </>
  )
}

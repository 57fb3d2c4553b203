import { plainDate } from '@songtan/kernel'
import {
  type Declaration,
  draftInstruments,
  type ParameterRow,
  placeLaw,
  SUBJECTS,
  type ValueRow,
  YES,
} from '@songtan/policy'
import { AutoComplete, Checkbox, Form, Input, Modal, Select } from 'antd'
import { DayInput, useDayRule } from '../../../shell/day-field.tsx'
import { useLabel, useLanguage } from '../../../shell/i18n.ts'
import { Problem } from '../../../shell/states.tsx'
import { SUBJECT_NAMES, unitIn } from '../law-words.ts'
import { ValueOf } from '../parameters.tsx'
import { useLaw } from '../use-law.ts'
import { useDraftTexts } from './draft-texts.ts'
import { type DraftView, readable } from './use-draft.ts'

/** Units in which a parameter of a type may be written. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  yearly: ['yuan/month', 'yuan/year'],
  monthly: ['yuan/month', 'yuan/year'],
  money: ['yuan'],
  ratio: ['times', 'percent', 'share'],
  term: ['working-day', 'calendar-day', 'month', 'hour'],
}

const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

interface FormProps {
  readonly draft: DraftView
  readonly row: ValueRow
  readonly declared: ReadonlyMap<string, Declaration>
  readonly title: string
  readonly saving: boolean
  readonly error: unknown
  readonly onCancel: () => void
  readonly onSave: (row: ValueRow) => void
}

/** Parameters by subject, as a list to choose from. */
const useParameterChoices = (rows: readonly ParameterRow[], declared: FormProps['declared']) => {
  const label = useLabel()
  const subjectOf = new Map(
    rows.map(({ key, code, subject }) => [code ? key.slice(0, -code.is.length - 1) : key, subject]),
  )
  const all = [...declared.values()].map((d) => ({ d, subject: subjectOf.get(d.key) ?? 'other' }))
  return SUBJECTS.map((subject) => ({
    label: label(SUBJECT_NAMES[subject]),
    options: all
      .filter((one) => one.subject === subject)
      .map(({ d }) => ({ value: d.key, label: `${label(d)}（${d.key}）` })),
  })).filter(({ options }) => options.length > 0)
}

/** What is in force on the draft's day, beside what is being written. */
const InForce = ({ rows, at }: { readonly rows: readonly ParameterRow[]; readonly at: string }) => {
  const t = useDraftTexts()
  const row = rows.find(({ key }) => key === at)
  return (
    <p className="quiet">
      {t('before')} {row ? <ValueOf row={row} /> : t('noneBefore')}
    </p>
  )
}

const ValueInput = ({
  known,
  ...form
}: { readonly known: Declaration | undefined } & Record<string, unknown>) => {
  const [language] = useLanguage()
  if (known?.options)
    return (
      <Select
        options={known.options.map((o) => ({ value: o.code, label: `${o[language]}（${o.code}）` }))}
        {...form}
      />
    )
  if (known?.type === 'bool') return <Select options={choices(['true', 'false'])} {...form} />
  if (known?.type === 'tiers') return <Input.TextArea rows={3} {...form} />
  return <Input inputMode="decimal" {...form} />
}

/** One dated value. The server says what is wrong with it once it is kept; nothing typed is lost. */
export const ValueForm = ({ draft, row, declared, title, saving, error, onCancel, onSave }: FormProps) => {
  const t = useDraftTexts()
  const label = useLabel()
  const [language] = useLanguage()
  const law = useLaw(draft.place)
  const [form] = Form.useForm<ValueRow & { readonly isUnknown?: boolean }>()
  const key = Form.useWatch('key', form) ?? row.key ?? ''
  const of = Form.useWatch('of', form) ?? row.of ?? ''
  const isUnknown = Form.useWatch('isUnknown', form) ?? row.unknown === YES
  const known = declared.get(key)
  const rows = law.data ? placeLaw(law.data, draft.place, plainDate(draft.from)).parameters : []
  const parameters = useParameterChoices(rows, declared)
  const codes = rows.flatMap(({ key: at, code }) => (code && at.startsWith(`${key}.`) ? [code.is] : []))
  const inForce = rows.find(({ key: at }) => at === (known?.by ? `${key}.${of}` : key))
  const units = UNITS[known?.type ?? ''] ?? (inForce?.entry?.unit ? [inForce.entry.unit] : [])
  const instruments = readable(() => draftInstruments(draft.text)) ?? []
  const required = { required: true, message: t('value') }
  const day = useDayRule('day')
  return (
    <Modal
      open
      title={title}
      okText={t('save')}
      confirmLoading={saving}
      onCancel={onCancel}
      onOk={form.submit}
      destroyOnHidden
    >
      <Problem error={error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          ...row,
          isUnknown: row.unknown === YES,
          instrument: row.instrument ?? instruments[0]?.id,
        }}
        onFinish={({ isUnknown: unknown, ...values }) =>
          onSave({ ...row, ...values, unknown: unknown ? YES : '', ...(unknown ? { value: '' } : {}) })
        }
      >
        <Form.Item name="key" label={t('parameter')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={parameters}
            onChange={() => form.setFieldsValue({ of: '', value: '', unit: '' })}
          />
        </Form.Item>
        {known?.by ? (
          <Form.Item name="of" label={t('code')} rules={[required]} extra={known.by}>
            <AutoComplete options={choices([...new Set(codes)])} />
          </Form.Item>
        ) : null}
        {key ? <InForce rows={rows} at={known?.by ? `${key}.${of}` : key} /> : null}
        {isUnknown ? null : (
          <Form.Item name="value" label={t('value')} rules={[required]}>
            <ValueInput known={known} />
          </Form.Item>
        )}
        <Form.Item name="unit" label={t('unit')}>
          <Select allowClear options={units.map((value) => ({ value, label: unitIn(value, language) }))} />
        </Form.Item>
        <Form.Item name="from" label={t('from')} rules={[required, day]} validateTrigger="onBlur">
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label={t('to')} extra={t('toHint')} rules={[day]} validateTrigger="onBlur">
          <DayInput />
        </Form.Item>
        <Form.Item name="instrument" label={t('instrument')} rules={[required]}>
          <Select options={instruments.map((i) => ({ value: i.id, label: label(i) }))} />
        </Form.Item>
        <Form.Item name="article" label={t('article')} rules={[required]}>
          <Input />
        </Form.Item>
        <Form.Item name="source" label={t('source')} rules={[required]}>
          <Input />
        </Form.Item>
        <Form.Item name="isUnknown" valuePropName="checked" extra={t('unknownHint')}>
          <Checkbox>{t('unknown')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  )
}

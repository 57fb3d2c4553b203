import {
  draftInstruments,
  ITEM_CODES,
  type ItemColumn,
  type ItemRow,
  type PlaceLaw,
  YES,
} from '@songtan/policy'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { DayInput, useDayRule } from '../../../shell/day-field.tsx'
import { useLabel } from '../../../shell/i18n.ts'
import { Problem } from '../../../shell/states.tsx'
import { useItemWords } from '../item-words.ts'
import { useDraftTexts } from './draft-texts.ts'
import { type DraftView, readable } from './use-draft.ts'

interface FormProps {
  readonly draft: DraftView
  readonly law: PlaceLaw
  readonly row: ItemRow
  readonly title: string
  readonly saving: boolean
  readonly error: unknown
  readonly onCancel: () => void
  readonly onSave: (row: ItemRow) => void
}

type Choice = { readonly value: string; readonly label: string }

/** What each column may say, where it is one of a few. */
const useChoices = ({ draft, law }: FormProps): Partial<Record<ItemColumn, Choice[]>> => {
  const label = useLabel()
  const word = useItemWords()
  const coded = (column: keyof typeof ITEM_CODES) =>
    ITEM_CODES[column].map((value) => ({ value, label: word(column, value) }))
  const offices = law.offices.map((o) => ({ value: o.code, label: label(o) }))
  const instruments = readable(() => draftInstruments(draft.text)) ?? []
  return {
    department: law.departments.map((d) => ({ value: d.code, label: label(d) })),
    apply: offices,
    decide: offices,
    instrument: instruments.map((i) => ({ value: i.id, label: label(i) })),
    of: coded('of'),
    form: coded('form'),
    frequency: coded('frequency'),
    certainty: coded('certainty'),
    amountType: coded('amountType'),
    publicity: coded('publicity'),
  }
}

const NEEDED: readonly ItemColumn[] = [
  'code',
  'zh',
  'en',
  'department',
  'from',
  'instrument',
  'article',
  'certainty',
  'form',
  'frequency',
  'whoZh',
  'whoEn',
  'apply',
  'decide',
]
const LONG: readonly ItemColumn[] = ['when', 'amount', 'whoZh', 'whoEn']
const ORDER: readonly ItemColumn[] = [
  ...(['code', 'zh', 'en', 'department', 'of', 'whoZh', 'whoEn', 'when', 'programs', 'ask'] as const),
  ...(['form', 'frequency', 'amountType', 'amount', 'openZh', 'openEn', 'conflicts'] as const),
  ...(['apply', 'decide', 'terms', 'publicity', 'from', 'to', 'instrument', 'article', 'certainty'] as const),
]

const LABELS = {
  code: 'itemCode',
  zh: 'nameZh',
  en: 'nameEn',
  certainty: 'certaintyOfItem',
} as const satisfies Partial<Record<ItemColumn, string>>
const HINTS = { code: 'itemCodeHint', when: 'whenHint', conflicts: 'conflictsHint' } as const

const isDay = (column: ItemColumn): boolean => column === 'from' || column === 'to'
const isLabelled = (column: ItemColumn): column is keyof typeof LABELS => column in LABELS
const isHinted = (column: ItemColumn): column is keyof typeof HINTS => column in HINTS

/** One item of the catalogue for this place: who, on what condition, what, how much, where. */
export const ItemForm = (props: FormProps) => {
  const { law, row, title, saving, error, onCancel, onSave } = props
  const t = useDraftTexts()
  const label = useLabel()
  const choices = useChoices(props)
  const day = useDayRule('day')
  const [form] = Form.useForm<ItemRow & { readonly child?: boolean; readonly copied?: string }>()
  const nameOf = (column: ItemColumn) => t(isLabelled(column) ? LABELS[column] : column)
  return (
    <Modal
      open
      title={title}
      width={720}
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
        initialValues={{ ...row, child: row.childSensitive === YES }}
        onFinish={({ child, copied: _copied, ...values }) =>
          onSave({ ...row, ...values, childSensitive: child ? YES : '' })
        }
      >
        {row.code ? null : (
          <Form.Item name="copied" label={t('copyItem')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              options={law.items.map(({ is }) => ({ value: is.code, label: label(is) }))}
              onChange={(code: string | undefined) => {
                const found = law.items.find(({ is }) => is.code === code)
                if (found) form.setFieldsValue(copyOf(found))
              }}
            />
          </Form.Item>
        )}
        {ORDER.map((column) => (
          <Form.Item
            key={column}
            name={column}
            label={nameOf(column)}
            extra={isHinted(column) ? t(HINTS[column]) : undefined}
            rules={[
              { required: NEEDED.includes(column), message: nameOf(column) },
              ...(isDay(column) ? [day] : []),
            ]}
            {...(isDay(column) ? { validateTrigger: 'onBlur' } : {})}
          >
            {choices[column] ? (
              <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={choices[column]} />
            ) : LONG.includes(column) ? (
              <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
            ) : isDay(column) ? (
              <DayInput />
            ) : (
              <Input />
            )}
          </Form.Item>
        ))}
        <Form.Item name="child" valuePropName="checked">
          <Checkbox>{t('childSensitive')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  )
}

/** An item in force as the beginning of one of this place; what it rests on is to be said anew. */
const copyOf = ({ is, cel }: PlaceLaw['items'][number]): ItemRow => ({
  code: is.code,
  zh: is.zh,
  en: is.en,
  department: is.department,
  of: is.of,
  form: is.form,
  frequency: is.frequency,
  whoZh: is.who.zh,
  whoEn: is.who.en,
  when: is.when ? (cel[0] ?? '') : '',
  programs: is.programs.join(', '),
  ask: is.ask.join(', '),
  amountType: is.amount?.type ?? '',
  amount: is.amount ? (cel.at(-1) ?? '') : '',
  openZh: is.open?.zh ?? '',
  openEn: is.open?.en ?? '',
  conflicts: is.conflicts.map((c) => `${c.with}:${c.how}`).join('; '),
  apply: is.apply,
  decide: typeof is.decide === 'string' ? is.decide : '',
  terms: is.terms.join(', '),
  publicity: is.publicity,
})

import { orgRoutes } from '@songtan/contract'
import { Checkbox, Input, InputNumber, Select, Upload } from 'antd'
import { useState } from 'react'
import { useRead } from './api.ts'
import { DayInput } from './day-field.tsx'
import { useLabel } from './i18n.ts'
import { useShellTexts } from './texts.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** What a person fills in for an action; `kind` says how. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly kind:
    | 'text'
    | 'password'
    | 'long'
    | 'day'
    | 'month'
    | 'money'
    | 'number'
    | 'choice'
    | 'choices'
    | 'yes-no'
    | 'place'
    | 'colleague'
    | 'file'
  readonly required?: boolean
  readonly hint?: string
  readonly choices?: readonly Choice[]
  readonly initial?: unknown
  /** Places are looked for below this one. */
  readonly within?: string
  /** Only places of this level. */
  readonly level?: PlaceLevel
  readonly accept?: string
}

type PlaceLevel = 'county' | 'town' | 'village'

interface InputProps<T> {
  readonly id?: string
  readonly value?: T
  readonly onChange?: (value: T) => void
}

const CODE_LENGTHS = [2, 4, 6, 9, 12]

/** The digits that say something: 619901001000 → 619901001. */
const prefixOf = (code: string): string =>
  CODE_LENGTHS.map((n) => code.slice(0, n)).find((digits) => digits.padEnd(code.length, '0') === code) ?? code

/** Finds a place by the beginning of its name or code; inside a place its own places are offered at once. */
export const PlaceInput = ({
  id,
  value,
  onChange,
  within,
  level,
  clearable,
  placeholder,
}: InputProps<string | undefined> & {
  readonly within?: string | undefined
  readonly level?: PlaceLevel | undefined
  readonly clearable?: boolean
  readonly placeholder?: string
}) => {
  const [q, setQ] = useState('')
  const first = within ? prefixOf(within) : ''
  const found = useRead(
    orgRoutes.searchDivisions,
    { q: q || first || '61', limit: 30, ...(within ? { within } : {}), ...(level ? { level } : {}) },
    { enabled: q !== '' || within !== undefined, keep: true },
  )
  const unnamed = value !== undefined && !found.data?.items.some(({ code }) => code === value)
  const chosen = useRead(orgRoutes.showDivision, { code: value ?? '' }, { enabled: unnamed, keep: true })
  const places = [...(found.data?.items ?? []), ...(unnamed && chosen.data ? [chosen.data] : [])]
  const options = places.map((place) => ({
    value: place.code,
    label: place.path
      .slice(-3)
      .map(({ name }) => name)
      .join(' '),
  }))
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      {...(clearable ? { allowClear: true } : {})}
      style={{ width: '100%' }}
      {...(placeholder ? { placeholder, 'aria-label': placeholder } : {})}
      showSearch={{ filterOption: false, onSearch: setQ }}
      loading={found.isFetching}
      options={options}
    />
  )
}

/** Names an active colleague of one's area. */
const ColleagueInput = ({ id, value, onChange }: InputProps<string>) => {
  const [q, setQ] = useState('')
  const found = useRead(orgRoutes.listColleagues, { limit: 50, ...(q ? { q } : {}) }, { keep: true })
  const options = (found.data?.items ?? []).map((person) => ({
    value: person.id,
    label: `${person.name}（${person.posts.map(({ areaName }) => areaName).join('、')}）`,
  }))
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      showSearch={{ filterOption: false, onSearch: setQ }}
      options={options}
    />
  )
}

const FileInput = ({ id, onChange, accept }: InputProps<File> & { readonly accept?: string | undefined }) => {
  const t = useShellTexts()
  return (
    <Upload.Dragger
      maxCount={1}
      {...(id ? { id } : {})}
      {...(accept ? { accept } : {})}
      beforeUpload={(file) => {
        onChange?.(file)
        return false
      }}
    >
      {t('chooseFile')}
    </Upload.Dragger>
  )
}

const YesNoInput = ({ id, value, onChange }: InputProps<boolean>) => {
  const label = useLabel()
  return (
    <Checkbox
      {...(id ? { id } : {})}
      checked={value === true}
      onChange={(event) => onChange?.(event.target.checked)}
    >
      {label({ zh: '是', en: 'Yes' })}
    </Checkbox>
  )
}

/** The control of a field. The form around it gives `id`, `value` and `onChange`. */
export const FieldInput = ({
  field,
  ...form
}: { readonly field: Field } & Readonly<Record<string, unknown>>) => {
  const t = useShellTexts()
  const choices = field.choices ? [...field.choices] : []
  switch (field.kind) {
    case 'password':
      return <Input.Password {...form} />
    case 'long':
      return <Input.TextArea rows={3} {...form} />
    case 'day':
    case 'month':
      return <DayInput unit={field.kind} {...form} />
    case 'money':
      return <Input inputMode="decimal" suffix={t('yuan')} {...form} />
    case 'number':
      return <InputNumber style={{ width: '100%' }} {...form} />
    case 'choice':
      return <Select options={choices} allowClear={!field.required} {...form} />
    case 'choices':
      return <Select mode="multiple" options={choices} {...form} />
    case 'yes-no':
      return <YesNoInput {...form} />
    case 'place':
      return <PlaceInput within={field.within} level={field.level} {...form} />
    case 'colleague':
      return <ColleagueInput {...form} />
    case 'file':
      return <FileInput accept={field.accept} {...form} />
    case 'text':
      return <Input {...form} />
  }
}

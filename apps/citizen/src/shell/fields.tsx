import { createContext, type InputHTMLAttributes, type ReactNode, useContext } from 'react'

/** Sentences to show beside fields, by the path of the field (`members.0.residentId`). */
export type FieldErrors = Readonly<Record<string, string>>

const Errors = createContext<FieldErrors>({})
export const FieldErrorsProvider = Errors.Provider

interface Named {
  /** Path of the field; also the way by which an error finds it. */
  readonly name: string
  readonly label: ReactNode
  readonly hint?: string | undefined
}

/** Id of the input of a field, to move the focus there. */
export const fieldId = (name: string): string => `f-${name.replaceAll('.', '-')}`

const useField = ({ name, hint }: Named) => {
  const error = useContext(Errors)[name]
  const id = fieldId(name)
  const told = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(' ')
  return {
    id,
    error,
    aria: { 'aria-invalid': error ? true : undefined, 'aria-describedby': told || undefined },
  }
}

const Hint = ({ id, hint }: { readonly id: string; readonly hint: string | undefined }) =>
  hint ? (
    <p className="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null

/** The sentence that belongs to a field; also for fields that are more than one input. */
export const FieldError = ({ name }: { readonly name: string }) => {
  const error = useContext(Errors)[name]
  return error ? (
    <p className="field-error" id={`${fieldId(name)}-error`} role="alert">
      {error}
    </p>
  ) : null
}

type InputAttributes = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'autoCapitalize' | 'max'
>

interface TextFieldProps extends Named, InputAttributes {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Stands after the input, e.g. 元. */
  readonly unit?: string
}

export const TextField = (props: TextFieldProps) => {
  const { name, label, hint, value, onChange, unit, ...rest } = props
  const { id, aria } = useField(props)
  const input = (
    <input id={id} value={value} onChange={(e) => onChange(e.target.value)} {...aria} type="text" {...rest} />
  )
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      {unit ? (
        <div className="with-unit">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
      <FieldError name={name} />
    </div>
  )
}

interface LongFieldProps extends Named {
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

/** Several lines in own words. */
export const LongField = (props: LongFieldProps) => {
  const { name, label, hint, value, maxLength, onChange } = props
  const { id, aria } = useField(props)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <textarea
        id={id}
        rows={4}
        value={value}
        maxLength={maxLength}
        onChange={(e) => onChange(e.target.value)}
        {...aria}
      />
      <FieldError name={name} />
    </div>
  )
}

export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
}

interface ChoiceProps<V extends string> extends Named {
  readonly value: V | ''
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
}

interface SelectFieldProps<V extends string> extends ChoiceProps<V> {
  /** Shown while nothing is chosen. */
  readonly empty?: string
}

export const SelectField = <V extends string>(props: SelectFieldProps<V>) => {
  const { name, label, hint, value, options, onChange, empty } = props
  const { id, aria } = useField(props)
  const choose = (picked: string) => {
    const found = options.find((o) => o.value === picked)
    if (found) onChange(found.value)
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} hint={hint} />
      <select id={id} value={value} onChange={(e) => choose(e.target.value)} {...aria}>
        {value === '' ? <option value="">{empty ?? '—'}</option> : null}
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
      <FieldError name={name} />
    </div>
  )
}

/** One of few, all in sight. */
export const RadioField = <V extends string>(props: ChoiceProps<V>) => {
  const { name, label, hint, value, options, onChange } = props
  const { id, aria } = useField(props)
  return (
    <fieldset {...aria}>
      <legend>{label}</legend>
      <Hint id={id} hint={hint} />
      {options.map((o, i) => (
        <label key={o.value} className="choice">
          <input
            type="radio"
            id={i === 0 ? id : `${id}-${i}`}
            name={name}
            checked={value === o.value}
            onChange={() => onChange(o.value)}
          />
          <span>{o.label}</span>
        </label>
      ))}
      <FieldError name={name} />
    </fieldset>
  )
}

interface CheckFieldProps extends Named {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export const CheckField = (props: CheckFieldProps) => {
  const { name, label, hint, checked, onChange } = props
  const { id, aria } = useField(props)
  return (
    <div className="field">
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          checked={checked}
          onChange={(e) => onChange(e.target.checked)}
          {...aria}
        />
        <span>{label}</span>
      </label>
      <Hint id={id} hint={hint} />
      <FieldError name={name} />
    </div>
  )
}

/** Moves to the first field that is marked, so that nobody has to look for it. */
export const focusFirstError = (): void => {
  const field = document.querySelector('.field-error')?.closest('.field, fieldset')
  field?.querySelector<HTMLElement>('input, select, textarea')?.focus()
}

import { CalendarOutlined } from '@ant-design/icons'
import { today } from '@songtan/contract'
import { isPlainDate } from '@songtan/kernel'
import { type FormRule, Input } from 'antd'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import './day-field.css'
import { useDayTexts } from './day-texts.ts'
import { useSaidDay, useSaidMonth } from './values.tsx'
import { type CalendarUnit, readWritten } from './written-days.ts'

/** What is wrong with a text that should be a day, in words; nothing when it is one or empty. */
const useMistake = (unit: CalendarUnit): ((text: string) => string | undefined) => {
  const t = useDayTexts()
  return (text) => {
    const reading = readWritten(unit, text, today())
    return reading.is === 'wrong' ? t(`${reading.why}-${unit}`) : undefined
  }
}

/** Holds back a form in which a day cannot be read. */
export const useDayRule = (unit: CalendarUnit): FormRule => {
  const mistake = useMistake(unit)
  return {
    validator: async (_, text: unknown) => {
      const says = typeof text === 'string' ? mistake(text) : undefined
      if (says) throw new Error(says)
    },
  }
}

/** The browser's own calendar behind a button: nothing of it is loaded, and what is picked is said as if typed. */
const Calendar = ({
  value,
  onPick,
  picker,
}: {
  readonly value: string
  readonly onPick: (day: string) => void
  readonly picker: { readonly current: HTMLInputElement | null }
}) => {
  const t = useDayTexts()
  return (
    <span className="day-calendar">
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={isPlainDate(value) ? value : ''}
        onChange={({ target }) => onPick(target.value)}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('openCalendar')}
        title={`${t('openCalendar')} Alt ↓`}
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarOutlined aria-hidden />
      </button>
    </span>
  )
}

interface DayInputProps extends Readonly<Record<string, unknown>> {
  readonly unit?: CalendarUnit
  /** A day or month as the program writes it, or what was typed that is none. */
  readonly value?: string
  readonly onChange?: (value: string) => void
  readonly onBlur?: () => void
}

/**
 * A day typed as people write it and shown as they say it once the field is left. What cannot be read stays as it was
 * typed and is handed on so; in a form it goes with `useDayRule`.
 */
export const DayInput = ({ unit = 'day', value, onChange, onBlur, ...rest }: DayInputProps) => {
  const t = useDayTexts()
  const said = { day: useSaidDay(), month: useSaidMonth() }[unit]
  const picker = useRef<HTMLInputElement>(null)
  const [typing, setTyping] = useState<string>()
  const held = value ?? ''
  const type = (text: string) => {
    const reading = readWritten(unit, text, today())
    setTyping(text)
    onChange?.(reading.is === 'read' ? reading.value : text.trim())
  }
  const pick = (day: string) => {
    setTyping(undefined)
    onChange?.(day)
  }
  const press = (event: KeyboardEvent) => {
    if (unit !== 'day' || !(event.altKey && event.key === 'ArrowDown')) return
    event.preventDefault()
    picker.current?.showPicker()
  }
  const shown = readWritten(unit, held, today()).is === 'read' ? said(held) : held
  return (
    <Input
      placeholder={t(`hint-${unit}`)}
      autoComplete="off"
      {...rest}
      className="day-field"
      value={typing ?? shown}
      onChange={({ target }) => type(target.value)}
      onKeyDown={press}
      onBlur={() => {
        setTyping(undefined)
        onBlur?.()
      }}
      {...(unit === 'day' ? { suffix: <Calendar value={held} onPick={pick} picker={picker} /> } : {})}
    />
  )
}

/** A day that a page is about, outside of a form: a mistake is said under it, and the page stays as it was. */
export const DayChoice = ({
  label,
  value,
  onChoose,
  clearable = false,
}: {
  readonly label: string
  readonly value: string
  /** With a day, or with nothing when it may be cleared. */
  readonly onChoose: (day: string) => void
  readonly clearable?: boolean
}): ReactNode => {
  const id = useId()
  const mistakeOf = useMistake('day')
  const [wrong, setWrong] = useState<{ readonly text: string; readonly beside: string }>()
  const [left, setLeft] = useState(false)
  const standing = wrong?.beside === value ? wrong.text : undefined
  const mistake = left && standing !== undefined ? mistakeOf(standing) : undefined
  const change = (text: string) => {
    setLeft(false)
    const isWrong = mistakeOf(text) !== undefined
    setWrong(isWrong ? { text, beside: value } : undefined)
    if (!isWrong && text !== value && (text !== '' || clearable)) onChoose(text)
  }
  return (
    <span className="day-choice">
      <DayInput
        aria-label={label}
        title={label}
        value={standing ?? value}
        onChange={change}
        onBlur={() => setLeft(true)}
        {...(mistake ? { status: 'error', 'aria-invalid': true, 'aria-describedby': id } : {})}
      />
      {mistake ? (
        <span id={id} role="alert" className="day-mistake">
          {mistake}
        </span>
      ) : null}
    </span>
  )
}

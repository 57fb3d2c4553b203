import { addDays, addMonths, isPlainDate, monthOf, type PlainDate, plainDate } from '@songtan/kernel'

/** A day `YYYY-MM-DD` or a month `YYYY-MM`. */
export type CalendarUnit = 'day' | 'month'

/** Why a text names no day: it cannot be read, its year has two digits or is none of ours, or no calendar has it. */
export type DayMistake = 'unreadable' | 'short-year' | 'far-year' | 'not-in-calendar'

export type Reading =
  | { readonly is: 'nothing' }
  | { readonly is: 'read'; readonly value: string }
  | { readonly is: 'wrong'; readonly why: DayMistake }

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** 2023-11-06, 20231106, 2023年11月6日, 6 Nov 2023. */
const DAYS = [
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<y>\d{4})(?<by>[-/.])(?<m>\d{1,2})\k<by>(?<d>\d{1,2})$/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?<d>\d{1,2})[日号]?$/,
  /^(?<d>\d{1,2})(?<m>[a-z]{3,9})(?<y>\d{4})$/,
]
/** 2023-11, 202311, 2023年11月, Nov 2023. */
const YEAR_MONTHS = [
  /^(?<y>\d{4})(?<m>\d{2})$/,
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})$/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月?$/,
  /^(?<m>[a-z]{3,9})(?<y>\d{4})$/,
]
const SHAPES = { day: DAYS, month: YEAR_MONTHS } as const
const SHORT_YEAR = {
  day: /^(\d{6}|\d{2}([-/.]\d{1,2}){2}|\d{2}年\d{1,2}月\d{1,2}[日号]?|\d{1,2}[a-z]{3,9}\d{2})$/,
  month: /^(\d{4}|\d{2}[-/.]\d{1,2}|\d{2}年\d{1,2}月?|[a-z]{3,9}\d{2})$/,
} as const

const spoken = (unit: CalendarUnit, text: string, today: PlainDate): string | undefined => {
  const month = monthOf(today)
  const before = addDays(today, -1)
  const words: Readonly<Record<CalendarUnit, Readonly<Record<string, string>>>> = {
    day: { 今天: today, 今日: today, today, 昨天: before, 昨日: before, yesterday: before },
    month: {
      本月: month,
      thismonth: month,
      上月: addMonths(month, -1),
      上个月: addMonths(month, -1),
      lastmonth: addMonths(month, -1),
    },
  }
  return Object.hasOwn(words[unit], text) ? words[unit][text] : undefined
}

const numberOf = (month: string): number =>
  /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1

const two = (n: number): string => String(n).padStart(2, '0')
const wrong = (why: DayMistake): Reading => ({ is: 'wrong', why })

/**
 * Reads a day or a month as people write it: 20231106, 2023-11-06, 2023/11/6, 2023年11月6日, 今天, today. The year comes
 * first and has four digits, so that nothing is guessed.
 */
export const readWritten = (unit: CalendarUnit, written: string, today: string): Reading => {
  const text = written
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,]+/g, '')
  if (text === '') return { is: 'nothing' }
  const said = spoken(unit, text, plainDate(today))
  if (said) return { is: 'read', value: said }
  const parts = SHAPES[unit].map((shape) => shape.exec(text)?.groups).find((found) => found !== undefined)
  if (!parts) return wrong(SHORT_YEAR[unit].test(text) ? 'short-year' : 'unreadable')
  const { y = '', m = '', d = '1' } = parts
  const day = `${y}-${two(numberOf(m))}-${two(Number(d))}`
  if (!isPlainDate(day)) return wrong('not-in-calendar')
  if (Number(y) < FIRST_YEAR || Number(y) > LAST_YEAR) return wrong('far-year')
  return { is: 'read', value: unit === 'day' ? day : day.slice(0, 7) }
}

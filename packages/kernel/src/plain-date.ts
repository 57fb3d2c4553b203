import { invalid } from './app-error.ts'

/** A calendar day `YYYY-MM-DD`, year 0001 to 9999; compares rightly as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

/** A calendar month `YYYY-MM`, year 0001 to 9999; compares rightly as text. */
export type YearMonth = string & { readonly __brand: 'YearMonth' }

const DAY = /^(?!0000)\d{4}-\d{2}-\d{2}$/
const MONTH = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/
const MS_PER_DAY = 86_400_000

const toUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

export const isPlainDate = (text: string): text is PlainDate => {
  if (!DAY.test(text)) return false
  const ms = toUtc(text)
  return !Number.isNaN(ms) && textOf(ms) === text
}

/** @throws AppError `date.impossible` for 2023-02-30 and the like. */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw invalid('date.impossible')
  return text
}

/** @throws AppError `month.impossible` */
export const yearMonth = (text: string): YearMonth => {
  if (!MONTH.test(text)) throw invalid('month.impossible')
  return text as YearMonth
}

const LAST = toUtc('9999-12-31')
const FIRST = toUtc('0001-01-01')

const fromUtc = (ms: number): PlainDate => {
  if (!(ms >= FIRST && ms < LAST + MS_PER_DAY)) throw invalid('date.out-of-range')
  return textOf(ms) as PlainDate
}

/** @throws AppError `date.out-of-range` beyond the years 0001–9999 */
export const addDays = (day: PlainDate, n: number): PlainDate => fromUtc(toUtc(day) + n * MS_PER_DAY)

/** Days from `a` to `b`; negative when `b` lies before `a`. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => (toUtc(b) - toUtc(a)) / MS_PER_DAY

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: PlainDate): number => new Date(toUtc(day)).getUTCDay()

export const monthOf = (day: PlainDate): YearMonth => day.slice(0, 7) as YearMonth

/** @throws AppError `date.out-of-range` beyond the years 0001–9999, or when `n` is no whole number */
export const addMonths = (month: YearMonth, n: number): YearMonth => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n
  const year = Math.floor(index / 12)
  if (!Number.isInteger(index) || year < 1 || year > 9999) throw invalid('date.out-of-range')
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}` as YearMonth
}

export const firstDay = (month: YearMonth): PlainDate => `${month}-01` as PlainDate
export const lastDay = (month: YearMonth): PlainDate =>
  ['31', '30', '29'].map((day) => `${month}-${day}`).find(isPlainDate) ?? (`${month}-28` as PlainDate)

/** Same day `n` months on; the last day of a shorter month when that day does not exist there. */
export const addMonthsToDay = (day: PlainDate, n: number): PlainDate => {
  const month = addMonths(monthOf(day), n)
  const wished = `${month}-${day.slice(8)}`
  return isPlainDate(wished) ? wished : lastDay(month)
}

/**
 * Full years lived on `day` (周岁): a year is complete on the birthday itself; for one born on 29 February that is the
 * last day of February in a common year (民法典 §202: where there is no such day, the month's last). Negative before birth.
 */
export const ageOn = (born: PlainDate, day: PlainDate): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  const birthday = born.endsWith('-02-29') ? lastDay(`${day.slice(0, 4)}-02` as YearMonth) : born
  return day.slice(5) < birthday.slice(5) ? years - 1 : years
}

/** The day it is in Asia/Shanghai (UTC+8, no summer time since 1992) at an instant. */
export const dayInShanghai = (instant: Date): PlainDate => fromUtc(instant.getTime() + 8 * 3_600_000)

import { invalid } from './app-error.ts'

/** A calendar day `YYYY-MM-DD`; compares rightly as text. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

/** A calendar month `YYYY-MM`; compares rightly as text. */
export type YearMonth = string & { readonly __brand: 'YearMonth' }

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const MS_PER_DAY = 86_400_000

const toUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate

export const isPlainDate = (text: string): text is PlainDate => {
  if (!DAY.test(text)) return false
  const ms = toUtc(text)
  return !Number.isNaN(ms) && fromUtc(ms) === text
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

export const addDays = (day: PlainDate, n: number): PlainDate => fromUtc(toUtc(day) + n * MS_PER_DAY)

/** Days from `a` to `b`; negative when `b` lies before `a`. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => (toUtc(b) - toUtc(a)) / MS_PER_DAY

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: PlainDate): number => new Date(toUtc(day)).getUTCDay()

export const monthOf = (day: PlainDate): YearMonth => day.slice(0, 7) as YearMonth

export const addMonths = (month: YearMonth, n: number): YearMonth => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n
  const year = String(Math.floor(index / 12)).padStart(4, '0')
  return `${year}-${String((index % 12) + 1).padStart(2, '0')}` as YearMonth
}

export const firstDay = (month: YearMonth): PlainDate => `${month}-01` as PlainDate
export const lastDay = (month: YearMonth): PlainDate => addDays(firstDay(addMonths(month, 1)), -1)

/** Same day `n` months on; the last day of a shorter month when that day does not exist there. */
export const addMonthsToDay = (day: PlainDate, n: number): PlainDate => {
  const month = addMonths(monthOf(day), n)
  const wished = `${month}-${day.slice(8)}`
  return isPlainDate(wished) ? wished : lastDay(month)
}

/** Full years lived on `day` (周岁): a year is complete on the birthday itself. */
export const ageOn = (born: PlainDate, day: PlainDate): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

/** The day it is in Asia/Shanghai (UTC+8, no summer time since 1992) at an instant. */
export const dayInShanghai = (instant: Date): PlainDate => fromUtc(instant.getTime() + 8 * 3_600_000)

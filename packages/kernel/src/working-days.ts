import { invalid } from './app-error.ts'
import { addDays, daysBetween, type PlainDate, weekday } from './plain-date.ts'

/**
 * The State Council's yearly notice as data: only the days that differ from Monday–Friday.
 * `rest` are weekdays off, `work` are weekend days worked (调休), `years` those with a loaded notice.
 */
export interface WorkCalendar {
  readonly years: ReadonlySet<number>
  readonly rest: ReadonlySet<string>
  readonly work: ReadonlySet<string>
}

/** A due day; `provisional` when the term reaches a year whose notice is not loaded. */
export interface Due {
  readonly day: PlainDate
  readonly provisional: boolean
}

const isWeekend = (w: number): boolean => w === 0 || w === 6

export const isWorkingDay = (calendar: WorkCalendar, day: PlainDate): boolean => {
  if (calendar.work.has(day)) return true
  if (calendar.rest.has(day)) return false
  return !isWeekend(weekday(day))
}

const isLoaded = (calendar: WorkCalendar, day: PlainDate): boolean =>
  calendar.years.has(Number(day.slice(0, 4)))

/**
 * The n-th working day (工作日) after `from`; the day itself is not counted. 2023-03-01 + 30 = 2023-04-13.
 * @throws AppError `term.not-a-count` unless `n` is a whole number, 0 or more
 */
export const addWorkingDays = (calendar: WorkCalendar, from: PlainDate, n: number): Due => {
  if (!Number.isSafeInteger(n) || n < 0) throw invalid('term.not-a-count')
  let day = from
  let provisional = !isLoaded(calendar, from)
  for (let left = n; left > 0; ) {
    day = addDays(day, 1)
    provisional ||= !isLoaded(calendar, day)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return { day, provisional }
}

/** The n-th calendar day after `from` (自然日); never provisional. */
export const addCalendarDays = (from: PlainDate, n: number): Due => ({
  day: addDays(from, n),
  provisional: false,
})

/** Mondays to Fridays after `from` up to and with `to`, which is not before it. */
const weekdaysBetween = (from: PlainDate, to: PlainDate): number => {
  const days = daysBetween(from, to)
  const first = weekday(from)
  let count = Math.floor(days / 7) * 5
  for (let n = 1; n <= days % 7; n += 1) if (!isWeekend((first + n) % 7)) count += 1
  return count
}

/**
 * Working days after `from` up to and with `to`; negative when `to` lies before `from`. Weeks are counted whole and the
 * notices' days laid on top: lists ask this for every row.
 */
export const workingDaysBetween = (calendar: WorkCalendar, from: PlainDate, to: PlainDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  const within = (day: string): day is PlainDate => day > from && day <= to
  let count = weekdaysBetween(from, to)
  for (const day of calendar.rest)
    if (within(day) && !isWeekend(weekday(day)) && !calendar.work.has(day)) count -= 1
  for (const day of calendar.work) if (within(day) && isWeekend(weekday(day))) count += 1
  return count
}

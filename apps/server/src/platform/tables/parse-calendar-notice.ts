import { AppError, isPlainDate, weekday } from '@songtan/kernel'
import { CsvError, parse } from 'csv-parse/sync'
import type { CalendarDay, CalendarNotice } from './calendar-notice.ts'

const COLUMNS = ['day', 'kind', 'name', 'notice']
const SHORT_TEXT = /^[^\p{C}]{1,60}$/u
/** A year has some 25 such days and spans at most 366; a longer file is something else. */
const MOST_CHARACTERS = 100_000

interface Line {
  readonly line: number
  readonly day: CalendarDay
}

/** What is wrong with one line of the file; the first line, the header, is 1. */
const refuse = (line: number, problem: string): AppError =>
  new AppError(422, `calendar-notice.${problem}`, { field: `lines.${line}`, params: { line } })

/** The cells of each record, the number of its line in front. */
const readCells = (text: string): string[][] => {
  try {
    return parse(text, {
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => [String(lines), ...cells],
    })
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1
    throw refuse(line, 'unreadable')
  }
}

const isWeekend = ({ day }: CalendarDay): boolean => [0, 6].includes(weekday(day))

const readDay = (cells: readonly string[], line: number): CalendarDay => {
  const [day = '', kind, name = '', notice = ''] = cells
  if (cells.length !== COLUMNS.length) throw refuse(line, 'columns')
  if (!isPlainDate(day)) throw refuse(line, 'day')
  if (kind !== 'rest' && kind !== 'work') throw refuse(line, 'kind')
  if (!SHORT_TEXT.test(name)) throw refuse(line, 'name')
  if (!SHORT_TEXT.test(notice) || notice.includes('、')) throw refuse(line, 'notice')
  const read: CalendarDay = { day, kind, name, notice }
  if (kind === 'work' && !isWeekend(read)) throw refuse(line, 'work-on-weekday')
  return read
}

const readLines = (text: string): Line[] => {
  if (text.length > MOST_CHARACTERS) throw refuse(1, 'too-long')
  const [header, ...rest] = readCells(text)
  if (header?.slice(1).join() !== COLUMNS.join()) throw refuse(1, 'columns')
  const seen = new Set<string>()
  return rest.map(([at, ...cells]) => {
    const line = Number(at)
    const day = readDay(cells, line)
    if (seen.has(day.day)) throw refuse(line, 'twice')
    seen.add(day.day)
    return { line, day }
  })
}

const differing = (lines: readonly Line[]): CalendarDay[] =>
  lines.map(({ day }) => day).filter((day) => day.kind === 'work' || !isWeekend(day))

/**
 * Reads `day,kind,name,notice` lines. Weekend days listed as rest are dropped: they do not differ.
 * @throws AppError 422 `calendar-notice.*`, field `lines.<n>` with the number of the line.
 */
export const parseCalendarDays = (text: string): CalendarDay[] => differing(readLines(text))

/**
 * Reads the notice for one year, such as next year's (导入下一年节假日安排): its days lie in that year, or in the
 * December before when the New Year holiday begins there.
 * @throws AppError 422 as `parseCalendarDays`, and `calendar-notice.other-year`, `calendar-notice.empty`.
 */
export const parseCalendarNotice = (text: string, year: number): CalendarNotice => {
  const lines = readLines(text)
  const stray = lines.find(({ day: { day } }) => day < `${year - 1}-12-01` || day > `${year}-12-31`)
  if (stray) throw refuse(stray.line, 'other-year')
  const days = differing(lines)
  if (!days.some((day) => day.kind === 'rest')) throw refuse(1, 'empty')
  return { year, notice: [...new Set(days.map((day) => day.notice))].join('、'), days }
}

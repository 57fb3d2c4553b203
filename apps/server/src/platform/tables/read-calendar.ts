import { readFile } from 'node:fs/promises'
import type { WorkCalendar } from '@songtan/kernel'
import { type CalendarNotice, workCalendar } from './calendar-notice.ts'
import { parseCalendarDays } from './parse-calendar-notice.ts'

const FOLDER = new URL('../../../../../data/calendar/', import.meta.url)

const parseYears = (text: string): { year: number; notice: string }[] => {
  const [header, ...lines] = text.trimEnd().split('\n')
  if (header !== 'year,notice') throw new Error('calendar years: unexpected columns')
  return lines.map((line, i) => {
    const [, year = '', notice = ''] = /^(\d{4}),(\S+)$/.exec(line) ?? []
    if (!year) throw new Error(`calendar years, line ${i + 2}: unreadable`)
    return { year: Number(year), notice }
  })
}

/** The committed years with their days, oldest first. @throws Error when a day names a notice of no year */
export const readCalendarNotices = async (): Promise<CalendarNotice[]> => {
  const years = parseYears(await readFile(new URL('cn-years.csv', FOLDER), 'utf8'))
  const days = parseCalendarDays(await readFile(new URL('cn-working-days.csv', FOLDER), 'utf8'))
  const known = new Set(years.flatMap(({ notice }) => notice.split('、')))
  const stray = days.find((day) => !known.has(day.notice))
  if (stray) throw new Error(`calendar: ${stray.day} names a notice of no year`)
  return years.map(({ year, notice }) => ({
    year,
    notice,
    days: days.filter((day) => notice.split('、').includes(day.notice)),
  }))
}

/** The committed calendar as the kernel counts with it. */
export const readCalendar = async (): Promise<WorkCalendar> => {
  const notices = await readCalendarNotices()
  return workCalendar(
    notices.map(({ year }) => year),
    notices.flatMap(({ days }) => days),
  )
}

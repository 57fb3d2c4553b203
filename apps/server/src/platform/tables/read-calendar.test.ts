import { addDays, addWorkingDays, isWorkingDay, plainDate, type WorkCalendar, weekday } from '@songtan/kernel'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CalendarNotice } from './calendar-notice.ts'
import { readCalendar, readCalendarNotices } from './read-calendar.ts'

let calendar: WorkCalendar
let notices: readonly CalendarNotice[]

beforeAll(async () => {
  calendar = await readCalendar()
  notices = await readCalendarNotices()
})

const due = (from: string, days: number) => addWorkingDays(calendar, plainDate(from), days)

const workingDaysOf = (year: number): number => {
  let count = 0
  for (let day = plainDate(`${year}-01-01`); day.startsWith(`${year}`); day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count += 1
  return count
}

describe('the committed working-day calendar', () => {
  it.each([
    [3, '2023-03-06'],
    [10, '2023-03-15'],
    [20, '2023-03-29'],
    [30, '2023-04-13'],
  ])('puts %i working days after 2023-03-01 on %s', (days, day) => {
    expect(due('2023-03-01', days)).toEqual({ day, provisional: false })
  })

  it('knows 2018 to 2026 and nothing else', () => {
    expect([...calendar.years]).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
  })

  it('says so when a term reaches a year without a notice', () => {
    expect(due('2026-12-30', 1)).toEqual({ day: '2026-12-31', provisional: false })
    expect(due('2026-12-30', 2)).toMatchObject({ provisional: true })
    expect(due('2017-12-29', 1)).toEqual({ day: '2018-01-02', provisional: true })
  })

  it('counts across the make-up days of a holiday', () => {
    expect(due('2026-09-25', 20).day).toBe('2026-10-29')
    expect(due('2018-12-28', 2).day).toBe('2019-01-02')
  })

  it('holds only days that differ', () => {
    const all = notices.flatMap(({ days }) => days)
    expect(all).toHaveLength(223)
    for (const { day, kind } of all)
      expect([0, 6].includes(weekday(day)), `${day} ${kind}`).toBe(kind === 'work')
  })

  it.each([
    [2019, 250],
    [2023, 249],
    [2024, 251],
    [2025, 248],
  ])('gives %i its %i working days', (year, days) => {
    expect(workingDaysOf(year)).toBe(days)
  })

  it('keeps an amended year with both its notices', () => {
    const amended = notices.find(({ year }) => year === 2019)
    expect(amended?.notice).toBe('国办发明电〔2018〕15号、国办发明电〔2019〕3号')
    expect(amended?.days.find(({ day }) => day === '2019-05-02')?.notice).toBe('国办发明电〔2019〕3号')
    expect(amended?.days[0]?.day).toBe('2018-12-29')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate, weekday } from './plain-date.ts'
import {
  addCalendarDays,
  addWorkingDays,
  isWorkingDay,
  type WorkCalendar,
  workingDaysBetween,
} from './working-days.ts'

/** Around New Year and 清明 of 2023, as the notice for 2023 has it. */
const calendar: WorkCalendar = {
  years: new Set([2023]),
  rest: new Set(['2023-01-02', '2023-04-05', '2023-05-01', '2023-05-02', '2023-05-03']),
  work: new Set(['2023-04-23', '2023-05-06']),
}
const due = (from: string, n: number) => addWorkingDays(calendar, plainDate(from), n)
const days = fc.integer({ min: 0, max: 360 }).map((n) => addDays(plainDate('2023-01-01'), n))

describe('a working day', () => {
  it.each([
    ['2023-04-04', true],
    ['2023-04-05', false],
    ['2023-04-08', false],
    ['2023-04-09', false],
    ['2023-04-23', true],
    ['2023-05-06', true],
    ['2023-05-07', false],
  ])('%s: %s', (day, expected) => expect(isWorkingDay(calendar, plainDate(day))).toBe(expected))
})

describe('a term in working days', () => {
  it.each([
    [0, '2023-03-01'],
    [1, '2023-03-02'],
    [3, '2023-03-06'],
    [10, '2023-03-15'],
    [20, '2023-03-29'],
    [24, '2023-04-04'],
    [25, '2023-04-06'],
    [30, '2023-04-13'],
  ])('of %i from 2023-03-01 ends on %s', (n, day) =>
    expect(due('2023-03-01', n)).toEqual({ day, provisional: false }),
  )

  it('does not count the first day, working or not', () => {
    expect(due('2023-03-03', 1).day).toBe('2023-03-06')
    expect(due('2023-03-04', 1).day).toBe('2023-03-06')
    expect(due('2023-03-05', 1).day).toBe('2023-03-06')
  })

  it('counts a weekend day that is worked', () => expect(due('2023-04-21', 1).day).toBe('2023-04-23'))

  it('is provisional from the first unloaded day on', () => {
    expect(due('2023-12-28', 1)).toEqual({ day: '2023-12-29', provisional: false })
    expect(due('2023-12-28', 2)).toEqual({ day: '2024-01-01', provisional: true })
  })

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is never %d days', (n) =>
    expect(() => due('2023-03-01', n)).toThrow('term.not-a-count'),
  )

  it('ends on a working day, with exactly that many between', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { day } = addWorkingDays(calendar, from, n)
        expect(isWorkingDay(calendar, day)).toBe(true)
        expect(workingDaysBetween(calendar, from, day)).toBe(n)
        expect(workingDaysBetween(calendar, from, addDays(day, -1))).toBe(n - 1)
      }),
    )
  })

  it('may be cut in two', () => {
    fc.assert(
      fc.property(days, fc.nat(30), fc.nat(30), (from, a, b) => {
        const middle = addWorkingDays(calendar, from, a).day
        expect(addWorkingDays(calendar, middle, b).day).toBe(addWorkingDays(calendar, from, a + b).day)
      }),
    )
  })
})

describe('working days between', () => {
  it('are counted backwards below zero', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, a)).toBe(0)
      }),
    )
  })
  it('are those that are found one by one, whatever days the notices name', () => {
    const near = fc.nat(30).map((n) => addDays(plainDate('2023-04-01'), n))
    const named = fc.array(near, { maxLength: 20 }).map((found) => new Set<string>(found))
    fc.assert(
      fc.property(near, fc.nat(40), named, named, (from, n, rest, work) => {
        const anyCalendar: WorkCalendar = { years: new Set([2023]), rest, work }
        const each = Array.from({ length: n }, (_, i) => addDays(from, i + 1))
        const counted = each.filter((day) => isWorkingDay(anyCalendar, day)).length
        expect(workingDaysBetween(anyCalendar, from, addDays(from, n))).toBe(counted)
      }),
    )
  })
  it('are none from a day to itself', () =>
    expect(Object.is(workingDaysBetween(calendar, plainDate('2023-03-01'), plainDate('2023-03-01')), 0)).toBe(
      true,
    ))
})

it('gives calendar days that are never provisional', () => {
  expect(addCalendarDays(plainDate('2023-12-28'), 7)).toEqual({ day: '2024-01-04', provisional: false })
  expect(weekday(addCalendarDays(plainDate('2023-12-28'), 7).day)).toBe(4)
})

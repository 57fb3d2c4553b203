import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addMonthsToDay,
  ageOn,
  dayInShanghai,
  daysBetween,
  firstDay,
  isPlainDate,
  lastDay,
  monthOf,
  type PlainDate,
  plainDate,
  weekday,
  yearMonth,
} from './plain-date.ts'

const days = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))
const modern = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)))

describe('a day', () => {
  it.each(['2023-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('may be %s', (text) =>
    expect(plainDate(text)).toBe(text),
  )
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '0000-01-01',
    '2023-1-1',
    '20230101',
    '+002023-01-01',
    '2023-01-01T00:00:00Z',
    ' 2023-01-01',
    '',
  ])('is not "%s"', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => plainDate(text)).toThrow('date.impossible')
  })
  it('is 60 days after 2023-12-31 in a leap year on 02-29', () =>
    expect(addDays(plainDate('2023-12-31'), 60)).toBe('2024-02-29'))
  it('goes there and back', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(daysBetween(a, b) < 0).toBe(b < a)
      }),
    )
  })
  it('does not leave the calendar', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow('date.out-of-range')
    expect(() => addDays(plainDate('0001-01-01'), -1)).toThrow('date.out-of-range')
    expect(() => addDays(plainDate('2023-01-01'), Number.NaN)).toThrow('date.out-of-range')
  })
  it.each([
    ['2023-01-01', 0],
    ['2023-03-01', 3],
    ['2026-09-26', 6],
  ])('%s is weekday %i', (day, n) => expect(weekday(plainDate(day))).toBe(n))
})

describe('a month', () => {
  it.each(['2023-01', '2023-12', '0001-01'])('may be %s', (text) => expect(yearMonth(text)).toBe(text))
  it.each(['2023-00', '2023-13', '2023-1', '0000-01', '2023', ''])('is not "%s"', (text) =>
    expect(() => yearMonth(text)).toThrow('month.impossible'),
  )
  it.each([
    ['2023-12', 1, '2024-01'],
    ['2024-01', -1, '2023-12'],
    ['2023-05', -17, '2021-12'],
    ['0001-01', 0, '0001-01'],
  ])('%s + %i = %s', (month, n, expected) => expect(addMonths(yearMonth(month), n)).toBe(expected))
  it('does not leave the calendar', () => {
    expect(() => addMonths(yearMonth('9999-12'), 1)).toThrow('date.out-of-range')
    expect(() => addMonths(yearMonth('0001-01'), -1)).toThrow('date.out-of-range')
    expect(() => addMonths(yearMonth('2023-01'), 0.5)).toThrow('date.out-of-range')
  })
  it.each([
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['2023-04', '2023-04-30'],
    ['9999-12', '9999-12-31'],
  ])('%s ends on %s', (month, day) => expect(lastDay(yearMonth(month))).toBe(day))
  it('goes there and back, and ends the day before the next begins', () => {
    fc.assert(
      fc.property(modern, fc.integer({ min: -1000, max: 1000 }), (day, n) => {
        const month = monthOf(day)
        expect(addMonths(addMonths(month, n), -n)).toBe(month)
        expect(addDays(lastDay(month), 1)).toBe(firstDay(addMonths(month, 1)))
      }),
    )
  })
})

describe('months after a day', () => {
  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 3, '2023-04-30'],
    ['2023-03-15', 12, '2024-03-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s + %i = %s', (day, n, expected) => expect(addMonthsToDay(plainDate(day), n)).toBe(expected))
})

describe('an age', () => {
  it.each([
    ['2005-06-15', '2023-06-14', 17],
    ['2005-06-15', '2023-06-15', 18],
    ['2004-02-29', '2022-02-27', 17],
    ['2004-02-29', '2022-02-28', 18],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['2023-06-15', '2023-06-15', 0],
    ['2023-06-15', '2023-06-14', -1],
  ])('of one born %s is on %s %i', (born, day, age) =>
    expect(ageOn(plainDate(born), plainDate(day))).toBe(age),
  )

  it('is the number of birthdays reached', () => {
    fc.assert(
      fc.property(modern, modern, (a, b) => {
        const [born, day]: [PlainDate, PlainDate] = a <= b ? [a, b] : [b, a]
        const age = ageOn(born, day)
        expect(addMonthsToDay(born, 12 * age) <= day).toBe(true)
        expect(addMonthsToDay(born, 12 * (age + 1)) > day).toBe(true)
      }),
    )
  })
})

describe('the day in Shanghai', () => {
  it.each([
    ['2023-03-01T15:59:59.999Z', '2023-03-01'],
    ['2023-03-01T16:00:00Z', '2023-03-02'],
    ['2023-12-31T16:00:00Z', '2024-01-01'],
  ])('at %s is %s', (instant, day) => expect(dayInShanghai(new Date(instant))).toBe(day))
})

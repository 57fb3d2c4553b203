import { addDays, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWritten } from './written-days.ts'

const TODAY = '2024-03-01'
const day = (text: string) => readWritten('day', text, TODAY)
const month = (text: string) => readWritten('month', text, TODAY)

describe('a day', () => {
  test.each([
    '20231106',
    '2023-11-06',
    '2023-11-6',
    '2023/11/6',
    '2023.11.06',
    '2023年11月6日',
    '2023 年 11 月 6 日',
    '2023年11月6号',
    '2023年11月6',
    '２０２３－１１－０６',
    ' 2023-11-06 ',
    '6 Nov 2023',
    '6 November 2023',
  ])('%s is 6 November 2023', (text) => {
    expect(day(text)).toEqual({ is: 'read', value: '2023-11-06' })
  })

  test.each([
    ['今天', '2024-03-01'],
    ['Today', '2024-03-01'],
    ['今日', '2024-03-01'],
    ['昨天', '2024-02-29'],
    ['昨日', '2024-02-29'],
    ['yesterday', '2024-02-29'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2023-02-28', '2023-02-28'],
    ['2023-04-30', '2023-04-30'],
    ['2023-12-31', '2023-12-31'],
    ['1900-01-01', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
  ])('%s is %s', (text, value) => {
    expect(day(text)).toEqual({ is: 'read', value })
  })

  test.each([
    '2023-02-29',
    '2100-02-29',
    '2024-02-30',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-11-00',
    '20231332',
    '6 Foo 2023',
  ])('%s is in no calendar', (text) => {
    expect(day(text)).toEqual({ is: 'wrong', why: 'not-in-calendar' })
  })

  test.each(['231106', '23-11-06', '23/1/6', '23年11月6日', '6 Nov 23', '11/06/23'])(
    '%s has a year of two digits, and none is guessed',
    (text) => {
      expect(day(text)).toEqual({ is: 'wrong', why: 'short-year' })
    },
  )

  test.each(['1899-12-31', '2200-01-01', '0203-11-06'])('%s is too far away', (text) => {
    expect(day(text)).toEqual({ is: 'wrong', why: 'far-year' })
  })

  test.each(['十一月六日', '2023-11', '2023-11/06', '11/06/2023', '2023110', '202311061', 'toString', '-'])(
    '%s cannot be read',
    (text) => {
      expect(day(text)).toEqual({ is: 'wrong', why: 'unreadable' })
    },
  )

  test.each(['', '   '])('“%s” is nothing', (text) => {
    expect(day(text)).toEqual({ is: 'nothing' })
  })

  test('every day is read back from each way of writing it', () => {
    const days = fc.integer({ min: 0, max: 109_571 }).map((n) => addDays(plainDate('1900-01-01'), n))
    fc.assert(
      fc.property(days, (value) => {
        const [y = '', m = '', d = ''] = value.split('-')
        const ways = [
          value,
          y + m + d,
          `${y}年${Number(m)}月${Number(d)}日`,
          `${y}/${Number(m)}/${Number(d)}`,
        ]
        for (const way of ways) expect(day(way)).toEqual({ is: 'read', value })
      }),
    )
  })
})

describe('a month', () => {
  test.each([
    '2023-11',
    '202311',
    '2023/11',
    '2023.11',
    '2023年11月',
    '2023年11',
    'Nov 2023',
    'november 2023',
  ])('%s is November 2023', (text) => {
    expect(month(text)).toEqual({ is: 'read', value: '2023-11' })
  })

  test.each([
    ['本月', '2024-03'],
    ['this month', '2024-03'],
    ['上个月', '2024-02'],
    ['last month', '2024-02'],
    ['2023-1', '2023-01'],
    ['2023-12', '2023-12'],
  ])('%s is %s', (text, value) => {
    expect(month(text)).toEqual({ is: 'read', value })
  })

  test.each([
    ['2023-13', 'not-in-calendar'],
    ['2023-00', 'not-in-calendar'],
    ['23-11', 'short-year'],
    ['2311', 'short-year'],
    ['23年11月', 'short-year'],
    ['1899-12', 'far-year'],
    ['2200-01', 'far-year'],
    ['2023-11-06', 'unreadable'],
    ['今天', 'unreadable'],
  ])('%s: %s', (text, why) => {
    expect(month(text)).toEqual({ is: 'wrong', why })
  })
})

import { yearMonth } from '@songtan/kernel'
import { expect, it } from 'vitest'
import { covers, monthsBetween } from './months.ts'

const m = yearMonth

it('runs over the end of a year, both ends included', () => {
  expect(monthsBetween(m('2022-11'), m('2023-02'))).toEqual(['2022-11', '2022-12', '2023-01', '2023-02'])
  expect(monthsBetween(m('2023-02'), m('2023-02'))).toEqual(['2023-02'])
  expect(monthsBetween(m('2023-03'), m('2023-02'))).toEqual([])
})

it('covers its first and last month and no other', () => {
  const stretch = { fromMonth: m('2022-12'), toMonth: m('2023-01') }
  const found = ['2022-11', '2022-12', '2023-01', '2023-02'].map((text) => covers(stretch, m(text)))
  expect(found).toEqual([false, true, true, false])
  expect(covers({ ...stretch, toMonth: null }, m('2099-12'))).toBe(true)
})

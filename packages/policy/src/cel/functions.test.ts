import { expect, it } from 'vitest'
import { amount, ZERO } from '../values/amount.ts'
import { Unknown } from '../values/unknown.ts'
import { RoundingRule, type Value } from '../values/value.ts'
import { RUN } from './functions.ts'

const call = (name: string, ...args: readonly Value[]): Value => RUN[name]?.(...args) ?? false

it('the sum of none counts as no heads, no months and nothing beside whole numbers', () => {
  expect(call('perHead', amount(100), ZERO)).toBeInstanceOf(Unknown)
  expect(call('addMonths', '2023-04', ZERO)).toBe('2023-04')
  expect(call('sum', [ZERO, 5])).toEqual(amount(5))
})

it('less than none divides like any number', () => {
  expect(call('perHead', amount(100), -3)).toEqual(amount(-100, 3))
})

it('a month beyond the calendar is its first or last', () => {
  expect(call('addMonths', '0001-02', -1)).toBe('0001-01')
  expect(call('addMonths', '9999-11', 1)).toBe('9999-12')
  expect(call('addMonths', '0001-01', -1)).toBe('0001-01')
  expect(call('addMonths', '9999-12', 1)).toBe('9999-12')
})

it.each([
  ['half-up', 9_007_199_254_740_993n * 100n + 50n, 9_007_199_254_740_993n * 100n + 100n],
  ['half-up', 9_007_199_254_740_993n * 100n + 49n, 9_007_199_254_740_993n * 100n],
  ['up', 9_007_199_254_740_993n * 100n + 1n, 9_007_199_254_740_993n * 100n + 100n],
  ['down', -9_007_199_254_740_993n * 100n - 1n, -9_007_199_254_740_993n * 100n - 100n],
] as const)('rounds %s also beyond plain numbers: %s to %s', (mode, n, wanted) => {
  expect(call('rounded', amount(n), new RoundingRule({ unit: 100, mode }))).toEqual(amount(wanted))
})

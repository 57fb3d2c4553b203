import { addDays, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { findValue, packsFor } from '../pack/place.ts'
import { historyOf } from './history.ts'

const PLACES = ['', '32', '3205', '320582', '350203', '370502', '610305', '619901']

const told = (place: string, key: string) =>
  historyOf(realPolicies(), place, key).map(({ from, to, entry }) => [from, to, entry?.text])

it('a standard by its years, the stretch nobody knows among them', () => {
  expect(told('320506', 'dibao.standard.urban')).toEqual([
    ['2018-07-01', '2019-06-30', '945.00'],
    ['2019-07-01', '2020-06-30', '995.00'],
    ['2020-07-01', '2023-12-31', '1045.00'],
    ['2024-01-01', '2025-06-30', ''],
    ['2025-07-01', undefined, '1208.00'],
  ])
})

it('what ended by itself is followed by nothing', () => {
  expect(told('610305', 'income.dibao.excluded.basic-pension-central')).toEqual([
    [undefined, '2025-12-31', 'true'],
    ['2026-01-01', undefined, undefined],
  ])
})

it('what the nation said first is so for all days before, too', () => {
  expect(told('610305', 'property.exempt.onlyHome')).toEqual([[undefined, undefined, 'true']])
})

it('what nobody ever said has no history', () => {
  expect(historyOf(realPolicies(), '610305', 'exit.grace.months')).toEqual([])
})

const keys = [...new Set(realPolicies().packs.flatMap((p) => p.values.map((v) => v.key)))]
const someDay = fc.integer({ min: 0, max: 6000 }).map((n) => addDays(plainDate('2015-01-01'), n))

it('on every day the history holds what is read on that day', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), fc.constantFrom(...keys), someDay, (place, key, day) => {
      const stretches = historyOf(realPolicies(), place, key)
      const on = stretches.filter(
        ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
      )
      expect(on.length).toBeLessThanOrEqual(1)
      expect(on[0]?.entry).toBe(findValue(packsFor(realPolicies(), place), key, day)?.value)
    }),
    { numRuns: 500 },
  )
})

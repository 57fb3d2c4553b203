import { addDays, plainDate, yearMonth } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributionOf } from './distribution.ts'
import { daysOf, monthsOf, periodOf } from './period.ts'

const calendar = { years: new Set([2023]), rest: new Set<string>(), work: new Set<string>() }
const monday = plainDate('2023-03-06')
const span = (days: number, cases = 1) => ({ from: monday, to: addDays(monday, days), cases })

describe('the months of figures', () => {
  const now = yearMonth('2023-03')

  it('are the last twelve unless others are asked for', () => {
    expect(periodOf({}, now)).toEqual({ from: '2022-04', to: '2023-03' })
    expect(monthsOf(periodOf({}, now))).toHaveLength(12)
    expect(daysOf({ from: yearMonth('2024-02'), to: yearMonth('2024-02') })).toEqual({
      ...{ first: '2024-02-01', end: '2024-03-01' },
    })
  })

  it('run forward, and are no more than thirty-six', () => {
    expect(monthsOf(periodOf({ from: '2020-04', to: '2023-03' }, now))).toHaveLength(36)
    for (const asked of [{ from: '2020-03' }, { from: '2023-04' }])
      expect(() => periodOf(asked, now)).toThrow('statistics.period')
  })
})

describe('a distribution', () => {
  it('counts working days in bins of five', () => {
    expect(distributionOf([span(0), span(4, 2), span(7), span(14)], calendar)).toEqual({
      ...{ cases: 5, median: 4 },
      bins: [
        { from: 0, to: 4, cases: 3 },
        { from: 5, to: 9, cases: 1 },
        { from: 10, to: 14, cases: 1 },
      ],
    })
    expect(distributionOf([], calendar)).toEqual({ cases: 0, median: null, bins: [] })
  })

  it('loses none, and its middle has half on either side', () => {
    const spans = fc.array(fc.record({ days: fc.nat(60), cases: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(spans, (drawn) => {
        const { cases, bins, median } = distributionOf(
          drawn.map(({ days, cases: n }) => span(days, n)),
          calendar,
        )
        expect(bins.reduce((sum, bin) => sum + bin.cases, 0)).toBe(cases)
        const bin = bins.findIndex(({ from, to }) => median !== null && median >= from && median <= to)
        const before = bins.slice(0, bin).reduce((sum, one) => sum + one.cases, 0)
        expect(before).toBeLessThan(cases / 2 + 0.5)
      }),
    )
  })
})

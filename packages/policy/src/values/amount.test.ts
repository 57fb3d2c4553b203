import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amount, compare, minus, over, plus, times, toFen } from './amount.ts'

const quotient = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 1e4 }))
  .map(([n, d]) => amount(n, d))

it('adds, takes away and compares exactly', () => {
  fc.assert(
    fc.property(quotient, quotient, (a, b) => {
      expect(compare(minus(plus(a, b), b), a)).toBe(0)
      expect(compare(a, b)).toBe(-compare(b, a))
      expect(compare(times(over(a, 7), amount(7)), a)).toBe(0)
    }),
  )
})

it.each([
  [amount(1, 2), 'half-up', 1, 1],
  [amount(1, 3), 'half-up', 1, 0],
  [amount(1, 3), 'up', 1, 1],
  [amount(169_120), 'up', 100, 169_200],
  [amount(169_199), 'down', 100, 169_100],
] as const)('rounds once: %o %s to %i', (a, mode, unit, wanted) => {
  expect(toFen(a, mode, unit)).toBe(wanted)
})

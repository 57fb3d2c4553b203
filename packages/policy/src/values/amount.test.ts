import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type Amount,
  amount,
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  times,
  toFen,
} from './amount.ts'

const quotient = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 1e4 }))
  .map(([n, d]) => amount(n, d))

it('adds, takes away and compares exactly', () => {
  fc.assert(
    fc.property(quotient, quotient, (a, b) => {
      expect(compare(minus(plus(a, b), b), a)).toBe(0)
      expect(compare(a, b) + compare(b, a)).toBe(0)
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

/** Around the end of the safe integers, where products and sums of plain numbers begin to lie. */
const MOST = Number.MAX_SAFE_INTEGER
const edge = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -40, max: 40 }),
  fc.integer({ min: 0, max: 40 }).map((n) => MOST - n),
  fc.integer({ min: 0, max: 40 }).map((n) => Math.floor(Math.sqrt(MOST)) - 20 + n),
  fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
)
const positive = edge.map((n) => (typeof n === 'bigint' ? (n < 0n ? -n : n) + 1n : Math.max(1, Math.abs(n))))
const wide = fc.tuple(edge, positive).map(([n, d]) => ({ is: amount(n, d), n: BigInt(n), d: BigInt(d) }))

const equals = (a: Amount, { n, d }: Fraction): boolean => {
  const is = fraction(a)
  return is.n * d === n * is.d && is.d > 0n
}

it('is exact beyond the safe integers too', () => {
  fc.assert(
    fc.property(wide, wide, fc.integer({ min: 1, max: MOST }), (a, b, whole) => {
      const d = a.d * b.d
      expect(equals(plus(a.is, b.is), { n: a.n * b.d + b.n * a.d, d })).toBe(true)
      expect(equals(minus(a.is, b.is), { n: a.n * b.d - b.n * a.d, d })).toBe(true)
      expect(equals(times(a.is, b.is), { n: a.n * b.n, d })).toBe(true)
      expect(equals(over(a.is, whole), { n: a.n, d: a.d * BigInt(whole) })).toBe(true)
      const difference = a.n * b.d - b.n * a.d
      expect(compare(a.is, b.is)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
      expect(compare(plus(a.is, b.is), plus(b.is, a.is))).toBe(0)
    }),
    { numRuns: 2000 },
  )
})

it('refuses what is no whole number', () => {
  expect(() => amount(0.5)).toThrow()
  expect(() => amount(1, Number.NaN)).toThrow()
})

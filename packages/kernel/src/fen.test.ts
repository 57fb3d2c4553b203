import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFen,
  compareQuotients,
  divideFen,
  type Fen,
  fen,
  formatYuan,
  parseYuan,
  type RoundingMode,
  subtractFen,
  timesFen,
  ZERO_FEN,
} from './fen.ts'

const MAX = Number.MAX_SAFE_INTEGER
const MODES: readonly RoundingMode[] = ['half-up', 'up', 'down']
const safe = fc.maxSafeInteger()
const nonZero = safe.filter((n) => n !== 0)
const amounts = fc.maxSafeInteger().map(fen)

describe('fen', () => {
  it.each([0, 1, -1, MAX, -MAX])('takes %d', (n) => expect(fen(n)).toBe(n))
  it.each([0.5, MAX + 1, -MAX - 1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (n) =>
    expect(() => fen(n)).toThrow('money.not-integer'),
  )
  it('knows no minus zero', () => expect(Object.is(fen(-0), 0)).toBe(true))
})

describe('yuan as text', () => {
  it.each([
    ['591.00', 59_100],
    ['591', 59_100],
    ['0.1', 10],
    ['0.01', 1],
    [' 7.05 ', 705],
    ['-12.30', -1_230],
    ['-0.00', 0],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%s is %i fen', (text, n) => expect(parseYuan(text)).toBe(n))

  it.each(['', '.5', '1.', '1.234', '1,000.00', '+1', '1e3', '12345678901234', '１', '--1', '0x10', 'NaN'])(
    'refuses "%s"',
    (text) => expect(() => parseYuan(text)).toThrow('money.unreadable'),
  )

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [100, '1.00'],
    [MAX, '90071992547409.91'],
    [-MAX, '-90071992547409.91'],
  ])('%i fen is written %s', (n, text) => expect(formatYuan(fen(n))).toBe(text))

  it('comes back as it went out', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (n) => {
        expect(parseYuan(formatYuan(fen(n)))).toBe(n)
      }),
    )
  })
})

/** The exact result, or undefined where it leaves the safe range. */
const inRange = (n: bigint): number | undefined => (n <= MAX && n >= -MAX ? Number(n) : undefined)
const orRefused = (calculate: () => Fen): number | undefined => {
  try {
    return calculate()
  } catch {
    return undefined
  }
}

describe('sums', () => {
  it('are exact or refused', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: -1000, max: 1000 }), (a, b, n) => {
        expect(orRefused(() => addFen(a, b))).toBe(inRange(BigInt(a) + BigInt(b)))
        expect(orRefused(() => subtractFen(a, b))).toBe(inRange(BigInt(a) - BigInt(b)))
        expect(orRefused(() => timesFen(a, n))).toBe(inRange(BigInt(a) * BigInt(n)))
      }),
    )
  })

  it('of nothing are nothing', () => expect(addFen()).toBe(ZERO_FEN))

  it('never pass through an inexact middle', () => {
    expect(() => addFen(fen(MAX), fen(2), fen(-2))).toThrow('money.not-integer')
  })

  it('take no fractions of an amount', () =>
    expect(() => timesFen(fen(10), 0.1)).toThrow('money.not-integer'))
})

describe('a quotient', () => {
  it.each([
    [3, 2, { 'half-up': 2, up: 2, down: 1 }],
    [-3, 2, { 'half-up': -1, up: -1, down: -2 }],
    [3, -2, { 'half-up': -1, up: -1, down: -2 }],
    [-3, -2, { 'half-up': 2, up: 2, down: 1 }],
    [4, 3, { 'half-up': 1, up: 2, down: 1 }],
    [5, 3, { 'half-up': 2, up: 2, down: 1 }],
    [-4, 3, { 'half-up': -1, up: -1, down: -2 }],
    [-5, 3, { 'half-up': -2, up: -1, down: -2 }],
    [6, 3, { 'half-up': 2, up: 2, down: 2 }],
    [-6, 3, { 'half-up': -2, up: -2, down: -2 }],
    [0, 7, { 'half-up': 0, up: 0, down: 0 }],
  ] as const)('%i / %i rounds as its mode says', (n, d, expected) => {
    for (const mode of MODES) expect(divideFen(n, d, mode)).toBe(expected[mode])
  })

  it.each([
    [59_149, 'half-up', 59_100],
    [59_150, 'half-up', 59_200],
    [59_101, 'up', 59_200],
    [59_199, 'down', 59_100],
  ] as const)('%i fen rounded %s to whole yuan is %i', (n, mode, expected) =>
    expect(divideFen(n, 1, mode, 100)).toBe(expected),
  )

  /** With q = n / (d · unit) > 0 below: the definition of each mode as an inequality of whole numbers. */
  const holds: Record<RoundingMode, (steps: bigint, n: bigint, d: bigint) => boolean> = {
    down: (k, n, d) => k * d <= n && n < (k + 1n) * d,
    up: (k, n, d) => (k - 1n) * d < n && n <= k * d,
    'half-up': (k, n, d) => 2n * k * d <= 2n * n + d && 2n * n + d < 2n * (k + 1n) * d,
  }

  it('meets the definition of its mode for every sign and unit', () => {
    fc.assert(
      fc.property(
        safe,
        nonZero,
        fc.constantFrom(...MODES),
        fc.constantFrom(1, 10, 100),
        (n, d, mode, unit) => {
          const rounded = orRefused(() => divideFen(n, d, mode, unit))
          if (rounded === undefined) {
            expect(Math.abs(n / d)).toBeGreaterThan(MAX - 200)
            return
          }
          const sign = d < 0 ? -1n : 1n
          expect(rounded % unit === 0).toBe(true)
          expect(holds[mode](BigInt(rounded / unit), sign * BigInt(n), sign * BigInt(d) * BigInt(unit))).toBe(
            true,
          )
        },
      ),
    )
  })

  it('takes numerators beyond the safe range and refuses results there', () => {
    expect(divideFen(BigInt(MAX) * 7n, 7)).toBe(MAX)
    expect(() => divideFen(BigInt(MAX) + 1n, 1)).toThrow('money.not-integer')
  })

  it('does not divide by zero, nor round to no unit', () => {
    expect(() => divideFen(1, 0)).toThrow('money.division-by-zero')
    expect(() => divideFen(1, 1, 'up', 0)).toThrow('money.division-by-zero')
    expect(() => divideFen(1, 1, 'up', -1)).toThrow('money.division-by-zero')
    expect(() => divideFen(1.5, 1)).toThrow('money.not-integer')
    expect(() => divideFen(1, 0.5)).toThrow('money.not-integer')
  })
})

describe('the comparison of quotients', () => {
  it('tells a third from what is nearly a third', () => {
    expect(compareQuotients(1, 3, 333_333_333_333_333, 1_000_000_000_000_000)).toBe(1)
    expect(compareQuotients(49_700, 1, 149_100, 3)).toBe(0)
    expect(compareQuotients(-1, 3, 0, 1)).toBe(-1)
  })

  it('agrees with the quotients of the same denominator, and with itself turned round', () => {
    const positive = fc.integer({ min: 1, max: MAX })
    fc.assert(
      fc.property(safe, positive, safe, positive, (a, b, c, d) => {
        expect(compareQuotients(a, b, c, b)).toBe(Math.sign(a < c ? -1 : a > c ? 1 : 0))
        expect(compareQuotients(a, b, c, d) + compareQuotients(c, d, a, b)).toBe(0)
      }),
    )
  })

  it('wants positive denominators', () => {
    expect(() => compareQuotients(1, 0, 1, 1)).toThrow('money.division-by-zero')
    expect(() => compareQuotients(1, 1, 1, -1)).toThrow('money.division-by-zero')
  })
})

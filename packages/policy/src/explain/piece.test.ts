import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Amount, amount, compare, fraction, minus, moving, over, plus, times } from '../values/amount.ts'
import { Piece } from './piece.ts'

const whole = fc.integer({ min: -60, max: 60 })
const part = fc.integer({ min: 1, max: 12 })

const moved = (still: Amount, n: number, d: number, watch: Piece | undefined): Amount =>
  watch ? moving(still, { n: BigInt(n), d: BigInt(d), watch }) : still

it('a stretch is exactly as long as one comparison comes out the same', () => {
  fc.assert(
    fc.property(whole, part, whole, part, whole, whole, (n, d, rise, run, line, at) => {
      const sideAt = (x: number, piece?: Piece) => {
        const side = moved(amount(n * run + rise * d * x, d * run), rise, run, piece)
        return compare(side, amount(line, 7))
      }
      const piece = new Piece(at, -200, 200)
      const here = sideAt(at, piece)
      const all = Array.from({ length: 401 }, (_, i) => i - 200)
      const before = all.filter((x) => x < at && sideAt(x) !== here).at(-1)
      const after = all.find((x) => x > at && sideAt(x) !== here)
      const alone = here === 0 && rise !== 0
      expect([piece.low, piece.high]).toEqual(alone ? [at, at] : [(before ?? -201) + 1, (after ?? 201) - 1])
    }),
    { numRuns: 300 },
  )
})

it('sums, differences, products and quotients move as they should', () => {
  fc.assert(
    fc.property(whole, part, whole, whole, (start, slope, factor, still) => {
      const value = (x: number, piece?: Piece) => {
        const part = moved(amount(start + slope * x), slope, 1, piece)
        return minus(plus(over(times(part, amount(factor, 3)), 12), part), minus(amount(still), part))
      }
      const { motion } = value(0, new Piece(0, -9, 9))
      const step = fraction(minus(value(1), value(0)))
      expect(motion && motion.n * step.d).toBe(motion && step.n * motion.d)
      expect(motion).toBeDefined()
    }),
    { numRuns: 100 },
  )
})

it('a product of two that move has no stretch but its own point', () => {
  const piece = new Piece(5, 0, 10)
  const five = moved(amount(5), 1, 1, piece)
  times(five, five)
  expect([piece.low, piece.high]).toEqual([5, 5])
})

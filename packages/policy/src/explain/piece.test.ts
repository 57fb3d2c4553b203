import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Amount, amount, compare, minus, over, plus, times } from '../values/amount.ts'
import { Piece } from './piece.ts'

const whole = fc.integer({ min: -60, max: 60 })
const part = fc.integer({ min: 1, max: 12 })

it('a stretch is exactly as long as one comparison comes out the same', () => {
  fc.assert(
    fc.property(whole, part, whole, part, whole, whole, (n, d, rise, run, line, at) => {
      const sideAt = (x: number, piece?: Piece) => {
        const moving = new Amount(
          BigInt(n * run + rise * d * x),
          BigInt(d * run),
          piece && { n: BigInt(rise), d: BigInt(run), watch: piece },
        )
        return compare(moving, amount(line, 7))
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
        const moving = new Amount(
          BigInt(start + slope * x),
          1n,
          piece && { n: BigInt(slope), d: 1n, watch: piece },
        )
        return minus(plus(over(times(moving, amount(factor, 3)), 12), moving), minus(amount(still), moving))
      }
      const { motion } = value(0, new Piece(0, -9, 9))
      const step = minus(value(1), value(0))
      expect(motion && motion.n * step.d).toBe(motion && step.n * motion.d)
      expect(motion).toBeDefined()
    }),
    { numRuns: 100 },
  )
})

it('a product of two that move has no stretch but its own point', () => {
  const piece = new Piece(5, 0, 10)
  const moving = new Amount(5n, 1n, { n: 1n, d: 1n, watch: piece })
  times(moving, moving)
  expect([piece.low, piece.high]).toEqual([5, 5])
})

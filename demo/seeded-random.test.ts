import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seededRandom, shuffled } from './seeded-random.ts'

const draw = (seed: number, n: number): number[] => {
  const random = seededRandom(seed)
  return Array.from({ length: n }, () => random())
}

it('repeats for a seed, stays in [0, 1) and moves for every seed, zero too', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.constant(0)), (seed) => {
      const numbers = draw(seed, 20)
      expect(draw(seed, 20)).toEqual(numbers)
      expect(numbers.every((n) => n >= 0 && n < 1)).toBe(true)
      expect(new Set(numbers).size).toBe(20)
    }),
  )
})

it('fills the range evenly', () => {
  const tenths = Map.groupBy(draw(6199, 10_000), (n) => Math.floor(n * 10))
  expect(tenths.size).toBe(10)
  for (const numbers of tenths.values()) expect(Math.abs(numbers.length - 1_000)).toBeLessThan(150)
})

it('mixes without losing or adding anything', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      expect(shuffled(items, seededRandom(seed)).sort()).toEqual([...items].sort())
    }),
  )
})

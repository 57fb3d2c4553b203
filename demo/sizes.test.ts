import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEMO_SIZES, familySizes } from './city-size.ts'
import { demoIds } from './demo-ids.ts'
import { shareOut } from './draw.ts'
import { seededRandom } from './seeded-random.ts'

describe('numbers of members', () => {
  it('add up to the families and persons of every class', () => {
    for (const size of [...DEMO_SIZES.small, ...DEMO_SIZES.city]) {
      const sizes = familySizes(size)
      expect([sizes.length, sizes.reduce((a, b) => a + b, 0)]).toEqual([size.families, size.persons])
      expect(sizes.every((n) => (size.members[n - 1] ?? 0) > 0)).toBe(true)
    }
  })

  it('are refused where the families cannot hold the persons', () => {
    expect(() => familySizes({ class: 'tekun', families: 2, persons: 9, members: [1, 1] })).toThrow()
  })
})

it('shares out a number without losing or adding any', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(fc.nat(100_000), weights, (total, shares) => {
      const parts = shareOut(total, shares)
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total)
      expect(parts.every((part) => part >= 0)).toBe(true)
    }),
  )
})

it('makes ids of the form of uuidv7 that ascend and come once', () => {
  const newId = demoIds('2026-11-22', seededRandom(1))
  const ids = Array.from({ length: 10_000 }, newId)
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
})

import { describe, expect, it } from 'vitest'
import { percentile } from './check-sizes.ts'
import { server, violationsIn } from './plant.ts'

const lines = (n: number): string => 'export {}\n'.repeat(n)

/** `count` files of `n` lines each. */
const files = (count: number, n: number, name = 'f'): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`tools/${name}${i}.ts`, lines(n)]))

describe('names', () => {
  it.each([
    'apps/server/src/platform/utils/date.ts',
    'apps/server/src/platform/helpers.ts',
    'packages/kernel/src/string-utils.ts',
    'packages/kernel/src/utils.test.ts',
    'apps/console/src/common/button.tsx',
    'apps/console/src/shared/button.tsx',
    'tools/misc.ts',
    'docs/common.md',
  ])('refuses %s', (path) => {
    const found = violationsIn({
      'tools/a.ts': lines(1),
      'packages/kernel/src/a.ts': lines(1),
      [path]: lines(1),
    })
    expect(found).toEqual([`${path}:0 name`])
  })

  it('lets a name be that says what it holds', () => {
    expect(violationsIn({ 'tools/shared-household.ts': lines(1) })).toEqual([])
  })
})

describe('sizes', () => {
  it('refuses a file of 501 lines and lets one of 500 be', () => {
    const others = files(20, 10)
    expect(violationsIn({ ...others, 'tools/long.ts': lines(500) })).toEqual([])
    expect(violationsIn({ ...others, 'tools/long.ts': lines(501) })).toEqual(['tools/long.ts:501 size'])
  })

  it('counts tests, but not what a generator wrote', () => {
    const others = files(20, 10)
    expect(violationsIn({ ...others, 'tools/rows.gen.ts': lines(900) })).toEqual([])
    expect(violationsIn({ ...others, 'tools/f0.test.ts': lines(900) })).toEqual(['tools/f0.test.ts:501 size'])
  })

  it('refuses a median over 80 lines', () => {
    expect(violationsIn(files(3, 80))).toEqual([])
    expect(violationsIn(files(3, 81))).toEqual(['.:0 size'])
  })

  it('refuses a ninth decile over 250 lines', () => {
    expect(violationsIn({ ...files(9, 10), ...files(1, 300, 'g') })).toEqual([])
    expect(violationsIn({ ...files(8, 10), ...files(2, 250, 'g') })).toEqual([])
    expect(violationsIn({ ...files(8, 10), ...files(2, 251, 'g') })).toEqual(['.:0 size'])
  })

  it('takes percentiles by nearest rank', () => {
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2)
    expect(percentile([1, 2, 3], 0.9)).toBe(3)
    expect(percentile([], 0.5)).toBe(0)
  })
})

describe('tests beside code', () => {
  it.each([
    ['apps/server/src/domains/cases/tests/a.test.ts'],
    ['apps/server/src/domains/cases/__tests__/a.test.ts'],
    ['apps/server/src/domains/cases/a.spec.ts'],
    ['packages/kernel/lonely/a.test.ts'],
  ])('refuses %s', (path) => {
    const found = violationsIn({ ...server('domains/cases/a.ts', lines(1)), [path]: lines(1) })
    expect(found).toEqual([`${path}:0 test-place`])
  })

  it('lets journeys stand in e2e', () => {
    expect(violationsIn({ 'e2e/from-phone-to-ledger.test.ts': lines(1) })).toEqual([])
  })
})

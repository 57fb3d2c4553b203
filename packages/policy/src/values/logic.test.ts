import { describe, expect, it } from 'vitest'
import { ZERO } from './amount.ts'
import { and, choose, either, not, or, same } from './logic.ts'
import { Unknown, unknownFact, unknownParameter } from './unknown.ts'
import type { Value } from './value.ts'

const U = unknownFact('members.a.labour')
const show = (v: Value): string => (v instanceof Unknown ? '?' : v === true ? 'T' : 'F')
const read = (s: string): Value => (s === '?' ? U : s === 'T')

/** a, b, a && b, a || b: the table of docs/policy-truth-table.md. */
const TABLE = ['TTTT', 'TFFT', 'T??T', 'FTFT', 'FFFF', 'F?F?', '?T?T', '?FF?', '????']

describe('the truth table', () => {
  it.each(TABLE)('%s', (row) => {
    const [a = '', b = '', both, any] = row
    expect(show(and(read(a), () => read(b)))).toBe(both)
    expect(show(or(read(a), () => read(b)))).toBe(any)
  })

  it('not', () => {
    expect([not(true), not(false), show(not(U))]).toEqual([false, true, '?'])
  })

  it('a choice hangs on its condition, unless both ways are equal', () => {
    expect(
      choose(
        U,
        () => 3,
        () => 3,
      ),
    ).toBe(3)
    expect(
      choose(
        U,
        () => 3,
        () => 4,
      ),
    ).toBe(U)
    expect(
      choose(
        true,
        () => 3,
        () => U,
      ),
    ).toBe(3)
  })

  it('does not look at the right side when the left decides', () => {
    const never = (): Value => {
      throw new Error('looked')
    }
    expect(and(false, never)).toBe(false)
    expect(or(true, never)).toBe(true)
  })
})

it('what hangs on two things hangs on the causes of both, once each', () => {
  const joined = either(U, unknownParameter('edge.multiple'))
  expect(joined).toMatchObject({ facts: ['members.a.labour'], parameters: ['edge.multiple'] })
  expect(either(U, U)).toBe(U)
  expect(either(1, 2)).toBeUndefined()
})

it('the sum of an empty list equals no amount and no heads alike', () => {
  expect([same(ZERO, ZERO), same(ZERO, 0), same(0, ZERO), same(ZERO, 1)]).toEqual([true, true, true, false])
})

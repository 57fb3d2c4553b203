import type { PayableProgram } from '@songtan/contract'
import { fen } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { besideEachOther, type LawOutcome, parts, weigh } from './adjustment-kind.ts'

const grant = (monthly: number, program: PayableProgram = 'dibao', personId: string | null = null) => ({
  ...{ program, personId },
  monthly: fen(monthly),
})
const law = (grants: LawOutcome['grants'], given: Partial<LawOutcome> = {}): LawOutcome => ({
  ...{ class: 'dibao', grants, missing: [] },
  ...given,
})
const weighed = (held: LawOutcome['grants'], before: LawOutcome, after: LawOutcome) =>
  weigh(besideEachOther(held, before.grants, after.grants), before, after)

const HELD = [grant(59_400)]
const same = law(HELD)

describe('a family that is paid as the old law has it', () => {
  it.each([
    [59_401, 'raised'],
    [59_400, 'unchanged'],
    [59_399, 'lower'],
  ])('at %i fen by the new law is %s', (monthly, kind) => {
    expect(weighed(HELD, same, law([grant(monthly)]))).toEqual({ kind, why: null })
  })

  it('that would get nothing any longer is lower, in whatever class it falls', () => {
    expect(weighed(HELD, same, law([], { class: 'edge' })).kind).toBe('lower')
    expect(weighed(HELD, same, law([grant(0)])).kind).toBe('lower')
  })

  it('is not raised where one of two rises and the other falls by a fen', () => {
    const held = [grant(100, 'dibao-single', 'a'), grant(100, 'dibao-single', 'b')]
    const mixed = law([grant(900, 'dibao-single', 'a'), grant(99, 'dibao-single', 'b')])
    expect(weighed(held, law(held), mixed).kind).toBe('lower')
    const risen = law([grant(101, 'dibao-single', 'a'), grant(100, 'dibao-single', 'b')])
    expect(weighed(held, law(held), risen).kind).toBe('raised')
  })

  it('is looked at by a person when more is given than before, or the class is another', () => {
    const more = law([...HELD, grant(1, 'dibao-single', 'a')])
    expect(weighed(HELD, same, more)).toEqual({ kind: 'differs', why: 'more-grants' })
    const other = { class: 'tekun' }
    expect(weighed(HELD, same, law(HELD, other))).toEqual({ kind: 'differs', why: 'class' })
    expect(weighed(HELD, same, law([grant(59_401)], other))).toEqual({ kind: 'differs', why: 'class' })
  })

  it('that goes from one programme to a higher one has lost the first', () => {
    expect(weighed(HELD, same, law([grant(90_000, 'tekun')], { class: 'tekun' })).kind).toBe('lower')
  })
})

describe('a family that is paid otherwise', () => {
  it('by one fen is looked at by a person', () => {
    for (const monthly of [59_399, 59_401])
      expect(weighed([grant(monthly)], same, law([grant(70_000)]))).toEqual({
        ...{ kind: 'differs', why: 'paid-otherwise' },
      })
  })

  it('but already as the new law has it, needs nothing', () => {
    expect(weighed([grant(70_000)], same, law([grant(70_000)])).kind).toBe('unchanged')
  })
})

it('what hangs on anything unknown, by either law, is not decided', () => {
  const unknown = law([], { class: 'unknown', missing: ['incomes'] })
  expect(weighed(HELD, unknown, same).kind).toBe('undecidable')
  expect(weighed(HELD, same, unknown).kind).toBe('undecidable')
})

it('two laws part in class, a fen, or what is unknown', () => {
  expect(parts(same, same)).toBe(false)
  expect(parts(same, law([grant(59_401)]))).toBe(true)
  expect(parts(same, law(HELD, { class: 'tekun' }))).toBe(true)
  expect(parts(same, law(HELD, { missing: ['x'] }))).toBe(true)
})

import { fen } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { OutcomeComparison } from './compare-outcomes.ts'
import { comparisonToJson } from './comparison-json.ts'
import type { FamilyOutcome } from './outcome.ts'

const outcome = (given: Partial<FamilyOutcome> = {}): FamilyOutcome => ({
  class: 'none',
  hangs: false,
  grants: [],
  ...given,
})
const dibao = (monthly: number | null): FamilyOutcome =>
  outcome({ class: 'dibao', grants: [{ program: 'dibao', monthly: monthly === null ? null : fen(monthly) }] })

const compared = (...pairs: readonly (readonly [number, FamilyOutcome, FamilyOutcome])[]) => {
  const comparison = new OutcomeComparison()
  for (const [persons, before, after] of pairs) comparison.add(persons, before, after)
  return comparison.read()
}

describe('two laws over families', () => {
  it('counts families, persons and cost on both sides, and who moved', () => {
    const found = compared(
      [3, dibao(10_000), dibao(15_000)],
      [2, outcome({ class: 'edge' }), dibao(5_000)],
      [1, outcome(), outcome()],
    )
    expect(found).toMatchObject({ families: 3, persons: 6 })
    expect(found.before.classes).toEqual([
      { class: 'dibao', families: 1, persons: 3, monthly: 10_000 },
      { class: 'edge', families: 1, persons: 2, monthly: 0 },
      { class: 'none', families: 1, persons: 1, monthly: 0 },
    ])
    expect([found.before.monthly, found.after.monthly]).toEqual([10_000, 20_000])
    expect(found.comparable).toEqual({ families: 3, persons: 6, before: 10_000, after: 20_000 })
    expect(found.moved).toEqual([{ from: 'edge', to: 'dibao', families: 1, persons: 2 }])
    expect(found.programs).toEqual([
      { program: 'dibao', gained: { families: 1, persons: 2 }, lost: { families: 0, persons: 0 } },
    ])
  })

  it('puts a change at a bound into the step that ends there', () => {
    const found = compared(
      [1, dibao(0), dibao(5_000)],
      [1, dibao(0), dibao(5_001)],
      [1, dibao(100_001), dibao(0)],
      [1, dibao(7), dibao(7)],
    )
    expect(
      found.changes.map(({ direction, over, upTo, monthly }) => [direction, over, upTo, monthly]),
    ).toEqual([
      ['less', 100_000, null, -100_001],
      ['same', null, null, 0],
      ['more', 0, 5_000, 5_000],
      ['more', 5_000, 10_000, 5_001],
    ])
  })

  it('keeps apart what is not known, and loses nobody', () => {
    const lacking = outcome({ class: 'undecidable', parameter: 'rigid.ratio' })
    const found = compared(
      [2, outcome({ class: 'unknown', hangs: true }), outcome({ class: 'unknown', hangs: true })],
      [3, lacking, dibao(1_000)],
      [4, dibao(null), dibao(1_000)],
      [1, { ...dibao(500), hangs: true }, dibao(500)],
    )
    expect(found.open).toEqual({ families: 4, persons: 10 })
    expect([found.changes, found.programs]).toEqual([[], []])
    expect(found.comparable).toEqual({ families: 0, persons: 0, before: 0, after: 0 })
    expect(found.before).toMatchObject({
      monthly: 500,
      hanging: { families: 2, persons: 3 },
      amountsUnknown: 1,
      lacking: [{ parameter: 'rigid.ratio', families: 1, persons: 3 }],
    })
    for (const { classes } of [found.before, found.after])
      expect(classes.reduce((sum, { persons }) => sum + persons, 0)).toBe(found.persons)
  })

  it('says in JSON yuan as texts and every class, also an empty one', () => {
    const json = comparisonToJson(compared([1, dibao(1), dibao(50_000)]))
    expect(json.before).toMatchObject({
      monthly: '0.01',
      classes: { dibao: { families: 1, persons: 1, monthly: '0.01' }, edge: { families: 0, persons: 0 } },
    })
    expect(json.changes).toEqual([
      { direction: 'more', over: '200.00', upTo: '500.00', families: 1, persons: 1, monthly: '499.99' },
    ])
  })
})

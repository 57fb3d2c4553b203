import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { determine } from '../engine/determine.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import { changeFromJson } from './change.ts'
import { cliffs } from './cliffs.ts'
import { draftOf } from './draft.ts'
import { typicalFamily } from './typical-family.ts'

const set = realPolicies()
const DAY = plainDate('2026-11-22')

const earning = (facts: HouseholdFacts, amount: number): HouseholdFacts => ({
  ...facts,
  incomes: facts.incomes?.map((row) => ({ ...row, amount: fen(amount) })),
})

/** Income and help in fen a year, by determining the family anew. */
const allAt = (law: PolicySet, facts: HouseholdFacts, amount: number): number => {
  const { grants } = determine(law, earning(facts, amount))
  return amount + 12 * grants.reduce((sum, g) => sum + (g.monthly ?? 0), 0)
}

describe('the cliffs of a typical family', () => {
  const facts = typicalFamily('couple-with-child', '320582', DAY, 'rural')

  it('stand where determining it fen by fen finds them, with what is lost', () => {
    const found = cliffs(set, facts)
    expect(found.length).toBeGreaterThan(0)
    for (const { income, class: classes, lost, evenFrom } of found) {
      expect(allAt(set, facts, income) - allAt(set, facts, income + 1)).toBe(lost)
      expect(determine(set, earning(facts, income)).class).toBe(classes.from)
      expect(determine(set, earning(facts, income + 1)).class).toBe(classes.to)
      const even = evenFrom ?? 0
      expect(allAt(set, facts, even)).toBeGreaterThanOrEqual(allAt(set, facts, income))
      expect(allAt(set, facts, even - 1)).toBeLessThan(allAt(set, facts, income))
    }
  })

  it('are all there are: between them no step of a hundred yuan makes the family poorer', () => {
    const found = cliffs(set, facts).map(({ income }) => income)
    const poorer = Array.from({ length: 600 }, (_, i) => i * 10_000).filter(
      (x) => allAt(set, facts, x + 10_000) < allAt(set, facts, x) - 1_200,
    )
    expect(poorer.every((x) => found.some((at) => at >= x && at < x + 10_000))).toBe(true)
    expect(poorer.length).toBe(found.length)
  })

  it('are none where help goes down by what is earned', () => {
    expect(cliffs(set, typicalFamily('one-adult', '619901', DAY, 'rural'))).toEqual([])
  })

  it('move with the standard', () => {
    const change = { from: DAY, set: { 'dibao.standard.rural': { value: '1300.00', unit: 'yuan/month' } } }
    const { set: after } = draftOf(set, '320582', changeFromJson(change))
    const [before, moved] = [cliffs(set, facts)[0], cliffs(after, facts)[0]]
    expect(moved?.income).toBe(1300_00 * 12 * 3 - 1)
    expect(moved?.income).not.toBe(before?.income)
  })
})

import { fen } from '@songtan/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { familiesOfALaw } from '../../../../../test-kit/families/arbitrary-family.ts'
import { oneAdult, realPolicies } from '../../../../../test-kit/policies.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { PolicySet } from '../../pack/pack-types.ts'
import { changeFromJson } from '../../simulate/change.ts'
import { OutcomeComparison } from '../../simulate/compare-outcomes.ts'
import { draftOf } from '../../simulate/draft.ts'
import { LIMITS } from '../limits.ts'
import { familyComparer } from './compare-families.ts'
import { tracedOutcome } from './read-outcome.ts'

const set = realPolicies()

const draftFor = (place: string, day: string, standard: number): PolicySet =>
  draftOf(
    set,
    place,
    changeFromJson({
      from: day,
      set: { 'dibao.standard.rural': { value: `${standard}.00`, unit: 'yuan/month' } },
    }),
  ).set

/** Each family by the tracing engine, under one law and then the other. */
const traced = (after: PolicySet, families: readonly HouseholdFacts[]) => {
  const comparison = new OutcomeComparison()
  for (const facts of families)
    comparison.add(facts.members.length, tracedOutcome(set, facts), tracedOutcome(after, facts))
  return comparison.read()
}

const compared = (after: PolicySet, families: readonly HouseholdFacts[], blocks: number) => {
  const comparison = new OutcomeComparison()
  const [first] = families
  if (!first) return comparison.read()
  const compare = familyComparer({ before: set, after, place: first.place, day: first.day }, [comparison])
  const size = Math.ceil(families.length / blocks)
  for (let at = 0; at < families.length; at += size) compare(families.slice(at, at + size))
  return comparison.read()
}

it('ten families compared in blocks come to what the tracing engine finds of each', () => {
  fc.assert(
    fc.property(
      familiesOfALaw(set, 10),
      fc.integer({ min: 300, max: 2000 }),
      fc.integer({ min: 1, max: 3 }),
      ({ place, day, families }, standard, blocks) => {
        const after = draftFor(place, day, standard)
        expect(compared(after, families, blocks)).toEqual(traced(after, families))
      },
    ),
    { numRuns: 40 },
  )
})

it('a family beyond the limits of the columns is decided by the tracing engine', () => {
  const rich = oneAdult({
    incomes: [{ member: 'a', kind: 'business', amount: fen(LIMITS.money + 100), per: 'year' }],
  })
  const families = [rich, oneAdult()]
  const after = draftFor('619901', '2023-04-01', 600)
  const found = compared(after, families, 1)
  expect(found).toEqual(traced(after, families))
  expect(found.after.monthly).toBe(60_000)
})

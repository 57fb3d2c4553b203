import { fen } from '@songtan/kernel'
import { type HouseholdFacts, INCOME_KINDS, type IncomeFact, PERIODS } from '@songtan/policy'
import fc from 'fast-check'

/** Sums from a fen to more than any line of the law. */
const more = fc.oneof(
  fc.integer({ min: 1, max: 100 }),
  fc.integer({ min: 1, max: 200_000 }),
  fc.integer({ min: 1, max: 5_000_000 }),
)

/** Of the member at a place in the list, counted round. */
export type FurtherIncome = Omit<IncomeFact, 'member'> & { readonly of: number }

/** A further income of any kind. */
export const furtherIncome: fc.Arbitrary<FurtherIncome> = fc.record({
  of: fc.nat({ max: 7 }),
  kind: fc.constantFrom(...INCOME_KINDS),
  amount: more.map(fen),
  per: fc.constantFrom(...PERIODS),
})

/** The same family with one income more. */
export const withIncome = (facts: HouseholdFacts, { of, ...income }: FurtherIncome): HouseholdFacts => {
  const member = facts.members[of % facts.members.length]?.id ?? ''
  return { ...facts, incomes: [...(facts.incomes ?? []), { ...income, member }] }
}

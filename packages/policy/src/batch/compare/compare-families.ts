import type { PlainDate } from '@songtan/kernel'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { PolicySet } from '../../pack/pack-types.ts'
import type { OutcomeComparison } from '../../simulate/compare-outcomes.ts'
import type { FamilyOutcome } from '../../simulate/outcome.ts'
import { encodeFamilies, type Families } from '../columns/families.ts'
import { type CompiledLaw, compileLaw } from '../program/compile-law.ts'
import { BEYOND } from '../program/outcomes.ts'
import { readOutcome, tracedOutcome } from './read-outcome.ts'

/** The two laws that are compared, for one county and day. */
export interface TwoLaws {
  readonly before: PolicySet
  readonly after: PolicySet
  readonly place: string
  readonly day: PlainDate
}

interface Deciding {
  readonly set: PolicySet
  readonly law: CompiledLaw
}

const outcomesOf = ({ set, law }: Deciding, families: Families): ((row: number) => FamilyOutcome) => {
  const program = law.over(families)
  const out = program.decide(0, families.count)
  return (row) => {
    if (out.class[row] !== BEYOND) return readOutcome(law, out, row)
    const facts = program.beyond.get(row)
    return facts ? tracedOutcome(set, facts) : readOutcome(law, out, row)
  }
}

/**
 * Compares two laws over the families of one county, block by block: each law is compiled once, each block turned into
 * columns once and decided by both. `onto` may hold the counts of counties before.
 */
export const familyComparer = (
  { before, after, place, day }: TwoLaws,
  onto: readonly OutcomeComparison[],
): ((block: readonly HouseholdFacts[]) => void) => {
  const laws = [before, after].map((set) => ({ set, law: compileLaw(set, place, day) }))
  return (block) => {
    const families = encodeFamilies(block)
    const [was, is] = laws.map((deciding) => outcomesOf(deciding, families))
    if (!was || !is) return
    block.forEach(({ members }, row) => {
      const [old, fresh] = [was(row), is(row)]
      for (const comparison of onto) comparison.add(members.length, old, fresh)
    })
  }
}

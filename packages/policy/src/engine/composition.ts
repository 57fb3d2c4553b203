import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import { isUnknown } from '../values/value.ts'
import type { TraceStep } from './determination.ts'
import { lawOf } from './law.ts'
import { PolicyRun } from './run.ts'
import { traceOf } from './trace.ts'

/** Whether a member counts as living in the family (共同生活家庭成员) and why; null hangs on `missing` facts. */
export interface Counted {
  readonly member: string
  readonly counted: boolean | null
  readonly missing: readonly string[]
  readonly reasons: readonly TraceStep[]
}

/** Who counts, member by member, by the rules of the place and day. */
export const composition = (set: PolicySet, facts: HouseholdFacts): Counted[] => {
  const law = lawOf(set, facts.place, facts.day)
  const name = law.outputs?.counted ?? ''
  const run = new PolicyRun(law, facts)
  const values = run.members.map((m) => ({ member: m.id, value: run.named(name, m) }))
  const trace = traceOf(run, [...run.steps])
  return values.map(({ member, value }) => ({
    member,
    counted: isUnknown(value) ? null : value === true,
    missing: isUnknown(value) ? value.facts : [],
    reasons: trace.filter((s) => s.member === member),
  }))
}

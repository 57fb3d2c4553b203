import { fen } from '@songtan/kernel'
import { CLASSES, PROGRAMS } from '../../facts/codes.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { PolicySet } from '../../pack/pack-types.ts'
import type { FamilyOutcome } from '../../simulate/outcome.ts'
import { decideTraced } from '../decide-families.ts'
import type { CompiledLaw } from '../program/compile-law.ts'
import { type Outcomes, UNDECIDABLE } from '../program/outcomes.ts'

/** What the columns say of one family. */
export const readOutcome = (law: CompiledLaw, out: Outcomes, row: number): FamilyOutcome => {
  const found = out.class[row] ?? 0
  if (found === UNDECIDABLE) {
    const parameter = law.parameters[out.parameter[row] ?? -1]
    return { class: 'undecidable', parameter, hangs: false, grants: [] }
  }
  const [start = 0, end = 0] = [out.grantStart[row], out.grantStart[row + 1]]
  const grants = Array.from({ length: end - start }, (_, n) => {
    const program = PROGRAMS[out.grantProgram[start + n] ?? -1]
    const monthly = out.grantMonthly[start + n] ?? Number.NaN
    return program ? [{ program, monthly: Number.isNaN(monthly) ? null : fen(monthly) }] : []
  })
  return {
    class: CLASSES[found] ?? 'unknown',
    hangs: (out.hangs[row] ?? 0) !== 0,
    grants: grants.flat(),
  }
}

/** The same by the tracing engine, for a family beyond the limits of the columns. */
export const tracedOutcome = (set: PolicySet, facts: HouseholdFacts): FamilyOutcome => {
  const decided = decideTraced(set, facts)
  if ('undecidable' in decided)
    return { class: 'undecidable', parameter: decided.undecidable, hangs: false, grants: [] }
  return {
    class: decided.class,
    hangs: decided.hangs,
    grants: decided.grants.map(({ program, monthly }) => ({ program, monthly })),
  }
}

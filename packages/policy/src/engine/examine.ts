import { AppError, type Fen, type YearMonth, yearMonth } from '@songtan/kernel'
import { flips } from '../facts/close-assumed.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { canonical } from '../pack/hash.ts'
import type { Outputs, PolicySet, ProgramRule, Refusal, ReviewRule } from '../pack/pack-types.ts'
import { toFen } from '../values/amount.ts'
import { asAmount, asText, isUnknown, type Thing } from '../values/value.ts'
import { type Decision, decide } from './decide.ts'
import { lawOf } from './law.ts'
import { PolicyRun, type Step } from './run.ts'

/**
 * All that was found out of a family, before it is put into words: what was decided, and each rule that was applied with
 * the member, its value and its article. Whatever a determination says can be said from it (`tell`) with nothing decided
 * again. It holds the run and is no JSON.
 */
export interface Findings {
  readonly run: PolicyRun
  readonly decision: Decision
  readonly perCapita: Fen | null
  readonly grace: { readonly lastMonth: YearMonth } | undefined
  /** The trace: rules that have a sentence, in the order in which they were applied. */
  readonly steps: readonly Step[]
  readonly refused: readonly Refused[]
  readonly looks: readonly Look[]
  /** Paths of facts assumed absent, where the other way round would change class or grants. */
  readonly assumed: readonly string[]
}

/** The first reason that holds of a programme tried and not given. */
export interface Refused {
  readonly program: ProgramRule['program']
  readonly member: Thing | undefined
  readonly refusal: Refusal
}

/** Something at which a person must look. */
export interface Look {
  readonly rule: ReviewRule
  readonly member: Thing | undefined
}

/**
 * Decides a family by the law of its day and place, and records how.
 * @throws AppError `policy.parameter-missing` naming the parameter, the place and the day when the class or a
 * grant hangs on a value that no pack has.
 */
export const examine = (set: PolicySet, facts: HouseholdFacts): Findings => {
  const law = lawOf(set, facts.place, facts.day)
  const run = new PolicyRun(law, facts)
  const decision = decide(run)
  const { outputs } = law
  const perCapita = outputs ? perCapitaOf(run, outputs) : null
  const grace = outputs ? graceOf(run, outputs) : undefined
  // Reasons and reviews may apply further rules: these are no steps of the decision.
  const steps = run.steps.slice()
  const refused = refusedOf(run, decision)
  const looks = looksOf(run)
  const assumed = assumedOf(set, facts, decision)
  return { run, decision, perCapita, grace, steps, refused, looks, assumed }
}

const perCapitaOf = (run: PolicyRun, outputs: Outputs): Fen | null => {
  const value = run.named(outputs.perCapita)
  return isUnknown(value) ? null : toFen(asAmount(value))
}

const graceOf = (run: PolicyRun, outputs: Outputs): { lastMonth: YearMonth } | undefined => {
  if (run.named(outputs.grace) !== true) return undefined
  return { lastMonth: yearMonth(asText(run.named(outputs.graceLastMonth))) }
}

const refusedOf = (run: PolicyRun, { denied }: Decision): Refused[] => {
  const found: Refused[] = []
  for (const { program, member } of denied) {
    for (const { refusal, when } of program.refusals) {
      if (run.of(when, member) !== true) continue
      found.push({ program: program.rule.program, member, refusal })
      break
    }
  }
  return found
}

const looksOf = (run: PolicyRun): Look[] => {
  const found: Look[] = []
  for (const { rule, when } of run.slots.ready.reviews)
    for (const member of run.forWhom(rule.of)) if (run.of(when, member) === true) found.push({ rule, member })
  return found
}

const assumedOf = (set: PolicySet, facts: HouseholdFacts, decision: Decision): string[] => {
  if ((facts.assumed ?? []).length === 0) return []
  const outcome = canonical([decision.class, decision.grants])
  const paths = flips(facts).filter(({ facts: other }) => {
    const flipped = otherwise(set, other)
    return flipped !== undefined && canonical([flipped.class, flipped.grants]) !== outcome
  })
  return [...new Set(paths.map((p) => p.path))]
}

/** A flip that cannot be decided proves no change. */
const otherwise = (set: PolicySet, facts: HouseholdFacts): Decision | undefined => {
  try {
    return decide(new PolicyRun(lawOf(set, facts.place, facts.day), facts))
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

import type { Fen } from '@songtan/kernel'
import { type FamilyClass, PROGRAMS } from '../facts/codes.ts'
import type { ProgramRule } from '../pack/pack-types.ts'
import { missingParameter } from '../problems.ts'
import { toFen } from '../values/amount.ts'
import { Unknown } from '../values/unknown.ts'
import { asAmount, type Thing, type Value } from '../values/value.ts'
import type { Grant } from './determination.ts'
import type { PolicyRun } from './run.ts'

/** Class and grants of a run, without the words around them. */
export interface Decision {
  readonly class: FamilyClass | 'unknown'
  readonly grants: readonly Grant[]
  /** Grants whose amount alone is unknown, with what it hangs on. */
  readonly amountless: readonly { readonly grant: Grant; readonly missing: Unknown }[]
  readonly missing: ReadonlySet<string>
  /** Programmes tried and not given, for their reasons. */
  readonly denied: readonly { readonly program: ProgramRule; readonly member: Thing | undefined }[]
}

/** Classes and grants may hang on facts; a parameter they hang on must be there. @throws policy.parameter-missing */
const needParameters = (run: PolicyRun, value: Value): Value => {
  const key = value instanceof Unknown ? value.parameters[0] : undefined
  if (key !== undefined) throw missingParameter(key, run.law.place, run.law.day)
  return value
}

const classOf = (run: PolicyRun, missing: Set<string>): FamilyClass | 'unknown' => {
  for (const c of run.law.classes) {
    const holds = needParameters(run, run.evaluate(c.when))
    if (holds === true) return c.class
    if (holds instanceof Unknown) {
      for (const fact of holds.facts) missing.add(fact)
      return 'unknown'
    }
  }
  return 'none'
}

/**
 * Tries classes in order and every programme for whom it is meant. For the `standing` alone no amount is computed, and
 * `monthly` is null in each grant.
 */
export const decide = (run: PolicyRun, what: 'amounts' | 'standing' = 'amounts'): Decision => {
  const missing = new Set<string>()
  const family = classOf(run, missing)
  const grants: Grant[] = []
  const amountless: { grant: Grant; missing: Unknown }[] = []
  const denied: { program: ProgramRule; member: Thing | undefined }[] = []
  for (const program of run.law.programs)
    for (const member of run.forWhom(program.of)) {
      if (program.unless && run.evaluate(program.unless, member) === true) continue
      const holds = needParameters(run, run.evaluate(program.when, member))
      if (holds instanceof Unknown) for (const fact of holds.facts) missing.add(fact)
      if (holds === false) denied.push({ program, member })
      if (holds !== true) continue
      const given = what === 'amounts' ? grantOf(run, program, member) : standingOf(program, member)
      if (!given) continue
      grants.push(given.grant)
      if (given.missing) {
        amountless.push({ grant: given.grant, missing: given.missing })
        for (const name of [...given.missing.facts, ...given.missing.parameters]) missing.add(name)
      }
    }
  return { class: family, grants, amountless, missing, denied }
}

interface Given {
  readonly grant: Grant
  readonly missing: Unknown | undefined
}

/** A status such as 低保边缘 gives no grant. */
const standingOf = (rule: ProgramRule, member: Thing | undefined): Given | undefined => {
  const program = PROGRAMS.find((p) => p === rule.program)
  if (!program || !rule.monthly) return undefined
  return { grant: { program, ...(member ? { member: member.id } : {}), monthly: null }, missing: undefined }
}

const grantOf = (run: PolicyRun, rule: ProgramRule, member: Thing | undefined): Given | undefined => {
  const given = standingOf(rule, member)
  if (!given || !rule.monthly) return undefined
  const value = run.evaluate(rule.monthly, member)
  const monthly: Fen | null = value instanceof Unknown ? null : toFen(asAmount(value))
  return { grant: { ...given.grant, monthly }, missing: value instanceof Unknown ? value : undefined }
}

import type { Fen } from '@songtan/kernel'
import type { FamilyClass, Program } from '../facts/codes.ts'
import { missingParameter } from '../problems.ts'
import { toFen } from '../values/amount.ts'
import { Unknown } from '../values/unknown.ts'
import { asAmount, type Thing, type Value } from '../values/value.ts'
import type { Grant } from './determination.ts'
import type { ReadyProgram } from './ready-law.ts'
import type { PolicyRun } from './run.ts'

/** Class and grants of a run, without the words around them. */
export interface Decision {
  readonly class: FamilyClass | 'unknown'
  readonly grants: readonly Grant[]
  /** Grants whose amount alone is unknown, with what it hangs on. */
  readonly amountless: readonly { readonly grant: Grant; readonly missing: Unknown }[]
  readonly missing: ReadonlySet<string>
  /** Programmes tried and not given, for their reasons. */
  readonly denied: readonly { readonly program: ReadyProgram; readonly member: Thing | undefined }[]
}

/** Classes and grants may hang on facts; a parameter they hang on must be there. @throws policy.parameter-missing */
const needParameters = (run: PolicyRun, value: Value): Value => {
  const key = value instanceof Unknown ? value.parameters[0] : undefined
  if (key !== undefined) throw missingParameter(key, run.law.place, run.law.day)
  return value
}

const classOf = (run: PolicyRun, missing: Set<string>): FamilyClass | 'unknown' => {
  for (const c of run.slots.ready.classes) {
    const holds = needParameters(run, run.of(c.when))
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
  const denied: { program: ReadyProgram; member: Thing | undefined }[] = []
  for (const program of run.slots.ready.programs)
    for (const member of run.forWhom(program.rule.of)) {
      if (program.unless && run.of(program.unless, member) === true) continue
      const holds = needParameters(run, run.of(program.when, member))
      if (holds instanceof Unknown) for (const fact of holds.facts) missing.add(fact)
      if (holds === false) denied.push({ program, member })
      if (holds !== true || program.grants === undefined) continue
      const value = what === 'amounts' && program.monthly ? run.of(program.monthly, member) : undefined
      const unknown = value instanceof Unknown ? value : undefined
      const monthly = value === undefined || unknown ? null : toFen(asAmount(value))
      const grant = grantOf(program.grants, member, monthly)
      grants.push(grant)
      if (unknown) {
        amountless.push({ grant, missing: unknown })
        for (const name of [...unknown.facts, ...unknown.parameters]) missing.add(name)
      }
    }
  return { class: family, grants, amountless, missing, denied }
}

const grantOf = (program: Program, member: Thing | undefined, monthly: Fen | null): Grant =>
  member ? { program, member: member.id, monthly } : { program, monthly }

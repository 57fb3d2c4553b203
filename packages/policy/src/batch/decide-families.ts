import { AppError, type Fen, fen, type YearMonth, yearMonth } from '@songtan/kernel'
import type { Grant } from '../engine/determination.ts'
import { determine } from '../engine/determine.ts'
import { CLASSES, type FamilyClass, PROGRAMS } from '../facts/codes.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import { encodeFamilies } from './columns/families.ts'
import { type CompiledLaw, compileLaw } from './program/compile-law.ts'
import { BEYOND, HOUSEHOLD, type Outcomes, UNDECIDABLE } from './program/outcomes.ts'

/** What a batch says of one family: what a determination says, without words. */
export type BatchDecision =
  | {
      readonly class: FamilyClass | 'unknown'
      readonly grants: readonly Grant[]
      readonly perCapita: Fen | null
      readonly grace?: { readonly lastMonth: YearMonth }
      /** Class, a grant or an amount hangs on something unknown; `determine` says on what. */
      readonly hangs: boolean
    }
  /** Where `determine` would throw `policy.parameter-missing`: a batch does not die of one family. */
  | { readonly undecidable: string }

const MONTHS = 12

const monthOf = (n: number): YearMonth =>
  yearMonth(`${String(Math.floor(n / MONTHS)).padStart(4, '0')}-${String((n % MONTHS) + 1).padStart(2, '0')}`)

const amountOf = (n: number | undefined): Fen | null => (n === undefined || Number.isNaN(n) ? null : fen(n))

const grantOf = (out: Outcomes, g: number, { members }: HouseholdFacts): Grant[] => {
  const program = PROGRAMS[out.grantProgram[g] ?? -1]
  if (!program) return []
  const place = out.grantMember[g] ?? HOUSEHOLD
  const member = place === HOUSEHOLD ? undefined : members[place]?.id
  return [{ program, ...(member === undefined ? {} : { member }), monthly: amountOf(out.grantMonthly[g]) }]
}

const read = (law: CompiledLaw, out: Outcomes, i: number, facts: HouseholdFacts): BatchDecision => {
  const found = out.class[i] ?? 0
  if (found === UNDECIDABLE) return { undecidable: law.parameters[out.parameter[i] ?? -1] ?? '' }
  const [start = 0, end = 0] = [out.grantStart[i], out.grantStart[i + 1]]
  const grants = Array.from({ length: end - start }, (_, n) => grantOf(out, start + n, facts)).flat()
  const lastMonth = out.graceLastMonth[i] ?? 0
  return {
    class: CLASSES[found] ?? 'unknown',
    grants,
    perCapita: amountOf(out.perCapita[i]),
    ...(lastMonth > 0 ? { grace: { lastMonth: monthOf(lastMonth) } } : {}),
    hangs: (out.hangs[i] ?? 0) !== 0,
  }
}

/** The same from a determination with its trace: what `decideFamilies` says of a family beyond `LIMITS`. */
export const decideTraced = (set: PolicySet, facts: HouseholdFacts): BatchDecision => {
  try {
    const d = determine(set, { ...facts, assumed: [] })
    const { grants, perCapita, grace } = d
    return { class: d.class, grants, perCapita, ...(grace ? { grace } : {}), hangs: d.missing.length > 0 }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'policy.parameter-missing') throw error
    return { undecidable: String(error.params.key) }
  }
}

/** Decides families of any places and days, each law compiled once, in the order in which they came. */
export const decideFamilies = (set: PolicySet, families: readonly HouseholdFacts[]): BatchDecision[] => {
  const rows = families.map((facts, i) => ({ facts, i }))
  const laws = [...Map.groupBy(rows, ({ facts }) => `${facts.place} ${facts.day}`).values()]
  const decided = laws.flatMap((group) => {
    const [first] = group
    if (!first) return []
    const law = compileLaw(set, first.facts.place, first.facts.day)
    const out = law.over(encodeFamilies(group.map(({ facts }) => facts))).decide(0, group.length)
    return group.map(({ facts, i }, row) => ({
      i,
      decision: out.class[row] === BEYOND ? decideTraced(set, facts) : read(law, out, row, facts),
    }))
  })
  return decided.sort((a, b) => a.i - b.i).map(({ decision }) => decision)
}

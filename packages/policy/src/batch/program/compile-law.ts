import type { PlainDate } from '@songtan/kernel'
import { lawOf } from '../../engine/law.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import type { PolicySet } from '../../pack/pack-types.ts'
import { PRELUDE } from '../code/prelude.ts'
import type { Families } from '../columns/families.ts'
import { decisionText } from './decision-text.ts'
import { BEYOND, type Outcomes, roomFor } from './outcomes.ts'
import { ParameterRanks } from './parameter-ranks.ts'
import { ProgramText } from './program-text.ts'
import { folderOf, type Whereabouts } from './whereabouts.ts'

/** Fills the outcomes of the families from one row to before another. */
type Run = (from: number, to: number, out: Outcomes) => void

/** The law of one place and day as a program over columns. */
export interface CompiledLaw {
  readonly place: string
  readonly day: PlainDate
  /** The keys that undecidable families name. */
  readonly parameters: readonly string[]
  /** The program as text, for whoever wants to read it. */
  readonly text: string
  /** A program of its own over these families. */
  readonly over: (families: Families) => Program
}

export interface Program {
  /** Decides the families from one row to before another; `room` may be that of a range before. */
  readonly decide: (from: number, to: number, room?: Outcomes) => Outcomes
  /** Families that `decide` leaves as BEYOND, for the tracing engine. */
  readonly beyond: ReadonlyMap<number, HouseholdFacts>
}

/**
 * Compiles the law of a place on a day: parameters are constants, rules are computed once a household or member, unknown
 * facts and parameters keep the truth table. Every form is judged here, none while families are decided.
 * @throws PolicyError `policy.invalid` naming file, rule and mend for a form that batches do not run
 */
export const compileLaw = (
  set: PolicySet,
  place: string,
  day: PlainDate,
  where: Whereabouts = folderOf,
): CompiledLaw => {
  const law = lawOf(set, place, day)
  const first = new ProgramText(law, where, new ParameterRanks())
  decisionText(first)
  const program = new ProgramText(law, where, first.ranks.sorted())
  const text = `${PRELUDE}${decisionText(program)}`
  const perFamily = law.programs.filter((p) => p.of === 'household').length
  const perMember = law.programs.filter((p) => p.of === 'member').length
  const grantsOf = (families: Families, from: number, to: number): number => {
    const start = families.starts.Member
    return (to - from) * perFamily + ((start[to] ?? 0) - (start[from] ?? 0)) * perMember
  }
  const over = (families: Families): Program => {
    const run: Run = new Function('families', text)(families)
    return {
      beyond: families.beyond,
      decide: (from, to, room = roomFor(to - from, grantsOf(families, from, to))) => {
        run(from, to, room)
        for (const row of families.beyond.keys()) if (row >= from && row < to) room.class[row - from] = BEYOND
        return room
      },
    }
  }
  return { place, day, parameters: program.ranks.keys, text, over }
}

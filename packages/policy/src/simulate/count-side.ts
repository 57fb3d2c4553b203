import { fen } from '@songtan/kernel'
import { PROGRAMS, type Program } from '../facts/codes.ts'
import type { Heads, Side } from './comparison.ts'
import { type FamilyOutcome, knownMonthly, SIMULATED_CLASSES, type SimulatedClass } from './outcome.ts'

/** Families and persons, counted. */
export class HeadCount implements Heads {
  families = 0
  persons = 0

  add(persons: number): void {
    this.families += 1
    this.persons += persons
  }

  read = (): Heads => ({ families: this.families, persons: this.persons })
}

export const entryOf = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}

interface OfClass {
  readonly heads: HeadCount
  monthly: number
}
interface OfProgram {
  families: number
  grants: number
  monthly: number
}

/** Counts what one law makes of families, one family after the other. */
export class SideCount {
  readonly #classes = new Map<SimulatedClass, OfClass>()
  readonly #programs = new Map<Program, OfProgram>()
  readonly #lacking = new Map<string, HeadCount>()
  readonly #hanging = new HeadCount()
  #monthly = 0
  #amountsUnknown = 0

  add(persons: number, outcome: FamilyOutcome): void {
    const monthly = knownMonthly(outcome.grants)
    const ofClass = entryOf(this.#classes, outcome.class, () => ({ heads: new HeadCount(), monthly: 0 }))
    ofClass.heads.add(persons)
    ofClass.monthly += monthly
    this.#monthly += monthly
    if (outcome.hangs) this.#hanging.add(persons)
    if (outcome.parameter !== undefined)
      entryOf(this.#lacking, outcome.parameter, () => new HeadCount()).add(persons)
    this.#addGrants(outcome)
  }

  #addGrants({ grants }: FamilyOutcome): void {
    for (const program of new Set(grants.map((g) => g.program)))
      entryOf(this.#programs, program, () => ({ families: 0, grants: 0, monthly: 0 })).families += 1
    for (const { program, monthly } of grants) {
      const of = this.#programs.get(program)
      if (of) {
        of.grants += 1
        of.monthly += monthly ?? 0
      }
      if (monthly === null) this.#amountsUnknown += 1
    }
  }

  read(): Side {
    return {
      classes: SIMULATED_CLASSES.flatMap((name) => {
        const found = this.#classes.get(name)
        return found ? [{ class: name, ...found.heads.read(), monthly: fen(found.monthly) }] : []
      }),
      programs: PROGRAMS.flatMap((program) => {
        const found = this.#programs.get(program)
        return found ? [{ program, ...found, monthly: fen(found.monthly) }] : []
      }),
      monthly: fen(this.#monthly),
      hanging: this.#hanging.read(),
      amountsUnknown: this.#amountsUnknown,
      lacking: [...this.#lacking]
        .map(([parameter, heads]) => ({ parameter, ...heads.read() }))
        .sort((a, b) => (a.parameter < b.parameter ? -1 : 1)),
    }
  }
}

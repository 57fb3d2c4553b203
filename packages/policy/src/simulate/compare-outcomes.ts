import { type Fen, fen } from '@songtan/kernel'
import { PROGRAMS, type Program } from '../facts/codes.ts'
import type { ChangeStep, Comparison, Moved, ProgramMoved } from './comparison.ts'
import { entryOf, HeadCount, SideCount } from './count-side.ts'
import {
  type FamilyOutcome,
  isDecided,
  monthlyOf,
  SIMULATED_CLASSES,
  type SimulatedClass,
} from './outcome.ts'

/** Bounds of the distribution in fen a month; a way of showing, no figure of the law. */
const STEPS = [0, 5_000, 10_000, 20_000, 50_000, 100_000].map(fen)

interface Step {
  readonly heads: HeadCount
  monthly: number
}

/** The step of a change: 0 for none, −1 and 1 for the smallest, and so on outwards. */
const stepOf = (change: number): number =>
  Math.sign(change) * STEPS.filter((bound) => Math.abs(change) > bound).length

const boundsOf = (step: number): { over: Fen | null; upTo: Fen | null } =>
  step === 0
    ? { over: null, upTo: null }
    : { over: STEPS[Math.abs(step) - 1] ?? null, upTo: STEPS[Math.abs(step)] ?? null }

/** Compares two laws over families that come one by one; holds counts alone, whatever their number. */
export class OutcomeComparison {
  readonly #heads = new HeadCount()
  readonly #open = new HeadCount()
  readonly #before = new SideCount()
  readonly #after = new SideCount()
  readonly #moved = new Map<string, HeadCount>()
  readonly #gained = new Map<Program, HeadCount>()
  readonly #lost = new Map<Program, HeadCount>()
  readonly #steps = new Map<number, Step>()
  readonly #comparable = new HeadCount()
  #was = 0
  #is = 0

  /** How many families were added. */
  get families(): number {
    return this.#heads.families
  }

  add(persons: number, before: FamilyOutcome, after: FamilyOutcome): void {
    this.#heads.add(persons)
    this.#before.add(persons, before)
    this.#after.add(persons, after)
    if (before.class !== after.class)
      entryOf(this.#moved, `${before.class} ${after.class}`, () => new HeadCount()).add(persons)
    if (isDecided(before) && isDecided(after)) this.#addPrograms(persons, before, after)
    const [was, is] = [monthlyOf(before), monthlyOf(after)]
    if (was === undefined || is === undefined) this.#open.add(persons)
    else this.#addChange(persons, was, is)
  }

  #addPrograms(persons: number, before: FamilyOutcome, after: FamilyOutcome): void {
    const had = new Set(before.grants.map((g) => g.program))
    const has = new Set(after.grants.map((g) => g.program))
    for (const program of has)
      if (!had.has(program)) entryOf(this.#gained, program, () => new HeadCount()).add(persons)
    for (const program of had)
      if (!has.has(program)) entryOf(this.#lost, program, () => new HeadCount()).add(persons)
  }

  #addChange(persons: number, was: number, is: number): void {
    this.#comparable.add(persons)
    this.#was += was
    this.#is += is
    const change = is - was
    const step = entryOf(this.#steps, stepOf(change), () => ({ heads: new HeadCount(), monthly: 0 }))
    step.heads.add(persons)
    step.monthly += change
  }

  #movedFrom(from: SimulatedClass): Moved[] {
    return SIMULATED_CLASSES.flatMap((to) => {
      const found = this.#moved.get(`${from} ${to}`)
      return found ? [{ from, to, ...found.read() }] : []
    })
  }

  #program(program: Program): ProgramMoved[] {
    const [gained, lost] = [this.#gained.get(program), this.#lost.get(program)]
    if (!gained && !lost) return []
    const none = new HeadCount()
    return [{ program, gained: (gained ?? none).read(), lost: (lost ?? none).read() }]
  }

  read(): Comparison {
    const steps = [...this.#steps].sort(([a], [b]) => a - b)
    return {
      ...this.#heads.read(),
      before: this.#before.read(),
      after: this.#after.read(),
      moved: SIMULATED_CLASSES.flatMap((from) => this.#movedFrom(from)),
      programs: PROGRAMS.flatMap((program) => this.#program(program)),
      comparable: { ...this.#comparable.read(), before: fen(this.#was), after: fen(this.#is) },
      changes: steps.map(
        ([step, { heads, monthly }]): ChangeStep => ({
          direction: step === 0 ? 'same' : step < 0 ? 'less' : 'more',
          ...boundsOf(step),
          ...heads.read(),
          monthly: fen(monthly),
        }),
      ),
      open: this.#open.read(),
    }
  }
}

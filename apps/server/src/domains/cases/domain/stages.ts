import type { CaseTerm, WayStage } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { NextDue } from './case-view.ts'
import type { ClockContext } from './clock.ts'
import { type CaseTerms, dueOf } from './clock.ts'

/** Who took a stage. */
export interface StageActor {
  readonly kind: string
  /** Of staff and operators; empty for the family and for jobs. */
  readonly names: readonly string[]
}

/** What is known of one stage before it is seen against its term and its neighbours. */
export interface StageFact {
  readonly done: boolean
  /** This application does not pass it. */
  readonly passes: boolean
  /** When it was done; of a stage under way when it began. */
  readonly on: PlainDate | null
  readonly by: StageActor | null
  readonly post: string | null
  readonly times: number
  /** The term that binds it, and the day from which it counts; none where the law gives none. */
  readonly term?: { readonly of: CaseTerm; readonly from: PlainDate } | undefined
  /** The day its term ends, where that was fixed when it began. */
  readonly dueOn?: PlainDate | undefined
  /** The day that is held against the term; the day it was done when absent. */
  readonly measuredOn?: PlainDate | null | undefined
}

export type StageFacts = Readonly<Record<WayStage, StageFact>>

export type TermStanding = 'in-time' | 'late' | 'open' | 'due-today' | 'overdue'

/** A stage of the way as it is shown. */
export interface Stage {
  readonly stage: WayStage
  readonly standing: 'done' | 'now' | 'ahead' | 'skipped'
  readonly on: PlainDate | null
  readonly by: StageActor | null
  readonly post: string | null
  readonly times: number
  readonly term: {
    readonly of: CaseTerm
    readonly dueOn: PlainDate
    readonly standing: TermStanding
    readonly provisional: boolean
  } | null
}

/** A day that falls on the last day of a term keeps it (民法典 §203). */
export const termStanding = (
  dueOn: PlainDate,
  { doneOn, today }: { readonly doneOn: PlainDate | null; readonly today: PlainDate },
): TermStanding => {
  if (doneOn !== null) return doneOn <= dueOn ? 'in-time' : 'late'
  if (dueOn === today) return 'due-today'
  return dueOn < today ? 'overdue' : 'open'
}

const termOf = (terms: CaseTerms, of: CaseTerm) =>
  of === 'reinvestigation' ? terms.reinvestigation : terms[of]

const boundBy = (
  fact: StageFact,
  now: boolean,
  next: NextDue | undefined,
  clock: ClockContext,
): Stage['term'] => {
  const { term } = fact
  if (!term) return null
  const length = termOf(clock.terms, term.of)
  if (!length && fact.dueOn === undefined) return null
  const counted = length ? dueOf(length, term.from, clock.calendar) : undefined
  // What the case itself keeps as due is what binds the stage at hand.
  const dueOn = fact.dueOn ?? (now && next?.of === term.of ? next.on : counted?.day)
  if (dueOn === undefined) return null
  const doneOn = fact.done ? (fact.measuredOn ?? fact.on) : null
  return {
    of: term.of,
    dueOn,
    standing: termStanding(dueOn, { doneOn, today: clock.today }),
    provisional: counted?.day === dueOn && counted.provisional,
  }
}

export interface Along {
  /** The stages in the order in which the law puts them. */
  readonly order: readonly WayStage[]
  readonly over: boolean
  readonly next: NextDue | undefined
  readonly clock: ClockContext
}

/**
 * The whole way of an application, stage by stage: what was passed, which stage is at hand, what lies ahead. Once the
 * application is over nothing is at hand but a letter that has not reached the family.
 */
export const stagesOf = (facts: StageFacts, { order, over, next, clock }: Along): Stage[] => {
  const ahead = (stage: WayStage) => !facts[stage].done && facts[stage].passes
  const open = order.filter(ahead)
  const at = over ? open.find((stage) => stage === 'delivered') : open[0]
  return order.map((stage): Stage => {
    const fact = facts[stage]
    const now = stage === at
    const standing = fact.done ? 'done' : now ? 'now' : over || !fact.passes ? 'skipped' : 'ahead'
    const told = standing === 'done' || standing === 'now'
    return {
      stage,
      standing,
      on: told ? fact.on : null,
      by: told ? fact.by : null,
      post: told ? fact.post : null,
      times: fact.times,
      // A term that was fixed already is told of a stage that is still ahead too.
      term: told || (standing === 'ahead' && fact.dueOn) ? boundBy(fact, now, next, clock) : null,
    }
  })
}

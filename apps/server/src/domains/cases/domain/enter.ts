import type { CaseView } from './case-view.ts'
import { type ClockContext, extendClock, nextDue, startClock } from './clock.ts'
import type { Transition } from './transition.ts'
import { isClosed, targetOf } from './transitions.ts'

/** What a step changes on the case itself; surveys, notices, letters are added beside it. */
export type Entered = Pick<CaseView, 'state' | 'delegated' | 'clerkId' | 'clock' | 'next'>

export interface EnterContext extends ClockContext {
  readonly actorId: string
  /** The county has delegated the decision to this town on this day. */
  readonly delegated: boolean
}

const clockAfter = (row: Transition, view: CaseView, context: EnterContext) => {
  if (row.action === 'accept') return startClock(context.delegated, context)
  return row.action === 'extend-term' ? extendClock(view.clock, context) : view.clock
}

/** The case after a row was taken: state, clock, what is due next, and who accepted it. */
export const enter = (row: Transition, view: CaseView, context: EnterContext): Entered => {
  const state = targetOf(row, view.state)
  const accepting = row.action === 'accept'
  const clock = clockAfter(row, view, context)
  return {
    state,
    delegated: accepting ? context.delegated : view.delegated,
    clerkId: accepting ? context.actorId : view.clerkId,
    clock,
    next:
      isClosed(state) || state === 'submitted' || state === 'supplementing'
        ? undefined
        : nextDue(row, clock, view.next, context),
  }
}

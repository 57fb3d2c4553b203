import type { CaseTerm } from '@songtan/contract'
import {
  addCalendarDays,
  addMonthsToDay,
  addWorkingDays,
  type Due,
  type PlainDate,
  type WorkCalendar,
} from '@songtan/kernel'
import type { CaseClock, NextDue } from './case-view.ts'
import type { Transition } from './transition.ts'

/** A term (时限) as the packs give it; the day it starts from is not counted. */
export interface Term {
  readonly n: number
  readonly unit: 'working-day' | 'calendar-day' | 'month'
}

/** Every term of the way, of one place and day; reinvestigation is "promptly" where the place gives it no days. */
export type CaseTerms = Readonly<Record<Exclude<CaseTerm, 'reinvestigation'>, Term>> & {
  readonly reinvestigation?: Term | undefined
}

export const dueOf = ({ n, unit }: Term, from: PlainDate, calendar: WorkCalendar): Due => {
  if (unit === 'working-day') return addWorkingDays(calendar, from, n)
  if (unit === 'calendar-day') return addCalendarDays(from, n)
  return { day: addMonthsToDay(from, n), provisional: false }
}

/** What the arithmetic of a clock needs besides the case. */
export interface ClockContext {
  readonly today: PlainDate
  readonly terms: CaseTerms
  readonly calendar: WorkCalendar
}

const running = (acceptedOn: PlainDate, term: Term, calendar: WorkCalendar, extended: boolean): CaseClock => {
  const { day, provisional } = dueOf(term, acceptedOn, calendar)
  return { kind: 'running', acceptedOn, dueOn: day, provisional, days: term.n, extended }
}

/** 受理 starts the clock: shorter where the county has delegated the decision (L2 §22, L5 四(一)). */
export const startClock = (delegated: boolean, { today, terms, calendar }: ClockContext): CaseClock =>
  running(today, terms[delegated ? 'total-delegated' : 'total'], calendar, false)

/** Always counted from acceptance, so an extension never starts the term anew (L2 §22). */
export const extendClock = (clock: CaseClock, { terms, calendar }: ClockContext): CaseClock =>
  clock.kind === 'running' ? running(clock.acceptedOn, terms['total-extended'], calendar, true) : clock

/** The same term from the same day, by a calendar that has come to know more (期限重算). */
export const recount = (clock: CaseClock, { terms, calendar }: ClockContext): CaseClock =>
  clock.kind === 'running'
    ? running(clock.acceptedOn, { ...terms.total, n: clock.days }, calendar, clock.extended)
    : clock

const totalDue = (clock: CaseClock): NextDue | undefined =>
  clock.kind === 'running' ? { on: clock.dueOn, of: clock.extended ? 'total-extended' : 'total' } : undefined

/** Terms that bind one stage and end with it. */
const STAGE_TERMS: readonly CaseTerm[] = ['investigation-start', 'county-review', 'reinvestigation']

/**
 * What is due next once a row was taken: the stage's own term or the total, whichever ends first. A step that stays
 * in its stage keeps what was due, but an extension lets go of the stage's term.
 */
export const nextDue = (
  row: Transition,
  clock: CaseClock,
  before: NextDue | undefined,
  { today, terms, calendar }: ClockContext,
): NextDue | undefined => {
  const total = totalDue(clock)
  if (row.action === 'extend-term') return total
  if (row.to === 'stay') return before
  const stage = row.starts.find((term) => STAGE_TERMS.includes(term))
  const term = stage && terms[stage]
  if (!stage || !term) return total
  const own = dueOf(term, today, calendar)
  return total && total.on < own.day ? total : { on: own.day, of: stage }
}

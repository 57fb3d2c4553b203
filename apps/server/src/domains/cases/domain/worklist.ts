import type { CaseAction, CaseState, PostKind } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { Transition } from './transition.ts'
import { isClosed, TRANSITIONS } from './transitions.ts'

/** Steps that end an application without deciding it, or that somebody else's word brings about. */
const SIDE_EXITS = new Set<CaseAction>(['withdraw', 'terminate', 'object', 'return-to-town', 'supply'])

/** Steps that stay in their state and yet are the work to be done in it. */
const WORK_IN_PLACE = new Set<CaseAction>([
  'record-paper-evidence',
  'record-survey',
  'assess',
  'resolve-objection',
  'county-visit',
])

const carriesOn = ({ action, to }: Transition): boolean =>
  to === 'stay' ? WORK_IN_PLACE.has(action) : !SIDE_EXITS.has(action)

/** Open states in which a post has a step that carries the application on. */
export const statesWaitingFor = (posts: readonly PostKind[]): CaseState[] => [
  ...new Set(
    TRANSITIONS.filter((row) => carriesOn(row) && row.posts.some((post) => posts.includes(post))).flatMap(
      (row) => row.from.filter((state) => state !== 'new'),
    ),
  ),
]

/** The office that has an application in its hands, as a family is told (its post, never a name). */
export const officeOf = (state: CaseState): 'family' | 'town' | 'county' | 'nobody' => {
  if (state === 'supplementing') return 'family'
  if (state === 'county-review') return 'county'
  return isClosed(state) ? 'nobody' : 'town'
}

/** In whose hands an open application is. */
export const holderOf = (state: CaseState): 'family' | 'town' | 'county' => {
  const office = officeOf(state)
  return office === 'nobody' ? 'town' : office
}

/** How a case lies against its day. */
export const standingOf = (dueOn: PlainDate | null, today: PlainDate): 'overdue' | 'due-today' | 'open' => {
  if (dueOn === null || dueOn > today) return 'open'
  return dueOn === today ? 'due-today' : 'overdue'
}

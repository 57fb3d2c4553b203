import type { CaseState, PostKind } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import { isClosed, TRANSITIONS } from './transitions.ts'

/** Steps that end an application without deciding it, or that somebody else's word brings about. */
const SIDE_EXITS = new Set(['withdraw', 'terminate', 'object', 'return-to-town'])

/** Open states in which a post has a step that carries the application on. */
export const statesWaitingFor = (posts: readonly PostKind[]): CaseState[] => [
  ...new Set(
    TRANSITIONS.filter(
      (row) => row.to !== 'stay' && !SIDE_EXITS.has(row.action) && row.posts.some((p) => posts.includes(p)),
    ).flatMap((row) => row.from.filter((state) => state !== 'new')),
  ),
]

/** The office that has an application in its hands, as a family is told (its post, never a name). */
export const officeOf = (state: CaseState): 'family' | 'town' | 'county' | 'nobody' => {
  if (state === 'supplementing') return 'family'
  if (state === 'county-review') return 'county'
  return isClosed(state) ? 'nobody' : 'town'
}

/** How a case lies against its day. */
export const standingOf = (dueOn: PlainDate | null, today: PlainDate): 'overdue' | 'due-today' | 'open' => {
  if (dueOn === null || dueOn > today) return 'open'
  return dueOn === today ? 'due-today' : 'overdue'
}

import type { CaseAction, CaseState, PostKind } from '@songtan/contract'
import type { CaseView } from './case-view.ts'
import { GUARDS, type Occasion, type Refusal } from './guards.ts'
import type { Transition } from './transition.ts'
import { DECISION } from './transitions-decision.ts'
import { INTAKE } from './transitions-intake.ts'
import { INVESTIGATION } from './transitions-investigation.ts'
import { NOTICE } from './transitions-notice.ts'

/** The whole table; permissions, the actions a case page offers and the page in README.md are read from it. */
export const TRANSITIONS: readonly Transition[] = [...INTAKE, ...INVESTIGATION, ...NOTICE, ...DECISION]

/** States in which the application is over; nothing but letters and notices is left to do. */
export const CLOSED_STATES: readonly CaseState[] = ['confirmed', 'refused', 'withdrawn', 'terminated']

export const isClosed = (state: CaseState): boolean => CLOSED_STATES.includes(state)

export const rowFor = (action: CaseAction, from: CaseState | 'new'): Transition | undefined =>
  TRANSITIONS.find((row) => row.action === action && row.from.includes(from))

export const targetOf = (row: Transition, from: CaseState): CaseState => (row.to === 'stay' ? from : row.to)

/** The first condition of a row that the application does not meet. */
export const refusalOf = (row: Transition, view: CaseView, occasion: Occasion): Refusal | undefined => {
  for (const name of row.requires) {
    const refused = GUARDS[name](view, occasion)
    if (refused) return refused
  }
  return undefined
}

export type Permit =
  | { readonly kind: 'allowed'; readonly row: Transition; readonly to: CaseState }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** May the action be taken on this application now? Posts and area are asked elsewhere. */
export const permit = (action: CaseAction, view: CaseView, occasion: Occasion): Permit => {
  const row = rowFor(action, view.state)
  if (!row) return { kind: 'refused', refusal: { code: 'case.not-now', params: { state: view.state } } }
  const refusal = refusalOf(row, view, occasion)
  return refusal ? { kind: 'refused', refusal } : { kind: 'allowed', row, to: targetOf(row, view.state) }
}

/** A step offered on the case page: allowed, or with the reason why it must wait. */
export interface OfferedAction {
  readonly row: Transition
  readonly refusal: Refusal | undefined
}

/** The steps that the posts of an actor may take from this state, each allowed or with what it waits for. */
export const offeredActions = (
  view: CaseView,
  posts: readonly PostKind[],
  occasion: Occasion,
): OfferedAction[] =>
  TRANSITIONS.filter(
    (row) => row.from.includes(view.state) && row.posts.some((post) => posts.includes(post)),
  ).map((row) => ({ row, refusal: refusalOf(row, view, occasion) }))

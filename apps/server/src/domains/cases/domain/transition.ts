import type { CaseAction, CaseState, CaseTerm, PostKind } from '@songtan/contract'
import type { GuardName } from './guards.ts'
import type { LegalBasis } from './legal-basis.ts'
import type { Words } from './words.ts'

/** One row of the table of transitions: the only place that says what may happen to an application, and why. */
export interface Transition {
  readonly action: CaseAction
  /** `new` stands for an application that does not exist yet. */
  readonly from: readonly (CaseState | 'new')[]
  /** Where it leads; `stay` leaves the state as it is. */
  readonly to: CaseState | 'stay'
  readonly posts: readonly PostKind[]
  /** The family may do it for itself. */
  readonly family?: true
  /** A job does it. */
  readonly job?: true
  readonly basis: readonly LegalBasis[]
  /** Terms of the packs that begin with it. */
  readonly starts: readonly CaseTerm[]
  readonly requires: readonly GuardName[]
  /** What it will do, in one sentence for the one who is about to do it. */
  readonly zh: string
  readonly en: string
  /** Who is told of it: the family by a message, the village by the notice board. */
  readonly tells?: 'family' | 'village'
  /** What cannot be taken back once it was taken. */
  readonly final?: Words
}

/** What a table file writes: the rare keys may be left out. */
export type TransitionRow = Omit<Transition, 'starts' | 'requires' | 'posts'> &
  Partial<Pick<Transition, 'starts' | 'requires' | 'posts'>>

export const rows = (given: readonly TransitionRow[]): readonly Transition[] =>
  given.map((row) => ({ starts: [], requires: [], posts: [], ...row }))

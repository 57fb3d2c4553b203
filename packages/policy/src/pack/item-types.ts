import type { Expr } from '../cel/expression.ts'
import type { Basis, Span, Words } from './pack-types.ts'

/** 救助形式 */
export const FORMS = ['cash', 'kind', 'service', 'fee-waiver', 'status', 'loan'] as const
export const FREQUENCIES = ['monthly', 'yearly', 'once', 'each-time', 'standing'] as const
/** How the text was known: read in full, read as an excerpt, or recalled and still to be checked. */
export const READINGS = ['read', 'excerpt', 'recalled'] as const
/** Where another item holds too: 就高, 补差, replaced by it, or 择一 by the family's own choice. */
export const CONFLICTS = ['higher', 'difference', 'instead', 'choice'] as const
export const PUBLICITIES = ['none', '7d'] as const
/** `ratio` is a share of costs; the others are money a month, a year, or each time. */
export const AMOUNT_TYPES = ['monthly', 'yearly', 'money', 'ratio'] as const

/** A department (部门) or an office (受理、决定单位) of the catalogue. */
export interface Office extends Words {
  readonly code: string
}

export interface ItemAmount {
  readonly type: (typeof AMOUNT_TYPES)[number]
  readonly is: Expr
}

export interface ItemConflict {
  /** Code of the other item. */
  readonly with: string
  readonly how: (typeof CONFLICTS)[number]
  /** What of the other item counts, where it is not its whole amount. */
  readonly other?: Expr | undefined
}

/** One item of the catalogue (救助事项): who, what, how much, where, and what it does not go together with. */
export interface Item extends Span, Words {
  readonly code: string
  readonly department: string
  readonly of: 'household' | 'member'
  readonly basis: Basis
  readonly certainty: (typeof READINGS)[number]
  readonly form: (typeof FORMS)[number]
  readonly frequency: (typeof FREQUENCIES)[number]
  /** For whom, in words. */
  readonly who: Words
  readonly when?: Expr | undefined
  /** Instead of `when`: decided by these programmes, with their amounts. */
  readonly programs: readonly string[]
  /** Facts that decide where the entry is an event, or an application at a school or hospital. */
  readonly ask: readonly string[]
  readonly amount?: ItemAmount | undefined
  /** Why no amount can be told here. */
  readonly open?: Words | undefined
  readonly conflicts: readonly ItemConflict[]
  readonly apply: string
  /** Who decides: an office, or a rule that names one. */
  readonly decide: string | Expr
  /** Parameters that hold the terms of the procedure. */
  readonly terms: readonly string[]
  readonly publicity: (typeof PUBLICITIES)[number]
  /** About a child: a public notice is forbidden. */
  readonly childSensitive: boolean
}

/** What a pack says of the catalogue. */
export interface Catalogue {
  readonly departments: readonly Office[]
  readonly offices: readonly Office[]
  readonly items: readonly Item[]
}

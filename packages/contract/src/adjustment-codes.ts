/** 调标: a publication's way through a county, from waiting for its day to applied, or taken back. */
export const ADJUSTMENT_STATES = [
  'waiting',
  'computing',
  'computed',
  'applying',
  'applied',
  'undoing',
  'undone',
  'cancelled',
] as const

/** What the publication does to a family that is being paid, or to a case under way (`reassess`). */
export const ADJUSTMENT_KINDS = [
  'raised',
  'lower',
  'differs',
  'undecidable',
  'reassess',
  'unchanged',
] as const

/** Why a person must look at a family that `differs`. */
export const ADJUSTMENT_WHYS = [
  /** What is paid is not what the old law gives on these facts. */
  'paid-otherwise',
  /** Entitlements ended, end by themselves, or began in different months since. */
  'stretches',
  /** The new law gives more kinds of aid, or to more persons. */
  'more-grants',
  /** The class becomes another, the amounts stay. */
  'class',
  /** The family was not in the register on the day. */
  'not-there',
] as const

/** What became of a raised family; see the column comment of `benefits.adjustment_row.state`. */
export const ADJUSTMENT_ROW_STATES = ['open', 'applied', 'moved-on', 'stopped', 'undone', 'left'] as const

export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number]
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number]
export type AdjustmentWhy = (typeof ADJUSTMENT_WHYS)[number]
export type AdjustmentRowState = (typeof ADJUSTMENT_ROW_STATES)[number]

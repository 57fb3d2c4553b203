/**
 * What a family may hold at most to be decided over columns; one that holds more is decided by the tracing engine.
 * The compiler proves for these inputs that no whole number it computes leaves ±2^53.
 */
export const LIMITS = {
  /** So that a list of members is one word of bits. */
  members: 28,
  /** Incomes, assets, spending, supporters and holdings, each. */
  rows: 1000,
  /** All money of one list together, in fen a year: 100 million yuan. */
  money: 10_000_000_000,
  /** Grades, square metres and other counts. */
  count: 1_000_000,
  years: [1000, 9000],
} as const

/** The largest whole number that is still exact. */
export const EXACT = Number.MAX_SAFE_INTEGER
/** The largest count, day or month that rules may compute. */
export const SMALL = 2 ** 28

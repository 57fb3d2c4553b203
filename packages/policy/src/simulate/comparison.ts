import type { Fen } from '@songtan/kernel'
import type { Program } from '../facts/codes.ts'
import type { SimulatedClass } from './outcome.ts'

/** Families and those who live in them. */
export interface Heads {
  readonly families: number
  readonly persons: number
}

export interface ClassCount extends Heads {
  readonly class: SimulatedClass
  /** Fen a month. */
  readonly monthly: Fen
}

export interface ProgramCount {
  readonly program: Program
  readonly families: number
  readonly grants: number
  /** Fen a month. */
  readonly monthly: Fen
}

/** What one law makes of all families. */
export interface Side {
  readonly classes: readonly ClassCount[]
  readonly programs: readonly ProgramCount[]
  /** Fen a month of all amounts that are known. */
  readonly monthly: Fen
  /** Families of which something hangs on facts nobody has told; their sums may be too low. */
  readonly hanging: Heads
  /** Grants whose amount is not known and stands in no sum. */
  readonly amountsUnknown: number
  /** Families by the parameter for want of which they could not be decided. */
  readonly lacking: readonly (Heads & { readonly parameter: string })[]
}

export interface Moved extends Heads {
  readonly from: SimulatedClass
  readonly to: SimulatedClass
}

/** Families that have a programme under one law alone; those of whom something is open under either are left out. */
export interface ProgramMoved {
  readonly program: Program
  readonly gained: Heads
  readonly lost: Heads
}

/** Families whose help changes by more than `over` and up to `upTo` fen a month; both null where it stays as it is. */
export interface ChangeStep extends Heads {
  readonly direction: 'less' | 'same' | 'more'
  readonly over: Fen | null
  /** Null: without end. */
  readonly upTo: Fen | null
  /** Fen a month of all of them together, with its sign. */
  readonly monthly: Fen
}

/** Two laws over the same families (测算结果). */
export interface Comparison extends Heads {
  readonly before: Side
  readonly after: Side
  /** Those alone whose class changes. */
  readonly moved: readonly Moved[]
  readonly programs: readonly ProgramMoved[]
  /** Cost in fen a month of the families whose amounts are known under both laws: what may be subtracted. */
  readonly comparable: Heads & { readonly before: Fen; readonly after: Fen }
  /** The same families by how much changes; the others are in `open`. */
  readonly changes: readonly ChangeStep[]
  readonly open: Heads
}

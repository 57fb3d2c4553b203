import type { PlainDate } from '@songtan/kernel'
import type { PolicyRun } from '../engine/run.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { PolicySet, Words } from '../pack/pack-types.ts'
import { Piece } from './piece.ts'

/** Law and facts, as one change leaves them. */
export interface Situation {
  readonly set: PolicySet
  readonly facts: HouseholdFacts
}

/** One number that may be varied in whole steps: an amount in fen, a multiple in ten-thousandths, an age in years. */
export interface Figure {
  readonly kind: 'amount' | 'parameter'
  /** Path of the fact, or key of the parameter. */
  readonly subject: string
  readonly member?: string | undefined
  readonly unit: string
  readonly at: number
  readonly low: number
  readonly high: number
  /** Runs with the figure at `x`; with a piece, the figure moves and the piece is told of every comparison. */
  run(x: number, piece?: Piece): PolicyRun
  /** The stretch around `x` on which the figure moves everything along straight lines, as far as is known beforehand. */
  piece(x: number): Piece
  with(x: number): Situation
  /** `x` as it is written: `496.99`, `1.5`. */
  text(x: number): string
  read(text: string): number
  /** The sentence up to the outcome: what would be otherwise. */
  premise(x: number): Words
  /** What the packs already have for a later day. */
  readonly coming?: Coming | undefined
}

export interface Coming {
  readonly x: number
  readonly since: PlainDate
  readonly premise: Words
}

/** More than any amount of a family; sums of it stay exact. */
export const MOST_FEN = 100_000_000_000_00

/** A figure that moves on one straight line over its whole range. */
export const onePiece =
  (low: number, high: number) =>
  (x: number): Piece =>
    new Piece(x, low, high)

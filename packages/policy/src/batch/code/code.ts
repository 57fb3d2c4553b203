import type { ThingKind, Tier } from '../../values/value.ts'
import type { Block } from './block.ts'
import type { HeadsForm, QuotientForm } from './quotient-form.ts'

/**
 * A value that the compiled program computes. `js` is an expression without effects; when `unknown` is set it may give an
 * unknown number, else it never does. `fixed` is its value when the law alone decides it.
 */
export interface Small {
  readonly is: SmallKind
  readonly js: string
  readonly unknown: boolean
  readonly fixed?: number
  /** The largest absolute value. */
  readonly max: number
  /** The text as the law writes it, of a fixed code. */
  readonly text?: string
  /** The codes it may be. */
  readonly codes?: readonly number[]
  /** Of a list of members: the lists it was cut from, none of which shares a member with another. */
  readonly cutFrom?: readonly string[]
}

/**
 * A known `bool` is anything JavaScript takes as true or false; one that may be unknown is 0, 1 or an unknown number.
 * `county` is the code as a number, `person` a place in the family, `people` members as bits.
 */
export type SmallKind = 'bool' | 'int' | 'code' | 'county' | 'person' | 'people' | 'day' | 'month'

/** The count of heads, as the program writes it. */
export interface Heads extends HeadsForm {
  readonly js: string
}

/** An exact quotient: `js` over `den`, and over the heads when there are any. */
export interface Quotient extends QuotientForm<Heads> {
  readonly is: 'quotient'
  readonly js: string
  readonly unknown: boolean
  readonly fixed?: number
  /** A column of money: what all rows of one family sum up to at most. */
  readonly sumMax?: number
}

/** A member by its place in the family, or a row of another table. */
export interface Row {
  readonly is: 'row'
  readonly kind: ThingKind
  readonly js: string
}

/** Items one after another. `spoil` hears of an unknown that makes the whole list unknown. */
export interface Stream {
  readonly is: 'stream'
  readonly most: number
  readonly loop: (
    block: Block,
    body: (item: Code, block: Block) => void,
    spoil: (js: string, block: Block) => void,
  ) => void
}

/** Steps of shares and ways of rounding are figures of the law; `unknown` when the place has none. */
export interface TiersCode {
  readonly is: 'tiers'
  readonly steps: readonly Tier[]
  readonly unknown: number | undefined
}
export interface RoundingCode {
  readonly is: 'rounding'
  readonly unit: number
  readonly mode: 'half-up' | 'up' | 'down'
  readonly unknown: number | undefined
}

export type Scalar = Small | Quotient
export type Code = Scalar | Row | Stream | TiersCode | RoundingCode

export const fixed = (is: SmallKind, value: number): Small => ({
  is,
  js: String(value),
  unknown: false,
  fixed: value,
  max: Math.abs(value),
})
export const TRUE = fixed('bool', 1)
export const FALSE = fixed('bool', 0)

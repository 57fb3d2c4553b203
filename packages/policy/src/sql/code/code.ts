import type { HeadsForm, QuotientForm } from '../../batch/code/quotient-form.ts'
import type { ThingKind, Tier } from '../../values/value.ts'

/** What may be unknown: SQL's NULL. */
interface Told {
  readonly sql: string
  /** It may be NULL. */
  readonly open: boolean
  /**
   * The key of the parameter it hangs on, first of all keys in their order as texts; NULL when it is known or hangs on facts
   * alone. Left out where the place lacks no parameter that it asks for.
   */
  readonly why?: string | undefined
}

/** `person` is a member's place in the family from 1 on, 0 nobody; days are YYYYMMDD, months are counted from year 0. */
export type PlainKind = 'bool' | 'int' | 'text' | 'day' | 'month' | 'person'

export interface Plain extends Told {
  readonly is: PlainKind
  /** Its value when the law alone decides it. */
  readonly fixed?: boolean | number | string
  /** The codes that a text may be. */
  readonly codes?: readonly string[]
  /** The largest absolute value of a count. */
  readonly max?: number
}

export interface Heads extends HeadsForm {
  readonly sql: string
}

/** An exact quotient: `sql` over `den`, and over the heads when there are any. */
export interface Quotient extends Told, QuotientForm<Heads> {
  readonly is: 'quotient'
  /** A column of money: what all rows of one family sum up to at most. */
  readonly sumMax?: number
}

/** A member by its place in the family, or a row as a struct. */
export interface Row {
  readonly is: 'row'
  readonly kind: ThingKind
  readonly sql: string
}

/** A list that SQL keeps; what stands in it is told item by item, so that `map` writes no list of its own. */
export interface List extends Told {
  readonly is: 'list'
  /** Of what, as long as it holds rows as they are. */
  readonly rows: ThingKind | undefined
  readonly most: number
  readonly item: (sql: string) => Code
}

/** A list that the law writes out. */
export interface Items {
  readonly is: 'items'
  readonly items: readonly Code[]
}

/** Steps of shares and ways of rounding are figures of the law; `lacking` is the key when the place has none. */
export interface TiersCode {
  readonly is: 'tiers'
  readonly steps: readonly Tier[]
  readonly lacking: string | undefined
}
export interface RoundingCode {
  readonly is: 'rounding'
  readonly unit: number
  readonly mode: 'half-up' | 'up' | 'down'
  readonly lacking: string | undefined
}

export type Scalar = Plain | Quotient
export type Code = Scalar | Row | List | Items | TiersCode | RoundingCode

import type { Thing, Value } from '../values/value.ts'

/** What an expression may ask while it runs, by the slots of the law it was compiled for. */
export interface Asked {
  /** Values of the household that are at hand. */
  readonly known: readonly (Value | undefined)[]
  /** Works out a value of the household that is not at hand yet. */
  name(slot: number): Value
  /** Works out a value of a member that is not at hand yet. */
  field(of: Thing, slot: number): Value
  parameter(slot: number): Value
  given(slot: number): boolean
  lapsed(slot: number): boolean
}

/** Where an expression runs: what to ask, the member it speaks of, and the item at which the quantifier around it is. */
export interface Scope {
  readonly ask: Asked
  readonly member: Thing | undefined
  item: Value
  readonly outer: Scope | undefined
}

export type Run = (scope: Scope) => Value

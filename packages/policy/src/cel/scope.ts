import type { Thing, Value } from '../values/value.ts'

/** What an expression may ask while it runs, by the slots of the law it was compiled for. */
export interface Asked {
  /** Values of the household that are at hand. */
  readonly known: readonly (Value | undefined)[]
  /** The items at which the quantifiers around are, by their level: the outermost first. */
  readonly variables: Value[]
  /** Works out a value of the household that is not at hand yet. */
  name(slot: number): Value
  /** Works out a value of a member that is not at hand yet. */
  field(of: Thing, slot: number): Value
  parameter(slot: number): Value
  given(slot: number): boolean
  lapsed(slot: number): boolean
}

/** Where an expression runs: what to ask, and the member it speaks of. */
export interface Scope {
  readonly ask: Asked
  readonly member: Thing | undefined
}

export type Run = (scope: Scope) => Value

import type { Expr } from '../../cel/expression.ts'
import type { Law } from '../../engine/law.ts'
import type { Code } from '../code/code.ts'

/** The layer of columns that an expression needs; it grows as the expression is written. */
export interface Needs {
  layer: number
}

/** What the query under way offers to every expression in it. */
export interface Query {
  readonly law: Law
  /** A name for the variable of a lambda; no column is called like it. */
  readonly variable: () => string
  /** A rule for the household, or for the member at that place. */
  readonly rule: (name: string, member: string | undefined, needs: Needs) => Code
}

/** Where an expression stands: what it needs, and the member or items it may speak of. */
export interface At {
  readonly query: Query
  readonly needs: Needs
  readonly locals: ReadonlyMap<string, Code>
  readonly emit: (e: Expr, at: At) => Code
}

import type { Expr } from '../../cel/expression.ts'
import type { Law } from '../../engine/law.ts'
import type { Block } from '../code/block.ts'
import type { Code, Row } from '../code/code.ts'
import type { CodeBook } from '../code-numbers.ts'

/** What the program under way offers to every expression in it. */
export interface Program {
  readonly law: Law
  readonly codes: CodeBook
  /** Ranks of parameters this place does not have. */
  readonly unknownOf: (key: string) => number
  /** A name for a column of facts. */
  readonly column: (table: string, field: string) => string
  /** A name for a constant table of numbers. */
  readonly table: (numbers: readonly number[], wide: boolean) => string
  /** A rule for the household or a member. */
  readonly rule: (name: string, member: Row | undefined, at: At) => Code
}

/** Where an expression stands: the statements before it, and the member or items it may speak of. */
export interface At {
  readonly program: Program
  readonly block: Block
  readonly locals: ReadonlyMap<string, Code>
  readonly emit: (e: Expr, at: At) => Code
}

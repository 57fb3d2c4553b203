import { CLASSES } from '../../facts/codes.ts'

/** Classes as bytes: places in CLASSES, then what is no class. */
export const UNKNOWN_CLASS: number = CLASSES.length
/** The class or a grant hangs on a parameter the place does not have. */
export const UNDECIDABLE: number = CLASSES.length + 1
/** Left to the tracing engine. */
export const BEYOND: number = CLASSES.length + 2

/** What hangs on facts nobody has told, as bits of `hangs`. */
export const HANGS = { class: 1, grant: 2, amount: 4 } as const

/** A grant of the whole household names no member. */
export const HOUSEHOLD = 255

/**
 * What the law gives the families of a range, as columns. Grants of family `i` are the rows from `grantStart[i]` to
 * `grantStart[i + 1]`.
 */
export interface Outcomes {
  readonly class: Uint8Array
  readonly hangs: Uint8Array
  /** Of an undecidable family: place of the key in the `parameters` of its law, −1 else. */
  readonly parameter: Int32Array
  /** Fen a person and month; NaN when unknown. */
  readonly perCapita: Float64Array
  /** Last month of grace as years × 12 + months; 0 without grace. */
  readonly graceLastMonth: Int32Array
  readonly grantStart: Uint32Array
  /** Places in PROGRAMS. */
  readonly grantProgram: Uint8Array
  /** Places of members in the family. */
  readonly grantMember: Uint8Array
  /** Fen; NaN when unknown. */
  readonly grantMonthly: Float64Array
}

/** Room for the outcomes of so many families and grants; may be used again for the next range. */
export const roomFor = (families: number, grants: number): Outcomes => ({
  class: new Uint8Array(families),
  hangs: new Uint8Array(families),
  parameter: new Int32Array(families),
  perCapita: new Float64Array(families),
  graceLastMonth: new Int32Array(families),
  grantStart: new Uint32Array(families + 1),
  grantProgram: new Uint8Array(grants),
  grantMember: new Uint8Array(grants),
  grantMonthly: new Float64Array(grants),
})

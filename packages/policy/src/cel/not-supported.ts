import type { Words } from '../pack/pack-types.ts'
import type { Fault } from '../problems.ts'

/** A CEL form that the engine does not run; `start` is its place in the text. */
export class NotSupported extends Error {
  readonly start: number
  readonly fault: Fault
  constructor(start: number, message: Words, mend: Words) {
    super(message.en)
    this.start = start
    this.fault = { message, mend }
  }
}

import type { Words } from '../../pack/pack-types.ts'
import type { Fault } from '../../problems.ts'

/** A form that batches do not run; told with the rule it stands in before any family is decided. */
export class CannotCompile extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.message.en)
    this.fault = fault
  }
}

export const cannot = (message: Words, mend: Words): never => {
  throw new CannotCompile({ message, mend })
}

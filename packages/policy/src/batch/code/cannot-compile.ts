/** A form that batches do not run; told with the rule it stands in before any family is decided. */
export class CannotCompile extends Error {
  readonly mend: string
  constructor(message: string, mend: string) {
    super(message)
    this.mend = mend
  }
}

export const cannot = (what: string, mend: string): never => {
  throw new CannotCompile(what, mend)
}

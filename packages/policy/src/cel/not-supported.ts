/** A CEL form that the engine does not run; `start` is its place in the text. */
export class NotSupported extends Error {
  readonly start: number
  readonly mend: string
  constructor(message: string, start: number, mend: string) {
    super(message)
    this.start = start
    this.mend = mend
  }
}

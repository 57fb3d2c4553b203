/** HTTP statuses an expected failure may carry. */
export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503

/** Values shown inside a message. Never an id number, a name, a phone or an account. */
export type ErrorParams = Readonly<Record<string, string | number | boolean>>

/**
 * An expected failure: what is wrong in a stable code that outside clients may match on.
 * `field` is the path of the offending input (`members.0.idNumber`), `params` fill the translated sentence.
 */
export class AppError extends Error {
  readonly code: string
  readonly status: ErrorStatus
  readonly field: string | undefined
  readonly params: ErrorParams

  constructor(
    status: ErrorStatus,
    code: string,
    options: { field?: string; params?: ErrorParams; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'AppError'
    this.status = status
    this.code = code
    this.field = options.field
    this.params = options.params ?? {}
  }
}

/** A value that cannot be what it claims to be: 422 with the field it came from. */
export const invalid = (code: string, field?: string, params?: ErrorParams): AppError =>
  new AppError(422, code, { ...(field === undefined ? {} : { field }), ...(params ? { params } : {}) })

/** What PostgreSQL says of a failed statement; the one place where its errors are read. */
interface DatabaseError {
  readonly code: string
  readonly constraint?: string
  readonly message: string
}

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^[0-9A-Z]{5}$/.test(error.code)

const RETRYABLE = new Set(['40001', '40P01'])
const CONFLICT = new Set(['23505', '23P01'])

/** Serialisation failure or deadlock: the same transaction may pass when tried again. */
export const isRetryable = (error: unknown): boolean => isDatabaseError(error) && RETRYABLE.has(error.code)

/**
 * A unique or exclusion constraint refused the row. Named by prefix, since distributed tables add a suffix,
 * and a duplicate through COPY may only name it in the message.
 */
export const violates = (error: unknown, constraint: string): boolean =>
  isDatabaseError(error) &&
  (CONFLICT.has(error.code) || error.code === 'XX000') &&
  (error.constraint?.startsWith(constraint) === true || error.message.includes(`"${constraint}`))

/** The database cannot be reached or is going down: the caller may come again. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (isDatabaseError(error)) return /^(08|57P|53)/.test(error.code)
  return /ECONNREFUSED|ECONNRESET|Connection terminated|connection timeout/i.test(error.message)
}

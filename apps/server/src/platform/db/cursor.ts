import { AppError } from '@songtan/kernel'

/** Where a page of a list ended: the sort values of its last row. Opaque to callers. */
export const writeCursor = (values: readonly string[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url')

const parse = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string' && !part.includes('\0'))

/** @throws AppError 400 `input.invalid` on `after` when it is no cursor of `length` values that `fits`. */
export const readCursor = (
  cursor: string,
  length: number,
  fits: (values: readonly string[]) => boolean = () => true,
): readonly string[] => {
  const values = parse(cursor)
  if (isTexts(values) && values.length === length && fits(values)) return values
  throw new AppError(400, 'input.invalid', {
    field: 'after',
    params: { problem: 'not a cursor of this list' },
  })
}

import { AppError } from '@songtan/kernel'
import { z } from 'zod'

/** A page asks for one row more than it shows, to know whether there is another. */
export const cutPage = <T>(rows: readonly T[], limit: number, cursor: (row: T) => string) => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return rows.length > limit && last !== undefined ? { items, next: cursor(last) } : { items }
}

/** Reads what a page gave as `next`, parts joined by `|`. @throws AppError 400 `input.invalid` for anything else */
export const readCursor = <S extends z.ZodType>(parts: S, cursor: string): z.output<S> => {
  const parsed = parts.safeParse(cursor.split('|'))
  if (parsed.success) return parsed.data
  throw new AppError(400, 'input.invalid', { field: 'after', params: { problem: 'cursor' } })
}

const idCursor = z.tuple([z.uuid()])

export const readIdCursor = (cursor: string): string => readCursor(idCursor, cursor)[0]

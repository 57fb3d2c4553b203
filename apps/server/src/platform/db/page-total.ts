import { fields } from '@songtan/contract'
import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from './db.ts'

/** What a page says of how many rows its list has; nothing on pages after the first. */
export interface PageTotal {
  readonly total?: number
  /** There are more than `total`. */
  readonly over?: true
}

const counted = z.object({ n: z.number().int() })

/**
 * Counts the rows of a list, with its first page alone and up to `COUNTED_UP_TO`; a page that is the whole list has
 * counted already.
 * @param page what was asked for, and how many rows were `read`: one more than `limit` where there is a next page
 * @param rows the list without order and page, selecting as little as possible
 */
export const pageTotal = async (
  db: ReadDb,
  page: { readonly after?: string | undefined; readonly limit: number; readonly read: number },
  rows: Expression<unknown>,
): Promise<PageTotal> => {
  if (page.after !== undefined) return {}
  if (page.read <= page.limit) return { total: page.read }
  const most = fields.COUNTED_UP_TO
  const answer = await sql`select count(*) as n from (${rows} limit ${most + 1}) as counted`.execute(db)
  const { n } = counted.parse(answer.rows[0])
  return n > most ? { total: most, over: true } : { total: n }
}

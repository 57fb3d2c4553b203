import { type SqlBool, sql } from 'kysely'
import { readCursor, writeCursor } from '../db/cursor.ts'
import type { ReadDb } from '../db/db.ts'
import { type PageTotal, pageTotal } from '../db/page-total.ts'

/** A look at a family or an act on it, as the family may read it: the post, never the person. */
export interface Look {
  readonly at: Date
  readonly actorKind: string
  readonly post: string | null
  /** Area of that post, 12 digits: which office it was. */
  readonly postArea: string | null
  readonly action: string
  readonly outcome: string
  readonly purpose: string | null
  /** What the rows told in one line have in common; a line of one row has its id here. */
  readonly key: string
  /** Rows told in this line. */
  readonly times: number
  readonly sources: number
  /** The only source of the line, or the first. */
  readonly source: string | null
}

/** Rows of this action that carry the same detail are told in one line: many questions, one reason. */
export interface Gathering {
  readonly action: string
  readonly detail: string
}

interface Asked {
  readonly county: string
  readonly householdId: string
  readonly gather: Gathering
  /** Tells the rows of one line one by one instead. */
  readonly only?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isInstant = (text: string): boolean => !Number.isNaN(Date.parse(text))

/** The rows with the line they are told in; details that name a source keep it. */
const rowsOf = (db: ReadDb, { county, householdId, gather, only }: Asked) => {
  const shared = sql<string | null>`case when action = ${gather.action} then details->>${gather.detail} end`
  return db
    .selectFrom('platform.audit')
    .select(['at', 'actorKind', 'post', 'postArea', 'action', 'outcome', 'purpose'])
    .select([sql<string>`id::text`.as('id'), sql<string | null>`details->>'source'`.as('source')])
    .select(
      only === undefined
        ? sql<string>`coalesce(${shared}, id::text)`.as('key')
        : sql<string>`id::text`.as('key'),
    )
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .$if(only !== undefined, (query) => query.where(sql<SqlBool>`${shared} = ${only}`))
}

const linesOf = (db: ReadDb, asked: Asked) =>
  db
    .selectFrom(rowsOf(db, asked).as('look'))
    .select(['key', 'actorKind', 'post', 'postArea', 'action', 'outcome', 'purpose'])
    .select((eb) => [
      eb.fn.max('at').as('at'),
      eb.fn.max('id').as('id'),
      eb.fn.countAll<number>().as('times'),
      eb.fn.count<number>('source').distinct().as('sources'),
      eb.fn.min('source').as('source'),
    ])
    .groupBy(['key', 'actorKind', 'post', 'postArea', 'action', 'outcome', 'purpose'])

/** Who looked at a family's data (PIPL §44–§45), newest first, from a cursor on; refused attempts are told too. Two queries. */
export const looksAtHousehold = async (
  db: ReadDb,
  asked: Asked,
): Promise<{ items: Look[]; total: PageTotal; next?: string }> => {
  const [at, id] =
    asked.after === undefined
      ? []
      : readCursor(asked.after, 2, ([instant = '', row = '']) => isInstant(instant) && UUID.test(row))
  const found = await linesOf(db, asked)
    .$if(at !== undefined, (query) =>
      query.having(sql<SqlBool>`(max(at), max(id)) < (${new Date(at ?? 0)}::timestamptz, ${id ?? ''})`),
    )
    .orderBy(sql`max(at)`, 'desc')
    .orderBy(sql`max(id)`, 'desc')
    .limit(asked.limit + 1)
    .execute()
  const shown = found.slice(0, asked.limit)
  const last = found.length > asked.limit ? shown.at(-1) : undefined
  const items = shown.map(({ id: _, ...look }) => look)
  const total = await pageTotal(db, { ...asked, read: found.length }, linesOf(db, asked))
  return { items, total, ...(last ? { next: writeCursor([last.at.toISOString(), last.id]) } : {}) }
}

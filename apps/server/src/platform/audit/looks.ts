import { readCursor, writeCursor } from '../db/cursor.ts'
import type { ReadDb } from '../db/db.ts'

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
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const isInstant = (text: string): boolean => !Number.isNaN(Date.parse(text))

/** Who looked at a family's data (PIPL §44–§45), newest first, from a cursor on; refused attempts are told too. Two queries. */
export const looksAtHousehold = async (
  db: ReadDb,
  asked: {
    readonly county: string
    readonly householdId: string
    readonly after?: string | undefined
    readonly limit: number
  },
): Promise<{ items: Look[]; total: number; next?: string }> => {
  const rows = db
    .selectFrom('platform.audit')
    .where('county', '=', asked.county)
    .where('householdId', '=', asked.householdId)
  const { total } = await rows.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const [at, id] =
    asked.after === undefined
      ? []
      : readCursor(asked.after, 2, ([instant = '', row = '']) => isInstant(instant) && UUID.test(row))
  const found = await rows
    .select(['id', 'at', 'actorKind', 'post', 'postArea', 'action', 'outcome', 'purpose'])
    .$if(at !== undefined, (query) =>
      query.where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(new Date(at ?? 0), id ?? ''))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute()
  const shown = found.slice(0, asked.limit)
  const last = found.length > asked.limit ? shown.at(-1) : undefined
  const items = shown.map(({ id: _, ...look }) => look)
  return { items, total, ...(last ? { next: writeCursor([last.at.toISOString(), last.id]) } : {}) }
}

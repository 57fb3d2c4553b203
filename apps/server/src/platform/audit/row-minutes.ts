import { createHash, type Hash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { ReadDb } from '../db/db.ts'

/** What one county wrote in one minute: how many rows and SM3 over all of them in the order of their ids. */
export interface CountyRows {
  readonly rows: number
  readonly digest: string
}

export interface RowMinute {
  readonly minute: Date
  readonly counties: ReadonlyMap<string, CountyRows>
}

const MINUTE_MS = 60_000
const PAGE = 5000

/** When an id was made: the first 48 bits of a uuidv7 (RFC 9562). */
export const idTime = (id: string): Date => new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16))

/** The smallest id of an instant. */
export const firstIdAt = (instant: Date): string => {
  const hex = instant.getTime().toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`
}

export const minuteOf = (instant: Date): Date =>
  new Date(Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS)

export const nextMinute = (minute: Date): Date => new Date(minute.getTime() + MINUTE_MS)

/** Every column as the database holds it, to the microsecond. */
const LINE: RawBuilder<string> = sql`json_build_array(county, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'),
  actor_kind, actor_id, actor_label, post, post_area, action, outcome, subject_kind, subject_id, household_id,
  purpose, details::text)::text`

interface Line {
  readonly county: string
  readonly id: string
  readonly line: string
}

async function* lines(db: ReadDb, from: Date | undefined, until: Date | undefined): AsyncGenerator<Line> {
  let after: string | undefined
  for (;;) {
    const page = await db
      .selectFrom('platform.audit')
      .select(['county', 'id'])
      .select(LINE.as('line'))
      .$if(from !== undefined, (query) => query.where('id', '>=', firstIdAt(from ?? new Date(0))))
      .$if(until !== undefined, (query) => query.where('id', '<', firstIdAt(until ?? new Date(0))))
      .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
      .orderBy('id')
      .limit(PAGE)
      .execute()
    yield* page
    after = page.at(-1)?.id
    if (page.length < PAGE) return
  }
}

class OpenMinute {
  readonly minute: Date
  private readonly counties = new Map<string, { rows: number; readonly hash: Hash }>()

  constructor(minute: Date) {
    this.minute = minute
  }

  add({ county, line }: Line): void {
    const open = this.counties.get(county) ?? { rows: 0, hash: createHash('sm3') }
    open.rows += 1
    open.hash.update(line).update('\n')
    this.counties.set(county, open)
  }

  close(): RowMinute {
    const counties = [...this.counties].map(
      ([county, { rows, hash }]) => [county, { rows, digest: hash.digest('hex') }] as const,
    )
    return { minute: this.minute, counties: new Map(counties) }
  }
}

/**
 * The audit rows minute by minute, in the order they were written: told by their ids, since `at` follows the business
 * clock, which a demo or a test may set back.
 */
export async function* rowMinutes(
  db: ReadDb,
  { from, until }: { readonly from?: Date; readonly until?: Date } = {},
): AsyncGenerator<RowMinute> {
  let open: OpenMinute | undefined
  for await (const line of lines(db, from, until)) {
    const minute = minuteOf(idTime(line.id))
    if (open && open.minute.getTime() !== minute.getTime()) {
      yield open.close()
      open = undefined
    }
    open ??= new OpenMinute(minute)
    open.add(line)
  }
  if (open) yield open.close()
}

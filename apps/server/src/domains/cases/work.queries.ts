import { CASE_TERMS, type CaseState, caseState, type PostKind } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { isDayCursor, NO_DAY } from './day-cursor.ts'
import { statesWaitingFor } from './domain/worklist.ts'

export type Bucket = 'overdue' | 'due-today' | 'mine' | 'waiting' | 'returned' | 'all'

export interface WorkSearch {
  readonly scope: Expression<SqlBool>
  readonly within: Expression<SqlBool>
  readonly posts: readonly PostKind[]
  readonly today: PlainDate
  readonly bucket: Bucket
  readonly state?: CaseState | undefined
}

/** The next step is one of these posts', and no notice has to run out first. */
const mineNow = ({ posts, today }: WorkSearch): RawBuilder<boolean> => {
  const states = statesWaitingFor(posts)
  return sql<boolean>`(c.state = any (${states}::text[]) and not (
    c.state = 'noticed' and exists (
      select from cases.notice n
      where n.county = c.county and n.case_id = c.id and n.taken_down_at is null and n.last_day >= ${today}
    )
  ))`
}

const inBucket = (search: WorkSearch, bucket: Bucket): Expression<SqlBool> => {
  const { today } = search
  switch (bucket) {
    case 'overdue':
      return sql<SqlBool>`c.next_due_on < ${today}`
    case 'due-today':
      return sql<SqlBool>`c.next_due_on = ${today}`
    case 'mine':
      return mineNow(search)
    case 'waiting':
      return sql<SqlBool>`not ${mineNow(search)}`
    case 'returned':
      return sql<SqlBool>`c.state = 'reinvestigating'`
    case 'all':
      return sql<SqlBool>`true`
  }
}

const open = (db: ReadDb, { scope, within }: WorkSearch) =>
  db.selectFrom('cases.case_file as c').where('c.closedAt', 'is', null).where(scope).where(within)

const countWhere = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})`

/** How many lie in each bucket, and how many the list asked for has; one query. */
export const workCounts = (db: ReadDb, search: WorkSearch) => {
  const ofState = search.state === undefined ? sql<SqlBool>`true` : sql<SqlBool>`c.state = ${search.state}`
  return open(db, search)
    .select([
      countWhere(inBucket(search, 'overdue')).as('overdue'),
      countWhere(inBucket(search, 'due-today')).as('dueToday'),
      countWhere(inBucket(search, 'mine')).as('mine'),
      countWhere(inBucket(search, 'waiting')).as('waiting'),
      countWhere(inBucket(search, 'returned')).as('returned'),
      countWhere(inBucket(search, 'all')).as('all'),
      countWhere(sql<SqlBool>`${inBucket(search, search.bucket)} and ${ofState}`).as('total'),
    ])
    .executeTakeFirstOrThrow()
}

const head = z.object({ state: caseState, nextDueOf: z.enum(CASE_TERMS).nullable() })

/** A page of open cases, the most urgent first; those without a term come last. */
export const workPage = async (
  db: ReadDb,
  search: WorkSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const after = page.after === undefined ? undefined : readCursor(page.after, 2, isDayCursor)
  const due = sql<string>`coalesce(c.next_due_on, ${NO_DAY}::date)`
  const rows = await open(db, search)
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'c.county').onRef('p.id', '=', 'c.applicantId'),
    )
    .leftJoin('org.division as d', 'd.code', 'c.village')
    .select(['c.id', 'c.county', 'c.receiptNumber', 'c.acceptanceNumber', 'c.village', 'c.state'])
    .select(['c.stateSince', 'c.filedAt', 'c.nextDueOn', 'c.nextDueOf', 'c.dueOn', 'c.version'])
    .select(['p.name as applicant', 'd.name as villageName', mineNow(search).as('mine')])
    .where(inBucket(search, search.bucket))
    .$if(search.state !== undefined, (query) => query.where('c.state', '=', search.state ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${due}, c.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy(due)
    .orderBy('c.id')
    .limit(page.limit + 1)
    .execute()
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({ ...row, ...head.parse(row) })),
    ...(rows.length > page.limit && last ? { next: writeCursor([last.nextDueOn ?? NO_DAY, last.id]) } : {}),
  }
}

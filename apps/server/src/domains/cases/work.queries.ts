import { CASE_TERMS, type CaseState, caseState, type PostKind } from '@songtan/contract'
import { type PlainDate, plainDate } from '@songtan/kernel'
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { isDayCursor, NO_DAY } from './day-cursor.ts'
import { statesWaitingFor } from './domain/worklist.ts'
import type { WorkArea } from './work-area.ts'

export type Bucket = 'overdue' | 'due-today' | 'mine' | 'waiting' | 'returned' | 'all'

export interface WorkSearch extends WorkArea {
  readonly posts: readonly PostKind[]
  readonly today: PlainDate
  readonly bucket: Bucket
  readonly state?: CaseState | undefined
}

/** Shown in its village today: nobody can go on before it has run out. */
const showing = (today: PlainDate): RawBuilder<boolean> => sql<boolean>`(
  c.state = 'noticed' and exists (
    select from cases.notice n
    where n.county = c.county and n.case_id = c.id and n.taken_down_at is null and n.last_day >= ${today}
  )
)`

/** The next step is one of these posts', and no notice has to run out first. */
const mineNow = ({ posts, today }: WorkSearch): RawBuilder<boolean> =>
  sql<boolean>`(c.state = any (${statesWaitingFor(posts)}::text[]) and not ${showing(today)})`

/** Sorts those without a term last; written as the index `case_due` has it. */
export const DUE = sql<string>`coalesce(c.next_due_on, 'infinity'::date)`

const inBucket = (search: WorkSearch): Expression<SqlBool> => {
  const { today } = search
  switch (search.bucket) {
    case 'overdue':
      return sql<SqlBool>`${DUE} < ${today}::date`
    case 'due-today':
      return sql<SqlBool>`${DUE} = ${today}::date`
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

const stateCount = z.object({
  town: z.string(),
  state: caseState,
  all: z.number().int(),
  overdue: z.number().int(),
  dueToday: z.number().int(),
  showing: z.number().int(),
})

/** Open applications of one state in a town (`''` where towns are not told apart). */
export type StateCount = z.infer<typeof stateCount>

/** Open applications by state, and by town where asked, with how many are late, due today or shown; one statement. */
export const countByState = async (
  db: ReadDb,
  { scope, within }: Pick<WorkArea, 'scope' | 'within'>,
  { today, byTown }: { readonly today: PlainDate; readonly byTown: boolean },
): Promise<StateCount[]> => {
  const town = byTown ? sql`substr(c.village, 1, 9) || '000'` : sql`''`
  // By village first, as the index `case_counted` has them: nothing is hashed and no word is cut row by row.
  const { rows } = await sql`
    with villages as materialized (
      select c.village, c.state, count(*) as n,
        count(*) filter (where c.next_due_on < ${today}::date) as overdue,
        count(*) filter (where c.next_due_on = ${today}::date) as due_today
      from cases.case_file c where c.closed_at is null and ${scope} and ${within} group by c.village, c.state
    ), heap as materialized (
      select ${town} as town, c.state, sum(c.n)::bigint as n, sum(c.overdue)::bigint as overdue,
        sum(c.due_today)::bigint as due_today from villages c group by 1, 2
    ), shown_in as materialized (
      select c.village, count(*) as n from cases.case_file c
      where c.closed_at is null and ${scope} and ${within} and ${showing(today)} group by c.village
    ), shown as materialized (
      select ${town} as town, sum(c.n)::bigint as n from shown_in c group by 1
    )
    select heap.town, heap.state, heap.n as "all", heap.overdue, heap.due_today as "dueToday",
      case heap.state when 'noticed' then coalesce(shown.n, 0) else 0 end as showing
    from heap left join shown on shown.town = heap.town order by heap.town, heap.state`.execute(db)
  return rows.map((row) => stateCount.parse(row))
}

const head = z.object({
  state: caseState,
  nextDueOf: z.enum(CASE_TERMS).nullable(),
  nextDueOn: z.string().transform(plainDate).nullable(),
  acceptedOn: z.string().transform(plainDate).nullable(),
  dueOn: z.string().transform(plainDate).nullable(),
})

/** The rows of the page alone, in their order, before anything is joined to them. */
const chosen = (
  db: ReadDb,
  search: WorkSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const after = page.after === undefined ? undefined : readCursor(page.after, 2, isDayCursor)
  return db
    .selectFrom('cases.case_file as c')
    .selectAll('c')
    .select([mineNow(search).as('mine'), showing(search.today).as('showing')])
    .where('c.closedAt', 'is', null)
    .where(search.inCounty)
    .where(search.scope)
    .where(search.within)
    .where(inBucket(search))
    .$if(search.state !== undefined, (query) => query.where('c.state', '=', search.state ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(${DUE}, c.id) > (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy(DUE)
    .orderBy('c.id')
    .limit(page.limit + 1)
}

/** A page of open cases, the most urgent first; those without a term come last. */
export const workPage = async (
  db: ReadDb,
  search: WorkSearch,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const rows = await db
    .selectFrom(chosen(db, search, page).as('c'))
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'c.county').onRef('p.id', '=', 'c.applicantId'),
    )
    .leftJoin('org.division as d', 'd.code', 'c.village')
    .leftJoin('org.staff as s', 's.id', 'c.clerkId')
    .select(['c.id', 'c.county', 'c.receiptNumber', 'c.acceptanceNumber', 'c.village', 'c.state'])
    .select(['c.stateSince', 'c.filedAt', 'c.nextDueOn', 'c.nextDueOf', 'c.dueOn', 'c.version'])
    .select(['c.acceptedOn', 'c.termDays', 'c.mine', 'c.showing'])
    .select(['p.name as applicant', 'd.name as villageName', 's.name as clerk'])
    .orderBy(DUE)
    .orderBy('c.id')
    .execute()
  const shown = rows.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({ ...row, ...head.parse(row) })),
    ...(rows.length > page.limit && last ? { next: writeCursor([last.nextDueOn ?? NO_DAY, last.id]) } : {}),
  }
}

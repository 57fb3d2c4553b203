import { caseAction, caseState } from '@songtan/contract'
import { addDays, isPlainDate, type PlainDate } from '@songtan/kernel'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { DUE } from './work.queries.ts'
import type { WorkArea } from './work-area.ts'

export type ChangeKind = 'filed' | 'stepped' | 'overdue'

/** Days in Shanghai: changes from the beginning of `since` up to now. */
export interface ChangesAsked extends WorkArea {
  readonly since: PlainDate
  readonly today: PlainDate
}

/** The first moment of a day on Shanghai's clock. */
const begins = (day: PlainDate): RawBuilder<Date> =>
  sql<Date>`(${day}::date::timestamp at time zone 'Asia/Shanghai')`

const filed = ({ inCounty, scope, within, since }: ChangesAsked) =>
  sql`from cases.case_file c where ${inCounty} and ${scope} and ${within} and c.filed_at >= ${begins(since)}`

const stepped = ({ inCounty, scope, within, since }: ChangesAsked) =>
  sql`from cases.step s join cases.case_file c on c.county = s.county and c.id = s.case_id
      where ${inCounty} and ${scope} and ${within} and s.at >= ${begins(since)} and s.action <> 'file-application'`

/** Late since: the last day of the term was the day before `since`, or later, and is over; nobody has gone on since. */
const overdue = ({ inCounty, scope, within, since, today }: ChangesAsked) =>
  sql`from cases.case_file c where ${inCounty} and ${scope} and ${within} and c.closed_at is null
      and ${DUE} >= ${addDays(since, -1)}::date and ${DUE} < ${today}::date`

const counts = z.object({ filed: z.number().int(), stepped: z.number().int(), overdue: z.number().int() })

/** Each step looks up its own application: to read all of those first would cost more than the few days' steps. */
const countStepped = ({ stepInCounty, scope, within, since }: ChangesAsked) =>
  sql`from cases.step s cross join lateral (
      select c.village from cases.case_file c where c.county = s.county and c.id = s.case_id offset 0
    ) c where ${stepInCounty} and ${scope} and ${within} and s.at >= ${begins(since)} and s.action <> 'file-application'`

/** How many changes of each kind; one statement. */
export const countChanges = async (db: ReadDb, asked: ChangesAsked) => {
  const { rows } = await sql`select (select count(*) ${filed(asked)}) as filed,
    (select count(*) ${countStepped(asked)}) as stepped, (select count(*) ${overdue(asked)}) as overdue`.execute(
    db,
  )
  return counts.parse(rows[0])
}

/** Where each kind lies, the moment it is sorted by as text, and its direction. */
const KINDS = {
  filed: { from: filed, sortedBy: sql`c.filed_at`, key: sql`c.id`, type: sql`timestamptz`, newest: true },
  stepped: { from: stepped, sortedBy: sql`s.at`, key: sql`s.id`, type: sql`timestamptz`, newest: true },
  overdue: { from: overdue, sortedBy: DUE, key: sql`c.id`, type: sql`date`, newest: false },
} as const

const changed = z.object({
  caseId: z.uuid(),
  key: z.uuid(),
  sort: z.string(),
  county: z.string(),
  number: z.string(),
  applicant: z.string(),
  village: z.string(),
  villageName: z.string(),
  state: caseState,
  action: caseAction.nullable(),
  by: z.string().nullable(),
  at: z.date().nullable(),
  dueOn: z.string().nullable(),
})

const isChangeCursor = ([sort = '', key]: readonly string[]): boolean =>
  (isPlainDate(sort) || z.iso.datetime({ offset: true }).safeParse(sort).success) &&
  z.uuid().safeParse(key).success

const NOTHING = sql`null`

/** A page of the changes of one kind: what was filed or done, the newest first; what is late, the latest last. */
export const changesPage = async (
  db: ReadDb,
  kind: ChangeKind,
  asked: ChangesAsked,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const { from, sortedBy, key, type, newest } = KINDS[kind]
  const after = page.after === undefined ? undefined : readCursor(page.after, 2, isChangeCursor)
  const beyond = newest ? sql`<` : sql`>`
  const step = kind === 'stepped'
  const order = newest ? sql`desc` : sql`asc`
  const { rows } = await sql`
    with page as (
      select c.county, c.id, ${key} as key, ${sortedBy} as sort, ${step ? sql`s.action` : NOTHING} as action,
        ${step ? sql`case s.actor_kind when 'staff' then s.actor_label end` : NOTHING} as actor, c.acceptance_number,
        c.receipt_number, c.applicant_id, c.village, c.state, c.filed_at, c.next_due_on
      ${from(asked)} and ${after ? sql`(${sortedBy}, ${key}) ${beyond} (${after[0]}::${type}, ${after[1]}::uuid)` : sql`true`}
      order by ${sortedBy} ${order}, ${key} ${order} limit ${page.limit + 1})
    select page.id as "caseId", page.key,
      ${newest ? sql`to_char(page.sort at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : sql`page.sort::text`} as sort,
      page.county, coalesce(page.acceptance_number, page.receipt_number) as number, p.name as applicant, page.village,
      coalesce(d.name, page.village) as "villageName", page.state, page.action, page.actor as by,
      ${newest ? sql`page.sort` : NOTHING} as at, ${newest ? NOTHING : sql`page.next_due_on`} as "dueOn"
    from page
    join registry.person p on p.county = page.county and p.id = page.applicant_id
    left join org.division d on d.code = page.village
    order by page.sort ${order}, page.key ${order}`.execute(db)
  const read = rows.map((row) => changed.parse(row))
  const shown = read.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    ...(read.length > page.limit && last ? { next: writeCursor([last.sort, last.key]) } : {}),
  }
}

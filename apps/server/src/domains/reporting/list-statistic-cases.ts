import { caseState, reportingRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { shownName } from '../registry/index.ts'
import { casesOf, FILED_ON, PAID_ON } from './case-figures.queries.ts'
import { figuresOf } from './county-figures.ts'
import { reportingPermissions } from './permissions.ts'

const day = z.string().transform(plainDate)

const row = z.object({
  caseId: z.uuid(),
  number: z.string(),
  applicant: z.string(),
  village: z.string(),
  villageName: z.string(),
  state: caseState,
  filedAt: z.string(),
  filedOn: day,
  acceptedOn: day.nullable(),
  dueOn: day.nullable(),
  closedOn: day.nullable(),
  paidOn: day.nullable(),
})

const isCursor = ([filed = '', id]: readonly string[]): boolean =>
  z.iso.datetime().safeParse(filed).success && z.uuid().safeParse(id).success

/** The instant to the last digit the database keeps: the next page begins right after it. */
const FILED_AT = sql<string>`to_char(c.filed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** The applications that a figure counts, the first filed first: the same predicate, row by row. */
export const listStatisticCases = readCase(
  reportingRoutes.listStatisticCases,
  { permission: reportingPermissions.listStatisticCases },
  async ({ db, input, actor, permission, today }) => {
    const figures = figuresOf(input, { actor, permission, today })
    const after = input.after === undefined ? undefined : readCursor(input.after, 2, isCursor)
    const from = casesOf(input.list, figures)
    const { rows } = await sql`
      with page as (
        select c.*, ${PAID_ON} as paid_on ${from}
          and ${after ? sql`(c.filed_at, c.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
        order by c.filed_at, c.id limit ${input.limit + 1})
      select c.id as "caseId", coalesce(c.acceptance_number, c.receipt_number) as number, p.name as applicant, c.village,
        coalesce(d.name, c.village) as "villageName", c.state, ${FILED_AT} as "filedAt",
        ${FILED_ON} as "filedOn", c.accepted_on as "acceptedOn",
        c.due_on as "dueOn", (c.closed_at at time zone 'Asia/Shanghai')::date as "closedOn", c.paid_on as "paidOn"
      from page c join registry.person p on p.county = c.county and p.id = c.applicant_id
      left join org.division d on d.code = c.village order by c.filed_at, c.id`.execute(db)
    const found = rows.map((one) => row.parse(one))
    const shown = found.slice(0, input.limit)
    const items = shown.map(({ filedAt: _, ...one }) => ({
      ...one,
      applicant: shownName(actor, one.village, one.applicant),
    }))
    const total = await pageTotal(db, { ...input, read: found.length }, sql`select 1 ${from}`)
    const last = found.length > input.limit ? shown.at(-1) : undefined
    return {
      ...{ items, ...total, from: figures.period.from, to: figures.period.to },
      ...(last ? { next: writeCursor([last.filedAt, last.caseId]) } : {}),
    }
  },
)

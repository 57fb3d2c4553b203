import { ADJUSTMENT_KINDS, ADJUSTMENT_ROW_STATES, payableProgram } from '@songtan/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../../platform/db/db.ts'
import type { AdjustmentAt } from './adjustment.repo.ts'
import { runningFrom } from './running.queries.ts'

const kind = z.enum(ADJUSTMENT_KINDS)
const rowState = z.enum(ADJUSTMENT_ROW_STATES)

/** A row's amounts as rows of their own: fen a month, null where there is nothing. */
const amounts = sql`jsonb_to_recordset(r.amounts) as g (program text, "personId" uuid, held bigint, after bigint)`

/** How many months lie between two, the second not included; a month is `YYYY-MM`. */
const monthNumber = (month: ReturnType<typeof sql>) =>
  sql`(substr(${month}, 1, 4)::int * 12 + substr(${month}, 6, 2)::int)`

/** Rows and monthly sums of each kind. */
export const kindFigures = async (db: ReadDb, { county, id }: AdjustmentAt) => {
  const { rows } = await sql<{ kind: string; rows: number; before: number; after: number }>`
    select r.kind, count(*)::int as rows,
      sum(r.held_sum)::bigint as before,
      sum(case when r.kind = 'undecidable' then 0 else r.after_sum end)::bigint as after
    from benefits.adjustment_row r
    where r.county = ${county} and r.adjustment_id = ${id} group by r.kind`.execute(db)
  const found = new Map(rows.map((row) => [row.kind, row]))
  return ADJUSTMENT_KINDS.flatMap((name) => {
    const row = found.get(name)
    return row ? [{ ...row, kind: kind.parse(row.kind) }] : []
  })
}

/** What raised families get of each programme before and after. */
export const programFigures = async (db: ReadDb, { county, id }: AdjustmentAt) => {
  const { rows } = await sql<{ program: string; subjects: number; before: number; after: number }>`
    select g.program, count(*)::int as subjects, sum(coalesce(g.held, 0))::bigint as before,
      sum(coalesce(g.after, 0))::bigint as after
    from benefits.adjustment_row r cross join lateral ${amounts}
    where r.county = ${county} and r.adjustment_id = ${id} and r.kind = 'raised'
    group by g.program order by g.program`.execute(db)
  return rows.map((row) => ({ ...row, program: payableProgram.parse(row.program) }))
}

/** What becomes due at once when those still open are raised: the difference for every month already run through. */
export const backPayOf = async (db: ReadDb, { county, id }: AdjustmentAt): Promise<number> => {
  const { rows } = await sql<{ sum: number }>`
    select coalesce(sum((coalesce(g.after, 0) - coalesce(g.held, 0)) * greatest(0,
      ${monthNumber(sql`b.run_through`)} - ${monthNumber(sql`r.from_month`)} + 1)), 0)::bigint as sum
    from benefits.adjustment_row r cross join lateral ${amounts}
    join benefits.book b on b.county = r.county and b.program = g.program and b.run_through is not null
    where r.county = ${county} and r.adjustment_id = ${id} and r.kind = 'raised' and r.state = 'open'`.execute(
    db,
  )
  return rows[0]?.sum ?? 0
}

/** What became of the raised families. */
export const outcomeFigures = async (db: ReadDb, { county, id }: AdjustmentAt) => {
  const rows = await db
    .selectFrom('benefits.adjustment_row')
    .select(['state', sql<number>`count(*)::int`.as('rows')])
    .where('county', '=', county)
    .where('adjustmentId', '=', id)
    .where('kind', '=', 'raised')
    .groupBy('state')
    .orderBy('state')
    .execute()
  return rows.map((row) => ({ ...row, state: rowState.parse(row.state) }))
}

/** Raised families of which nothing runs but what the adjustment opened: those that taking back would reach. */
const intact = sql`not exists (
    select from benefits.entitlement e
    where e.county = r.county and e.household_id = r.household_id and (e.decision_id <> r.apply_id or e.to_month is not null)
      and ${runningFrom(sql`r.from_month`)})
  and exists (
    select from benefits.entitlement e
    where e.county = r.county and e.household_id = r.household_id and e.decision_id = r.apply_id and e.voided_at is null)`

/** What taking an applied adjustment back would do: money that is at the bank or approved counts as paid. */
export const undoingFigures = async (db: ReadDb, { county, id }: AdjustmentAt) => {
  const { rows } = await sql<{ families: number; left: number; paid: number }>`
    with reached as materialized (
      select r.county, r.household_id, r.apply_id, r.amounts, r.settled_at, ${intact} as intact
      from benefits.adjustment_row r
      where r.county = ${county} and r.adjustment_id = ${id} and r.kind = 'raised' and r.state = 'applied'),
    granted as (
      select sum(case when l.kind = 'back-pay' then l.amount else l.amount - coalesce(g.held, 0) end) as fen
      from reached r
      join benefits.entitlement e on e.county = r.county and e.household_id = r.household_id and e.decision_id = r.apply_id
      join benefits.line l on l.county = e.county and l.household_id = e.household_id and l.entitlement_id = e.id
      left join benefits.run u on u.county = l.county and u.id = l.run_id
      left join lateral (select x.held from jsonb_to_recordset(r.amounts) as x (program text, "personId" uuid, held bigint)
        where x.program = e.program and x."personId" is not distinct from e.person_id) g on true
      where r.intact and (l.state = 'paid' or (l.state = 'failed' and l.kind = 'monthly')
        or (l.state = 'listed' and u.state <> 'built'))),
    forgiven as (
      select sum(t.amount) as fen from reached r
      join benefits.transfer t on t.county = r.county and t.household_id = r.household_id
        and t.kind = 'claim-reduced' and t.posted_at = r.settled_at
      where r.intact)
    select (select count(*) from reached where intact)::int as families,
      (select count(*) from reached where not intact)::int as "left",
      (coalesce((select fen from granted), 0) + coalesce((select fen from forgiven), 0))::bigint as paid`.execute(
    db,
  )
  return rows[0] ?? { families: 0, left: 0, paid: 0 }
}

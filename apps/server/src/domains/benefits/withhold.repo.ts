import type { PayableProgram } from '@songtan/contract'
import type { YearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import type { Posting } from './posting.ts'

/**
 * Nets receivables with a monthly cap out of the listed lines of a run (抵扣, L1 §68), oldest claim and month first.
 * Lines and claims of a family are laid end to end as two bars of fen; where a line lies beside a claim, that much
 * is kept back. What other runs of the month kept back counts against the cap.
 */
export const withholdFromRun = async (
  { tx, county }: Posting,
  {
    runId,
    program,
    month,
  }: { readonly runId: string; readonly program: PayableProgram; readonly month: YearMonth },
): Promise<void> => {
  await sql`
    with claim as (
      select r.id, r.household_id, r.opened_at,
        least(r.amount - r.recovered - r.reduced, r.monthly_cap - coalesce((
          select sum(w.amount) from benefits.withholding w
          join benefits.line l on l.county = w.county and l.id = w.line_id and l.state in ('listed', 'paid', 'failed')
          join benefits.run u on u.county = l.county and u.id = l.run_id and u.month = ${month}
          where w.county = r.county and w.receivable_id = r.id), 0))::bigint as due
      from benefits.receivable r
      where r.county = ${county} and r.program = ${program} and r.closed_at is null and r.monthly_cap is not null),
    claims as (
      select id, household_id, due,
        sum(due) over (partition by household_id order by opened_at, id)::bigint as upto
      from claim where due > 0),
    lines as (
      select l.id, l.household_id, l.amount,
        sum(l.amount) over (partition by l.household_id order by l.month, l.kind, l.id)::bigint as upto
      from benefits.line l
      where l.county = ${county} and l.run_id = ${runId} and l.state = 'listed'
        and l.household_id in (select household_id from claims))
    insert into benefits.withholding (county, line_id, receivable_id, amount)
    select ${county}, l.id, c.id, least(l.upto, c.upto) - greatest(l.upto - l.amount, c.upto - c.due)
    from lines l join claims c on c.household_id = l.household_id
    where least(l.upto, c.upto) > greatest(l.upto - l.amount, c.upto - c.due)`.execute(tx)
  await sql`
    update benefits.line l set withheld = x.amount
    from (
      select w.line_id, sum(w.amount)::bigint as amount from benefits.withholding w
      join benefits.line l on l.county = w.county and l.id = w.line_id
      where w.county = ${county} and l.run_id = ${runId} group by w.line_id) x
    where l.county = ${county} and l.id = x.line_id`.execute(tx)
}

import { type RawBuilder, sql } from 'kysely'
import { ACCOUNTS, SIDES } from './domain/accounts.ts'

interface Place {
  readonly county: string
  readonly subject: string
  readonly expected: string
  readonly found: string
}

type Check = RawBuilder<Place>

const knownAccounts: Check = sql`
  select county, id::text as subject, 'known accounts' as expected, debit || ' / ' || credit as found
  from benefits.transfer
  where debit <> all(${ACCOUNTS}::text[]) or credit <> all(${ACCOUNTS}::text[])
  order by county, id limit 1`

const sides = Object.entries(SIDES)

/** Debit and credit of each kind, and both of one programme; a reversal turns its original round, to the fen. */
const rightSides: Check = sql`
  with side as (
    select * from unnest(${sides.map(([kind]) => kind)}::text[], ${sides.map(([, s]) => s.debit)}::text[],
      ${sides.map(([, s]) => s.credit)}::text[]) as x (kind, debit, credit))
  select t.county, t.id::text as subject, coalesce(s.debit || ' / ' || s.credit, 'its original turned round') as expected,
    t.debit || ' / ' || t.credit as found
  from benefits.transfer t
  left join side s on s.kind = t.kind
  left join benefits.transfer o on o.county = t.county and o.id = t.reverses
  where (t.kind = 'reversal' and (o.id is null or o.debit <> t.credit or o.credit <> t.debit or o.amount <> t.amount))
    or (t.kind <> 'reversal' and (split_part(t.debit, ':', 1) <> s.debit or split_part(t.credit, ':', 1) <> s.credit
      or (t.debit <> 'bank' and t.credit <> 'bank' and split_part(t.debit, ':', 2) <> split_part(t.credit, ':', 2))))
  order by t.county, t.id limit 1`

/** What each line must have posted: accrued once approved, kept back what it says, paid the rest when it is paid. */
const linesPosted: Check = sql`
  with posted as (
    select t.county, t.line_id,
      coalesce(sum(t.amount) filter (where t.kind = 'accrue'), 0) as accrued,
      count(*) filter (where t.kind = 'accrue') as accruals,
      coalesce(sum(t.amount) filter (where t.kind = 'withhold'), 0) as withheld,
      coalesce(sum(t.amount) filter (where t.kind = 'pay'), 0) as paid,
      count(*) filter (where t.kind = 'pay') as payments,
      coalesce(sum(t.amount) filter (where t.kind = 'reversal'), 0) as reversed
    from benefits.transfer t where t.line_id is not null group by t.county, t.line_id),
  due as (
    select l.county, l.id, l.amount, l.withheld, l.state,
      l.state in ('paid', 'failed', 'cancelled') or (l.state = 'listed' and u.state <> 'built') as booked
    from benefits.line l left join benefits.run u on u.county = l.county and u.id = l.run_id)
  select coalesce(d.county, p.county) as county, coalesce(d.id, p.line_id)::text as subject,
    d.state || ' ' || d.amount || ' withheld ' || d.withheld as expected,
    format('accrued %s (%s times), withheld %s, paid %s (%s times), reversed %s', coalesce(p.accrued, 0),
      coalesce(p.accruals, 0), coalesce(p.withheld, 0), coalesce(p.paid, 0), coalesce(p.payments, 0),
      coalesce(p.reversed, 0)) as found
  from due d full join posted p on p.county = d.county and p.line_id = d.id
  where d.id is null
    or (not d.booked and p.line_id is not null)
    or (d.booked and (p.accruals is distinct from 1 or p.accrued <> d.amount or p.withheld <> d.withheld
      or p.paid <> case when d.state = 'paid' then d.amount - d.withheld else 0 end
      or p.payments <> case when d.state = 'paid' and d.amount > d.withheld then 1 else 0 end
      or p.reversed <> case when d.state = 'cancelled' then d.amount + d.withheld else 0 end))
  order by 1, 2 limit 1`

/** A paid line stands as paid in exactly one bank file, and no other does. */
const filesAnswered: Check = sql`
  select x.county, x.id::text as subject, x.state as expected, x.paid || ' times paid by file' as found
  from (
    select l.county, l.id, l.state, l.amount, l.withheld, (
      select count(*) from benefits.bank_file_line f
      where f.county = l.county and f.line_id = l.id and f.result = 'paid') as paid
    from benefits.line l) x
  where x.paid <> case when x.state = 'paid' and x.amount > x.withheld then 1 else 0 end
  order by x.county, x.id limit 1`

const fileTotals: Check = sql`
  select f.county, f.id::text as subject, f.lines || ' lines, ' || f.total as expected,
    count(l.seq) || ' lines, ' || coalesce(sum(l.amount), 0) as found
  from benefits.bank_file f
  left join benefits.bank_file_line l on l.county = f.county and l.file_id = f.id
  group by f.county, f.id having f.lines <> count(l.seq) or f.total <> coalesce(sum(l.amount), 0)
  order by f.county, f.id limit 1`

const runTotals: Check = sql`
  select u.county, u.id::text as subject, u.lines || ' lines, ' || u.total || ' withheld ' || u.withheld as expected,
    count(l.id) || ' lines, ' || coalesce(sum(l.amount), 0) || ' withheld ' || coalesce(sum(l.withheld), 0) as found
  from benefits.run u
  left join benefits.line l on l.county = u.county and l.run_id = u.id and l.state not in ('waiting', 'dropped')
  where u.state <> 'cancelled' group by u.county, u.id
  having u.lines <> count(l.id) or u.total <> coalesce(sum(l.amount), 0) or u.withheld <> coalesce(sum(l.withheld), 0)
  order by u.county, u.id limit 1`

/** Signed sum of an account, `sign` +1 for accounts that grow by debit. */
const movements = (prefix: string, sign: 1 | -1): RawBuilder<unknown> => sql`
  select county, split_part(account, ':', 2) as program, sum(amount) * ${sql.lit(sign)} as amount from (
    select county, debit as account, amount from benefits.transfer where debit like ${`${prefix}:%`}
    union all
    select county, credit, -amount from benefits.transfer where credit like ${`${prefix}:%`}) x
  group by 1, 2`

/** Payable is what is approved and not yet paid, to the fen. */
const payable: Check = sql`
  with book as (${movements('payable', -1)}),
  due as (
    select l.county, l.program, sum(l.amount - l.withheld) as amount from benefits.line l
    join benefits.run u on u.county = l.county and u.id = l.run_id
    where l.state in ('listed', 'failed') and u.state <> 'built' group by 1, 2)
  select coalesce(b.county, d.county) as county, 'payable:' || coalesce(b.program, d.program) as subject,
    coalesce(d.amount, 0)::text as expected, coalesce(b.amount, 0)::text as found
  from book b full join due d on d.county = b.county and d.program = b.program
  where coalesce(b.amount, 0) <> coalesce(d.amount, 0) order by 1, 2 limit 1`

/** Receivable is what is claimed and neither recovered nor taken back. */
const receivable: Check = sql`
  with book as (${movements('receivable', 1)}),
  due as (
    select county, program, sum(amount - recovered - reduced) as amount from benefits.receivable group by 1, 2)
  select coalesce(b.county, d.county) as county, 'receivable:' || coalesce(b.program, d.program) as subject,
    coalesce(d.amount, 0)::text as expected, coalesce(b.amount, 0)::text as found
  from book b full join due d on d.county = b.county and d.program = b.program
  where coalesce(b.amount, 0) <> coalesce(d.amount, 0) order by 1, 2 limit 1`

const monthNumber = (column: string) =>
  sql`(substr(${sql.ref(column)}, 1, 4)::int * 12 + substr(${sql.ref(column)}, 6, 2)::int)`

/**
 * What was granted through the newest run month, less what is claimed back, is what was owed: nobody is forgotten
 * and nobody gets a month twice.
 */
const positions: Check = sql`
  with owed as (
    select e.county, e.household_id, e.program, coalesce(e.person_id, e.household_id) as subject_id,
      sum(e.monthly * greatest(0, least(${monthNumber('e.to_month')}, ${monthNumber('b.run_through')})
        - ${monthNumber('e.from_month')} + 1)) as amount
    from benefits.entitlement e
    join benefits.book b on b.county = e.county and b.program = e.program and b.run_through is not null
    where e.voided_at is null group by 1, 2, 3, 4),
  granted as (
    select county, household_id, program, subject_id, sum(amount) as amount from (
      select county, household_id, program, subject_id, amount from benefits.line
      where state not in ('dropped', 'cancelled')
      union all
      select county, household_id, program, subject_id, reduced - amount from benefits.receivable) x
    group by 1, 2, 3, 4)
  select coalesce(o.county, g.county) as county,
    coalesce(o.program, g.program) || ' ' || coalesce(o.subject_id, g.subject_id)::text as subject,
    'owed ' || coalesce(o.amount, 0) as expected, 'granted ' || coalesce(g.amount, 0) as found
  from owed o full join granted g on g.county = o.county and g.household_id = o.household_id
    and g.program = o.program and g.subject_id = o.subject_id
  where coalesce(o.amount, 0) <> coalesce(g.amount, 0) order by 1, 2 limit 1`

/** Each answers with the first place that does not fit, or with nothing. */
export const LEDGER_CHECKS: Readonly<Record<string, Check>> = {
  'known-accounts': knownAccounts,
  'right-sides': rightSides,
  'lines-posted': linesPosted,
  'files-answered': filesAnswered,
  'file-totals': fileTotals,
  'run-totals': runTotals,
  payable,
  receivable,
  positions,
}

import type { PayableProgram } from '@songtan/contract'
import { addMonths, type YearMonth, yearMonth } from '@songtan/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { Book } from './book.repo.ts'
import { derivedId } from './derived-id.ts'
import { monthsBetween } from './domain/months.ts'
import type { Posting } from './posting.ts'

interface Building {
  readonly runId: string
  readonly program: PayableProgram
  readonly month: YearMonth
}

/**
 * Families about whom a question is open, small sets beside the register: a member who died after the entitlement
 * was decided (L5 一(三)), two entries that may be one person, a household that was closed.
 */
const doubts = (county: string): RawBuilder<unknown> => sql`
  dead as materialized (
    select p.id, p.died_on from registry.person p where p.county = ${county} and p.died_on is not null),
  bereaved as materialized (
    select m.household_id, max(d.died_on) as died_on from dead d
    join registry.membership m on m.county = ${county} and m.person_id = d.id and m.superseded_at is null
    group by m.household_id),
  doubled as materialized (
    select m.household_id from registry.duplicate d
    join registry.membership m on m.county = d.county and m.person_id in (d.person_a, d.person_b)
      and m.superseded_at is null and m.valid_to is null
    where d.county = ${county} and d.state = 'open'),
  closed as materialized (
    select h.id from registry.household h where h.county = ${county} and h.closed_on is not null)`

/** Why an entitlement e with account a may not be listed now; null when it may. */
const holdReason = sql<string | null>`case
  when e.person_id in (select id from dead) or a.holder_id in (select id from dead)
    or b.died_on >= (e.created_at at time zone 'Asia/Shanghai')::date then 'death'
  when e.household_id in (select household_id from doubled) then 'duplicate'
  when e.household_id in (select id from closed) then 'household-closed'
  when a.id is null then 'no-account' end`

const withAccount = sql`
  left join registry.account a on a.county = e.county and a.household_id = e.household_id
    and a.superseded_at is null
  left join bereaved b on b.household_id = e.household_id`

/** Lists waiting lines up to the month where nothing holds them any longer; the others learn why they wait on. */
export const listWaiting = async (
  { tx, county }: Posting,
  { runId, program, month }: Building,
): Promise<void> => {
  await sql`
    with ${doubts(county)},
    due as materialized (
      select l.id, a.id as account_id, ${holdReason} as reason
      from benefits.line l
      join benefits.entitlement e on e.county = l.county and e.id = l.entitlement_id
      ${withAccount}
      where l.county = ${county} and l.program = ${program} and l.state = 'waiting' and l.month <= ${month})
    update benefits.line l set run_id = ${runId}, account_id = due.account_id, reason = due.reason,
      state = case when due.reason is null then 'listed' else 'waiting' end
    from due where l.county = ${county} and l.id = due.id`.execute(tx)
}

/** Months that no run has gone through yet, up to `month`: from the first that anybody is owed when there was no run. */
const newMonths = async (
  { tx, county }: Posting,
  { program, month }: Building,
  { runThrough }: Book,
): Promise<YearMonth[]> => {
  if (runThrough !== undefined) return monthsBetween(addMonths(runThrough, 1), month)
  const first = await tx
    .selectFrom('benefits.entitlement')
    .select((eb) => eb.fn.min('fromMonth').as('month'))
    .where('county', '=', county)
    .where('program', '=', program)
    .where('voidedAt', 'is', null)
    .executeTakeFirst()
  return first?.month ? monthsBetween(yearMonth(first.month), month) : []
}

/** One line for every entitlement and month not run through before, in one statement: listed, or waiting with its reason. */
export const listNewMonths = async (posting: Posting, building: Building, book: Book): Promise<void> => {
  const { tx, county } = posting
  const { runId, program } = building
  const months = await newMonths(posting, building, book)
  if (months.length === 0) return
  await sql`
    with ${doubts(county)},
    due as materialized (
      select e.id, e.household_id, e.person_id, e.monthly, m.month, a.id as account_id, ${holdReason} as reason
      from benefits.entitlement e
      join unnest(${months}::text[]) as m (month)
        on e.from_month <= m.month and (e.to_month is null or e.to_month >= m.month)
      ${withAccount}
      where e.county = ${county} and e.program = ${program} and e.voided_at is null)
    insert into benefits.line
      (county, id, run_id, entitlement_id, household_id, program, subject_id, month, kind, amount, account_id, state, reason)
    select ${county}, ${derivedId(runId, sql<string>`due.id::text || due.month`)}, ${runId}::uuid, due.id,
      due.household_id, ${program}, coalesce(due.person_id, due.household_id), due.month, 'monthly', due.monthly,
      due.account_id, case when due.reason is null then 'listed' else 'waiting' end, due.reason
    from due`.execute(tx)
}

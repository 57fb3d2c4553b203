import type { STATISTIC_LISTS } from '@songtan/contract'
import { firstDay, type PlainDate, plainDate } from '@songtan/kernel'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Figures } from './county-figures.ts'
import { daysOf, monthsOf } from './domain/period.ts'

export type StatisticList = (typeof STATISTIC_LISTS)[number]

const begins = (day: PlainDate) => sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`
const dayOf = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Shanghai')::date`
const CLOSED_ON = dayOf(sql`c.closed_at`)
export const FILED_ON = dayOf(sql`c.filed_at`)

const inPeriod = (instant: RawBuilder<unknown>, { period }: Figures): RawBuilder<SqlBool> => {
  const { first, end } = daysOf(period)
  return sql`(${instant} >= ${begins(first)} and ${instant} < ${begins(end)})`
}

const DECIDED = sql<SqlBool>`c.state in ('confirmed', 'refused')`
/** Decided by the last day of the legal term, that day with it (L2 §22). */
const ON_TIME = sql<SqlBool>`${CLOSED_ON} <= c.due_on`

/**
 * The day of the first money that was paid for the entitlements of the decision, and not taken back. That a line paid is
 * none that was dropped, and a payment no reversal, is told to the planner: the indexes it needs leave those out.
 */
export const PAID_ON = sql<string | null>`(
  select min(t.day) from cases.decision d
  join benefits.entitlement e on e.county = d.county and e.household_id = d.household_id and e.decision_id = d.id
  join benefits.line l on l.county = e.county and l.household_id = e.household_id and l.entitlement_id = e.id
    and l.state <> 'dropped'
  join benefits.transfer t on t.county = l.county and t.line_id = l.id and t.kind = 'pay' and t.reverses is null
  where d.county = c.county and d.case_id = c.id and not exists (
    select from benefits.transfer r where r.county = t.county and r.reverses = t.id))`

const conditionOf = (list: StatisticList): RawBuilder<SqlBool> => {
  switch (list) {
    case 'filed':
      return sql`true`
    case 'decided':
      return DECIDED
    case 'on-time':
      return sql`${DECIDED} and ${ON_TIME}`
    case 'late':
      return sql`${DECIDED} and not ${ON_TIME}`
    case 'paid':
      return sql`c.state = 'confirmed' and ${PAID_ON} is not null`
    case 'unpaid':
      return sql`c.state = 'confirmed' and ${PAID_ON} is null`
    default:
      return sql`c.state = ${list}`
  }
}

/** Applications that a figure counts, as `from … where …` over `cases.case_file as c`. */
export const casesOf = (list: StatisticList, figures: Figures): RawBuilder<unknown> => {
  const instant = list === 'filed' ? sql`c.filed_at` : sql`c.closed_at`
  return sql`from cases.case_file c where c.county = ${figures.county} and ${figures.rows('c.village')}
    and ${inPeriod(instant, figures)} and ${conditionOf(list)}`
}

const count = z.number().int()

const monthRow = z.object({
  at: count.positive(),
  town: z.string(),
  filed: count,
  confirmed: count,
  refused: count,
  withdrawn: count,
  terminated: count,
  onTime: count,
  late: count,
})

export type CaseFigures = Omit<z.infer<typeof monthRow>, 'at'> & { readonly month: string }

/**
 * What came in and what was closed, by month and town; one statement. By village first, and by the place of an instant
 * among the beginnings of the months: no word is cut and no clock is read row by row.
 */
export const caseFigures = async (db: ReadDb, figures: Figures): Promise<CaseFigures[]> => {
  const rows = sql`c.county = ${figures.county} and ${figures.rows('c.village')}`
  const months = monthsOf(figures.period)
  const beginnings = sql`array[${sql.join(months.map((month) => begins(firstDay(month))))}]`
  const of = (condition: RawBuilder<unknown>) => sql`count(*) filter (where ${condition})`
  const found = await sql`
    select at, substr(village, 1, 9) || '000' as town, sum(filed)::int as filed, sum(confirmed)::int as confirmed,
      sum(refused)::int as refused, sum(withdrawn)::int as withdrawn, sum(terminated)::int as terminated,
      sum("onTime")::int as "onTime", sum(late)::int as late
    from (
      select width_bucket(c.filed_at, ${beginnings}) as at, c.village, count(*) as filed, 0 as confirmed, 0 as refused,
        0 as withdrawn, 0 as terminated, 0 as "onTime", 0 as late
      from cases.case_file c where ${rows} and ${inPeriod(sql`c.filed_at`, figures)} group by 1, 2
      union all
      select width_bucket(c.closed_at, ${beginnings}), c.village, 0, ${of(conditionOf('confirmed'))},
        ${of(conditionOf('refused'))}, ${of(conditionOf('withdrawn'))}, ${of(conditionOf('terminated'))},
        ${of(conditionOf('on-time'))}, ${of(conditionOf('late'))}
      from cases.case_file c where ${rows} and ${inPeriod(sql`c.closed_at`, figures)} group by 1, 2) x
    group by 1, 2 order by 1, 2`.execute(db)
  return found.rows.map((row) => {
    const { at, ...counts } = monthRow.parse(row)
    return { ...counts, month: months[at - 1] ?? '' }
  })
}

const day = z.string().transform(plainDate)
const span = z.object({ from: day, to: day, cases: count })

/** Days from acceptance to the decision, and from filing to the first money, with how often; a statement each. */
export const spansOf = async (db: ReadDb, figures: Figures) => {
  const [decided, confirmed] = await Promise.all([
    sql`select c.accepted_on as "from", ${CLOSED_ON} as "to", count(*) as cases
      ${casesOf('decided', figures)} and c.accepted_on is not null group by 1, 2`.execute(db),
    sql`select x."from", x."to", count(*) as cases from (
      select ${FILED_ON} as "from", ${PAID_ON} as "to" ${casesOf('confirmed', figures)}) x group by 1, 2`.execute(
      db,
    ),
  ])
  const paid = confirmed.rows.map((row) => span.extend({ to: day.nullable() }).parse(row))
  return {
    toDecision: decided.rows.map((row) => span.parse(row)),
    toMoney: paid.flatMap(({ to, ...rest }) => (to === null ? [] : [{ ...rest, to }])),
    waiting: paid.reduce((sum, { to, cases }) => sum + (to === null ? cases : 0), 0),
  }
}

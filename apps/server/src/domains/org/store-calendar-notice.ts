import { CompiledQuery } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { CalendarNotice } from '../../platform/tables/calendar-notice.ts'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
}

/** Covers the race of two imports, or two starts, that both read the calendar and then both write one year. */
export const LOCK_CALENDAR: Statement = {
  text: `select pg_advisory_xact_lock(hashtext('org.calendar_year'))`,
  values: [],
}

/** Days the earlier notice of the year moved and this one no longer names are ordinary days again. */
const UNDO_EARLIER = `
  update org.calendar_day
  set kind = case when extract(isodow from day) < 6 then 'work' else 'rest' end, notice = $3
  where day <> all ($2::date[])
    and notice in (select unnest(string_to_array(notice, '、')) from org.calendar_year where year = $1)`

const WRITE_YEAR = `
  insert into org.calendar_year (year, notice, loaded_at) values ($1, $2, $3)
  on conflict (year) do update set notice = excluded.notice, loaded_at = excluded.loaded_at`

const WRITE_DAYS = `
  insert into org.calendar_day (day, kind, name, notice)
  select * from unnest($1::date[], $2::text[], $3::text[], $4::text[])
  on conflict (day) do update set kind = excluded.kind, name = excluded.name, notice = excluded.notice`

/**
 * What puts one year's notice (节假日安排) in force in place of an earlier one, to be run in order in one transaction.
 * Nothing is deleted, so that the program's own role may import a notice.
 */
export const calendarStatements = (notice: CalendarNotice, now: Date): Statement[] => {
  const { days, year } = notice
  const column = <K extends keyof (typeof days)[number]>(key: K) => days.map((day) => day[key])
  const latest = notice.notice.split('、').at(-1)
  return [
    LOCK_CALENDAR,
    { text: UNDO_EARLIER, values: [year, column('day'), latest] },
    { text: WRITE_YEAR, values: [year, notice.notice, now] },
    { text: WRITE_DAYS, values: [column('day'), column('kind'), column('name'), column('notice')] },
  ]
}

/** Imports a notice inside a use case's transaction. */
export const storeCalendarNotice = async (tx: Tx, notice: CalendarNotice, now: Date): Promise<void> => {
  for (const { text, values } of calendarStatements(notice, now))
    await tx.executeQuery(CompiledQuery.raw(text, [...values]))
}

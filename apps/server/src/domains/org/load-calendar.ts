import type { ClientBase } from 'pg'
import { readCalendarNotices } from '../../platform/tables/read-calendar.ts'
import { calendarStatements, LOCK_CALENDAR, type Statement } from './store-calendar-notice.ts'

/**
 * Fills the working-day calendar (工作日历) with the committed years that are not there yet; a year somebody has
 * imported stays as it is. Returns the years added. The client must not be inside a transaction.
 */
export const loadCalendar = async (client: ClientBase, now: Date): Promise<number[]> => {
  const notices = await readCalendarNotices()
  const run = ({ text, values }: Statement) => client.query(text, [...values])
  await client.query('begin')
  try {
    await run(LOCK_CALENDAR)
    const there = await client.query<{ year: number }>('select year from org.calendar_year')
    const missing = notices.filter((notice) => !there.rows.some(({ year }) => year === notice.year))
    for (const statement of missing.flatMap((notice) => calendarStatements(notice, now))) await run(statement)
    await client.query('commit')
    return missing.map(({ year }) => year)
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

import { plainDate, type WorkCalendar } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'
import { workCalendar } from '../../platform/tables/calendar-notice.ts'

/** The working-day calendar (工作日历) in force, as the kernel counts with it: some 25 rows a year. */
export const loadedCalendar = async (db: ReadDb): Promise<WorkCalendar> => {
  const years = await db.selectFrom('org.calendar_year').select('year').execute()
  const days = await db.selectFrom('org.calendar_day').select(['day', 'kind']).execute()
  return workCalendar(
    years.map(({ year }) => year),
    days.map(({ day, kind }) => ({ day: plainDate(day), kind: kind === 'work' ? 'work' : 'rest' })),
  )
}

import type { WorkCalendar } from '@songtan/kernel'
import type { Clock } from '../../platform/clock/clock.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import type { Log } from '../../platform/log/log.ts'
import { loadedCalendar } from './calendar.queries.ts'

/** The working-day calendar (工作日历) as it is in force. */
export interface CalendarService {
  /** Where nothing is kept yet it is read over the caller's own connection: no call waits for a second one. */
  current(db: ReadDb): Promise<WorkCalendar>
  /** Reads the tables again; called after an import in this process. */
  reload(): Promise<WorkCalendar>
}

const FRESH_MS = 60_000

/**
 * Keeps the calendar in memory. What another process imported is seen a minute later at most: an older copy is still
 * handed out while it is read again, so that no call waits for a second connection inside its transaction. An empty
 * calendar is never kept, since a starting program may ask before the tables are filled.
 */
export const makeCalendarService = ({
  db,
  clock,
  log,
}: {
  readonly db: ReadDb
  readonly clock: Clock
  readonly log: Log
}): CalendarService => {
  let kept: { readonly calendar: WorkCalendar; readonly at: number } | undefined
  let reading: Promise<WorkCalendar> | undefined
  const keep = (calendar: WorkCalendar): WorkCalendar => {
    kept = calendar.years.size > 0 ? { calendar, at: clock.wall().getTime() } : undefined
    return calendar
  }
  const reload = (): Promise<WorkCalendar> => {
    reading ??= loadedCalendar(db)
      .then(keep)
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  return {
    reload,
    current: async (own) => {
      if (!kept) return loadedCalendar(own).then(keep)
      if (clock.wall().getTime() - kept.at > FRESH_MS) {
        reload().catch((error: Error) => log.warn({ reason: error.message }, 'calendar not read again'))
      }
      return kept.calendar
    },
  }
}

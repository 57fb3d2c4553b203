import { orgRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { orgPermissions } from './permissions.ts'

/** The loaded years, and the days that the notice of one of them moves (its New Year may begin in December). */
export const showCalendar = readCase(
  orgRoutes.showCalendar,
  { permission: orgPermissions.showCalendar, audit: 'none' },
  async ({ db, input }) => {
    const years = await db.selectFrom('org.calendar_year').selectAll().orderBy('year').execute()
    const year = years.find((one) => one.year === input.year)
    const days = year
      ? await db
          .selectFrom('org.calendar_day')
          .selectAll()
          .where('notice', 'in', year.notice.split('、'))
          .orderBy('day')
          .execute()
      : []
    return {
      years: years.map((one) => ({ ...one, loadedAt: one.loadedAt.toISOString() })),
      days: days.map((day) => ({
        ...day,
        kind: day.kind === 'work' ? ('work' as const) : ('rest' as const),
      })),
    }
  },
)

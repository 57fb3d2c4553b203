import { casesRoutes } from '@songtan/contract'
import { addDays, isWorkingDay, type PlainDate, type WorkCalendar } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { shownName } from '../registry/index.ts'
import { statesWaitingFor } from './domain/worklist.ts'
import { postsOf } from './list-work.ts'
import { casesPermissions } from './permissions.ts'
import { workArea } from './work-area.ts'
import { changesPage } from './work-changes.queries.ts'

/** The day from whose beginning changes count. */
export const lastWorkingDay = (calendar: WorkCalendar, today: PlainDate): PlainDate => {
  let day = addDays(today, -1)
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1)
  return day
}

/** A notice that has just been posted has to run out before anybody has work with it (L2 §19). */
const beginsToShow = ({ state, action }: { readonly state: string; readonly action: string | null }) =>
  state === 'noticed' && action !== 'take-down-notice'

/** What has changed since the last working day began, so that nothing of a weekend or a holiday is missed on the day after. */
export const listWorkChanges = readCase(
  casesRoutes.listWorkChanges,
  { permission: casesPermissions.listWorkChanges },
  async ({ db, input, actor, today, permission, services }) => {
    const since = lastWorkingDay(await services.calendar.current(db), today)
    const asked = { ...workArea(actor, permission, input.area), since, today }
    const waiting = statesWaitingFor(postsOf(actor))
    const { rows, ...page } = await changesPage(db, input.kind, asked, input)
    return {
      ...page,
      items: rows.map(({ key: _, sort: __, ...row }) => ({
        ...row,
        applicant: shownName(actor, row.village, row.applicant),
        mine: waiting.includes(row.state) && !beginsToShow(row),
        at: row.at?.toISOString() ?? null,
      })),
    }
  },
)

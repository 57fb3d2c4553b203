import { casesRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { lastWorkingDay } from './list-work-changes.ts'
import { casesPermissions } from './permissions.ts'
import { workArea } from './work-area.ts'
import { countChanges } from './work-changes.queries.ts'

/** How much has changed in the actor's area since the last working day began; asked beside the rows, shows nobody. */
export const countWorkChanges = readCase(
  casesRoutes.countWorkChanges,
  { permission: casesPermissions.countWorkChanges, audit: 'none' },
  async ({ db, input, actor, today, permission, services }) => {
    const since = lastWorkingDay(await services.calendar.current(db), today)
    const counts = await countChanges(db, { ...workArea(actor, permission, input.area), since, today })
    return { since, ...counts }
  },
)

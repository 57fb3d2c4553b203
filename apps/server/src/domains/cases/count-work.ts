import { casesRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { workCounts } from './domain/work-counts.ts'
import { postsOf } from './list-work.ts'
import { casesPermissions } from './permissions.ts'
import { countByState } from './work.queries.ts'
import { workArea } from './work-area.ts'

/** 工作台: how much of the actor's area is late, due today, waiting and returned; asked beside the rows, shows nobody. */
export const countWork = readCase(
  casesRoutes.countWork,
  { permission: casesPermissions.countWork, audit: 'none' },
  async ({ db, input: { area, state }, actor, today, permission }) => {
    const rows = await countByState(db, workArea(actor, permission, area), { today, byTown: false })
    return workCounts(
      rows.filter((row) => state === undefined || row.state === state),
      postsOf(actor),
    )
  },
)

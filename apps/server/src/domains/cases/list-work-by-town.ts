import { casesRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { divisionNames } from '../org/index.ts'
import { workCounts } from './domain/work-counts.ts'
import { postsOf } from './list-work.ts'
import { casesPermissions } from './permissions.ts'
import { countByState } from './work.queries.ts'
import { workArea } from './work-area.ts'

/** 督办: what each town of the actor's area has open, late, due today and waiting, for those who supervise. */
export const listWorkByTown = readCase(
  casesRoutes.listWorkByTown,
  { permission: casesPermissions.listWorkByTown },
  async ({ db, input, actor, today, permission }) => {
    const rows = await countByState(db, workArea(actor, permission, input.area), { today, byTown: true })
    const towns = [...new Set(rows.map(({ town }) => town))]
    const names = await divisionNames(db, towns)
    return {
      items: towns.map((town) => ({
        ...{ town, townName: names.get(town) ?? town },
        ...workCounts(
          rows.filter((row) => row.town === town),
          postsOf(actor),
        ),
      })),
    }
  },
)

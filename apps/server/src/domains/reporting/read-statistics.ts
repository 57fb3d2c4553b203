import { reportingRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { figuresOf } from './county-figures.ts'
import { gatherStatistics } from './gather-statistics.ts'
import { reportingPermissions } from './permissions.ts'

/** 统计: the figures of the actor's part of a county; sums without names. @throws AppError 404, 422 `statistics.period` */
export const readStatistics = readCase(
  reportingRoutes.readStatistics,
  { permission: reportingPermissions.readStatistics },
  async ({ db, input, actor, permission, today, services }) =>
    gatherStatistics(db, figuresOf(input, { actor, permission, today }), { area: input.area, services }),
)

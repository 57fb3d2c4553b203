import { reportingRoutes as routes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { exportStatistics } from './export-statistics.ts'
import { listStatisticCases } from './list-statistic-cases.ts'
import { readBoundaries } from './read-boundaries.ts'
import { readStatistics } from './read-statistics.ts'

export const staffBindings = [
  bind(routes.readStatistics, readStatistics),
  bind(routes.listStatisticCases, listStatisticCases),
  bind(routes.exportStatistics, exportStatistics),
  bind(routes.readBoundaries, readBoundaries),
]

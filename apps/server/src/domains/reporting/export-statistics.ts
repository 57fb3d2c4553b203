import { CASE_STATE_NAMES, reportingRoutes } from '@songtan/contract'
import { divisionCode } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { PROGRAM_NAMES } from '../benefits/index.ts'
import { divisionName } from '../org/index.ts'
import { writeWorkbook } from '../programs/index.ts'
import { figuresOf } from './county-figures.ts'
import { statisticSheets } from './domain/statistic-sheets.ts'
import { gatherStatistics } from './gather-statistics.ts'
import { reportingPermissions } from './permissions.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The figures as a spreadsheet; that they left the program is recorded. @throws AppError 404, 422 `statistics.period` */
export const exportStatistics = readCase(
  reportingRoutes.exportStatistics,
  { permission: reportingPermissions.exportStatistics },
  async ({ db, input, actor, permission, today, now, note, services }) => {
    const figures = figuresOf(input, { actor, permission, today })
    const gathered = await gatherStatistics(db, figures, { area: input.area, services })
    note({ purpose: 'export' })
    const place = await divisionName(db, input.area ?? divisionCode(input.county))
    const program = (code: keyof typeof PROGRAM_NAMES) =>
      `${PROGRAM_NAMES[code].zh} ${PROGRAM_NAMES[code].en}`
    const state = (code: keyof typeof CASE_STATE_NAMES) =>
      `${CASE_STATE_NAMES[code].zh} ${CASE_STATE_NAMES[code].en}`
    const bytes = await writeWorkbook(statisticSheets(gathered, { place, program, state }), now)
    const { from, to } = figures.period
    return { mediaType: XLSX, name: `统计-${input.area ?? input.county}-${from}-${to}.xlsx`, bytes }
  },
)

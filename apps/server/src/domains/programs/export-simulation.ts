import { programsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { readCase } from '../../platform/use-case/use-case.ts'
import { simulationSheets } from './domain/simulation-sheets.ts'
import { programsPermissions } from './permissions.ts'
import { findSimulation } from './read-simulations.ts'
import { writeWorkbook } from './write-workbook.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What came of a simulation as a spreadsheet; that it left the program is recorded. @throws AppError 409 */
export const exportSimulation = readCase(
  programsRoutes.exportSimulation,
  { permission: programsPermissions.exportSimulation },
  async ({ db, input, actor, permission, now, note, services: { policies } }) => {
    const { result, draftId, draftTitle, ...head } = await findSimulation(db, input.id, {
      ...{ actor, permission, policies },
    })
    if (!result) throw new AppError(409, 'policy-simulation.not-done')
    note({ subject: { kind: 'policy-draft', id: draftId }, purpose: 'export' })
    const { placeName, place, day, askedBy, finishedAt } = head
    const sheets = simulationSheets(result, {
      ...{ title: draftTitle, placeName, day, askedBy, finishedAt: finishedAt ?? '' },
    })
    const bytes = await writeWorkbook(sheets, now)
    return { mediaType: XLSX, name: `政策测算-${place}-${day}.xlsx`, bytes }
  },
)

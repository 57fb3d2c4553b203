import { benefitsRoutes } from '@songtan/contract'
import { writeCase } from '../../../platform/use-case/use-case.ts'
import { countyArea } from '../county-area.ts'
import { may } from '../permissions.ts'
import { staffIdOf } from '../staff-id.ts'
import { showAdjustment, viewAdjustment } from './adjustment.queries.ts'
import { JOBS, moveAdjustment } from './adjustment.repo.ts'
import { takeAdjustment } from './take-adjustment.ts'

/**
 * A person has an applied adjustment taken back, with the reason; once only, since nothing leads on from there.
 * @throws AppError 409 `record.changed` | `benefits.adjustment.state`
 */
export const undoAdjustment = writeCase(
  benefitsRoutes.undoAdjustment,
  { permission: may.undoAdjustment },
  async ({ tx, input, actor, now, services, requireArea, note }) => {
    const { county, id, reason } = input
    requireArea(countyArea(county))
    const { publication } = await takeAdjustment(tx, input, 'undo')
    await moveAdjustment(tx, input, {
      ...{ state: 'undoing', finishedAt: null },
      ...{ undoneBy: staffIdOf(actor), undoneAt: now, undoneReason: reason },
    })
    await services.jobs.enqueue(tx, JOBS.undoing, { county, id })
    note({ subject: { kind: 'adjustment', id }, purpose: reason, details: { publication } })
    return showAdjustment(tx, await viewAdjustment(tx, county, id))
  },
)

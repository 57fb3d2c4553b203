import { benefitsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../../platform/use-case/use-case.ts'
import { publicationOf } from '../../programs/index.ts'
import { countyArea } from '../county-area.ts'
import { may } from '../permissions.ts'
import { showAdjustment, viewAdjustment } from './adjustment.queries.ts'
import { computeAgain } from './adjustment.repo.ts'
import { takeAdjustment } from './take-adjustment.ts'

/**
 * Has an adjustment weighed anew that was not applied yet: facts were mended, families were decided.
 * @throws AppError 409 `record.changed` | `benefits.adjustment.state` | `benefits.adjustment.withdrawn`
 */
export const recomputeAdjustment = writeCase(
  benefitsRoutes.recomputeAdjustment,
  { permission: may.recomputeAdjustment },
  async ({ tx, input, services, requireArea, note }) => {
    const { county, id } = input
    requireArea(countyArea(county))
    const { publication: number } = await takeAdjustment(tx, input, 'recompute')
    if ((await publicationOf(tx, number)).withdrawn)
      throw new AppError(409, 'benefits.adjustment.withdrawn', { params: { number } })
    await computeAgain(tx, services, { county, id })
    note({ subject: { kind: 'adjustment', id }, details: { publication: number } })
    return showAdjustment(tx, await viewAdjustment(tx, county, id))
  },
)

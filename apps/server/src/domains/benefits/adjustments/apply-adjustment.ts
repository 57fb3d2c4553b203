import { benefitsRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../../platform/use-case/use-case.ts'
import { publicationOf } from '../../programs/index.ts'
import { countyArea } from '../county-area.ts'
import { may } from '../permissions.ts'
import { staffIdOf } from '../staff-id.ts'
import { showAdjustment, viewAdjustment } from './adjustment.queries.ts'
import { JOBS, moveAdjustment } from './adjustment.repo.ts'
import { takeAdjustment } from './take-adjustment.ts'

/**
 * A person has every raised family given its new amounts; the rest is a job that goes through them.
 * @throws AppError 409 `record.changed` | `benefits.adjustment.state` | `.withdrawn` | `.nothing-to-apply`
 */
export const applyAdjustment = writeCase(
  benefitsRoutes.applyAdjustment,
  { permission: may.applyAdjustment },
  async (context) => {
    const { tx, input, actor, now, services, requireArea, note } = context
    const { county, id } = input
    requireArea(countyArea(county))
    const { publication: number } = await takeAdjustment(tx, input, 'apply')
    if ((await publicationOf(tx, number)).withdrawn)
      throw new AppError(409, 'benefits.adjustment.withdrawn', { params: { number } })
    const { raised } = await viewAdjustment(tx, county, id)
    if (raised === 0) throw new AppError(409, 'benefits.adjustment.nothing-to-apply')
    const appliedBy = staffIdOf(actor)
    await moveAdjustment(tx, input, { state: 'applying', appliedBy, appliedAt: now })
    await services.jobs.enqueue(tx, JOBS.applying, { county, id })
    note({ subject: { kind: 'adjustment', id }, details: { publication: number, raised } })
    return showAdjustment(tx, await viewAdjustment(tx, county, id))
  },
)

import { job, subscription } from '../../../platform/jobs/job.ts'
import { lawPublished, lawWithdrawn } from '../../programs/index.ts'
import { type AdjustmentAt, JOBS } from './adjustment.repo.ts'
import { computeAdjustment } from './compute-adjustment.ts'
import { cancelAdjustments, openAdjustments, openDueAdjustments } from './open-adjustments.ts'
import { raiseFamilies } from './raise-families.ts'
import { restoreFamilies } from './restore-families.ts'

/** Follow a publication from its event to the last family (调标); each may run twice. */
export const adjustmentJobs = [
  subscription(lawPublished, 'benefits.open-adjustments', openAdjustments),
  subscription(lawWithdrawn, 'benefits.cancel-adjustments', cancelAdjustments),
  /** After midnight, when the day of a publication has begun. */
  job({
    name: 'benefits.open-due-adjustments',
    cron: '20 0 * * *',
    run: (_, services) => openDueAdjustments(services),
  }),
  job<AdjustmentAt>({ name: JOBS.computing, run: (at, services) => computeAdjustment(services, at) }),
  job<AdjustmentAt>({ name: JOBS.applying, run: (at, services) => raiseFamilies(services, at) }),
  job<AdjustmentAt>({ name: JOBS.undoing, run: (at, services) => restoreFamilies(services, at) }),
]

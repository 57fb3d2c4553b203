import { job } from '../../platform/jobs/job.ts'
import { takeDownNotices } from './take-down-notices.ts'

/** Just after midnight, so that no notice stands a day too long; the page itself asks for the day on every look. */
export const casesJobs = [
  job({
    name: 'cases.take-down-notices',
    cron: '5 0 * * *',
    run: (_, services) => takeDownNotices(services),
  }),
]

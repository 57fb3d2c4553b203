import { job, subscription } from '../../platform/jobs/job.ts'
import { calendarImported } from '../org/index.ts'
import { recountTerms } from './recount-terms.ts'
import { takeDownNotices } from './take-down-notices.ts'

/** Just after midnight, so that no notice stands a day too long; the page itself asks for the day on every look. */
export const casesJobs = [
  job({
    name: 'cases.take-down-notices',
    cron: '5 0 * * *',
    run: (_, services) => takeDownNotices(services),
  }),
  subscription(calendarImported, 'cases.recount-terms', (_, services) => recountTerms(services)),
  /** Once a night for notices that come with a release of the program. */
  job({
    name: 'cases.recount-terms',
    cron: '35 0 * * *',
    run: (_, services) => recountTerms(services),
  }),
]

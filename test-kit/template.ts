import { allJobs } from '../apps/server/src/app/domains.ts'
import { prepareQueues } from '../apps/server/src/platform/jobs/queue.ts'
import type { ScratchDatabase } from './scratch-database.ts'

/** What every cloned test database starts with: queues, a dozen divisions, the calendar. */
export const fillTemplate = async (template: ScratchDatabase): Promise<void> => {
  await prepareQueues(template.jobsUrl, allJobs)
}

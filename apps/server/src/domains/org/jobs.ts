import { type Job, subscription } from '../../platform/jobs/job.ts'
import { calendarImported } from './events.ts'

/** Reads the calendar again as soon as the import is committed, in whichever process runs the job. */
export const orgJobs: readonly Job[] = [
  subscription(calendarImported, 'org.reload-calendar', async (_, { calendar }) => {
    await calendar.reload()
  }),
]

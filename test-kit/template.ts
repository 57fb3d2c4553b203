import pg from 'pg'
import { allJobs } from '../apps/server/src/app/domains.ts'
import { loadCalendar } from '../apps/server/src/domains/org/load-calendar.ts'
import { addDivisions, loadDivisions } from '../apps/server/src/domains/org/load-divisions.ts'
import { prepareQueues } from '../apps/server/src/platform/jobs/queue.ts'
import { demoDivisions } from '../demo/divisions.ts'
import { TEST_DIVISIONS } from './places.ts'
import type { ScratchDatabase } from './scratch-database.ts'

const LOADED_AT = new Date('2023-01-01T00:00:00Z')
/** 中山, a city without counties. */
const REAL_PLACES = ['4420']

/** What every cloned test database starts with: queues, the demo city's divisions and one real city, the calendar. */
export const fillTemplate = async (template: ScratchDatabase): Promise<void> => {
  await prepareQueues(template.jobsUrl, allJobs)
  const client = new pg.Client(template.ownerUrl)
  await client.connect()
  try {
    await loadDivisions(client, { prefixes: REAL_PLACES })
    await addDivisions(client, [...demoDivisions(), ...TEST_DIVISIONS])
    await loadCalendar(client, LOADED_AT)
  } finally {
    await client.end()
  }
}

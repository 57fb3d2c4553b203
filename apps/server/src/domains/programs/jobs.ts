import { job } from '../../platform/jobs/job.ts'
import { SIMULATE_DRAFT } from './job-names.ts'
import { runSimulation } from './run-simulation.ts'

/** A province of millions takes the better part of an hour; a worker that dies is missed within a minute. */
export const programsJobs = [
  job<{ id: string }>({
    name: SIMULATE_DRAFT,
    run: ({ id }, services) => runSimulation(id, services),
    lasts: { hours: 6, silentSeconds: 60 },
  }),
]

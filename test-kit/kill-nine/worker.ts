import process from 'node:process'
import { allJobs } from '../../apps/server/src/app/domains.ts'
import { startWorking } from '../../apps/server/src/platform/jobs/work.ts'
import { openStage, readSettings } from './stage.ts'

/** A process that turns decisions into entitlements as they come; it is killed at any moment and started again. */
const settings = readSettings()
const stage = await openStage(settings)
await startWorking(settings.jobsUrl, allJobs, stage.services, stage.services.log)
process.stdout.write('working\n')

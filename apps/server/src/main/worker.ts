import { allJobs } from '../app/domains.ts'
import { clockOf, configOrExit, endWithParent, exitWith, inheritedUrl } from '../app/process.ts'
import { openServices } from '../app/services.ts'
import { loadKeys } from '../platform/crypto/keys.ts'
import { startWorking } from '../platform/jobs/work.ts'
import { makeLog } from '../platform/log/log.ts'

const config = configOrExit()
const log = makeLog('worker', config.logLevel)
try {
  const { services, close } = await openServices({
    config,
    appUrl: inheritedUrl('SONGTAN_APP_URL'),
    keys: loadKeys(config),
    clock: clockOf(config),
    log,
    poolSize: 6,
  })
  const working = await startWorking(inheritedUrl('SONGTAN_JOBS_URL'), allJobs, services, log)
  endWithParent(async () => {
    await working.stop()
    await close()
  })
  process.send?.('ready')
} catch (error) {
  exitWith(error)
}

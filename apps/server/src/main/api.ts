import { allBindings, allJobs } from '../app/domains.ts'
import { webPages } from '../app/pages.ts'
import { clockOf, configOrExit, databaseTold, endWithParent, exitWith } from '../app/process.ts'
import { openServices } from '../app/services.ts'
import { makeActorResolver } from '../domains/access/resolve-actor.ts'
import { loadKeys } from '../platform/crypto/keys.ts'
import { buildServer } from '../platform/http/server.ts'
import { prepareQueues } from '../platform/jobs/queue.ts'
import { makeLog } from '../platform/log/log.ts'

const config = configOrExit()
const log = makeLog('api', config.logLevel)
try {
  const { appUrl, jobsUrl } = await databaseTold()
  await prepareQueues(jobsUrl, allJobs)
  const { services, close } = await openServices({
    config,
    appUrl,
    keys: loadKeys(config),
    clock: clockOf(config),
    log,
  })
  const app = await buildServer({
    services,
    bindings: allBindings,
    resolveActor: makeActorResolver(services),
    pages: webPages,
    apiDocs: true,
    metricsToken: config.metricsToken,
  })
  await app.listen({ host: config.host, port: config.port })
  endWithParent(async () => {
    await app.close()
    await close()
  })
  process.send?.('ready')
} catch (error) {
  exitWith(error)
}

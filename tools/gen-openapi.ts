import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allBindings, allJobs } from '../apps/server/src/app/domains.ts'
import { openServices } from '../apps/server/src/app/services.ts'
import { systemClock } from '../apps/server/src/platform/clock/clock.ts'
import { loadKeys } from '../apps/server/src/platform/crypto/keys.ts'
import { buildServer } from '../apps/server/src/platform/http/server.ts'
import { prepareQueues } from '../apps/server/src/platform/jobs/queue.ts'
import { makeLog } from '../apps/server/src/platform/log/log.ts'
import { migratedScratchDatabase } from '../test-kit/scratch-database.ts'

/** Writes the OpenAPI 3.1 document of every route; CI fails when the committed one differs. */
const TARGET = path.join(import.meta.dirname, '../docs/openapi.gen.json')

const dataFolder = mkdtempSync(path.join(tmpdir(), 'songtan-openapi-'))
const scratch = await migratedScratchDatabase()
await prepareQueues(scratch.jobsUrl, allJobs)
const { services, close } = await openServices({
  config: { publicUrl: 'http://127.0.0.1:7700', production: false, dataFolder },
  appUrl: scratch.appUrl,
  keys: loadKeys({ keys: {}, dataFolder }),
  clock: systemClock,
  log: makeLog('openapi', 'silent'),
})
const app = await buildServer({
  services,
  bindings: allBindings,
  resolveActor: async () => ({ kind: 'visitor', id: 'visitor', label: 'visitor' }),
})
const response = await app.inject('/api/openapi.json')
writeFileSync(TARGET, `${JSON.stringify(JSON.parse(response.payload), null, 2)}\n`)
await app.close()
await close()
await scratch.drop()
rmSync(dataFolder, { recursive: true, force: true })

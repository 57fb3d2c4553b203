import { makeAccessServices } from '../domains/access/index.ts'
import { makeCalendarService } from '../domains/org/index.ts'
import { openPolicies } from '../domains/programs/index.ts'
import { makeBoundaries } from '../domains/reporting/index.ts'
import { makeSourceDirectory } from '../domains/verification/index.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Config } from '../platform/config/config.ts'
import { makeCipher } from '../platform/crypto/cipher.ts'
import type { Keys } from '../platform/crypto/keys.ts'
import { createDb } from '../platform/db/db.ts'
import { makeFileStore } from '../platform/files/file-store.ts'
import { openQueue } from '../platform/jobs/queue.ts'
import type { Log } from '../platform/log/log.ts'
import type { Services } from '../platform/use-case/services.ts'
import { allActions, allJobs } from './domains.ts'

export interface ServicesOptions {
  readonly config: Pick<Config, 'publicUrl' | 'production' | 'dataFolder'> &
    Partial<Pick<Config, 'sms' | 'boundaryFile'>>
  readonly appUrl: string
  readonly keys: Keys
  readonly clock: Clock
  readonly log: Log
  readonly poolSize?: number
  readonly onQuery?: (sql: string) => void
}

/** Opens everything a process needs to run use cases and jobs; `close` lets go of it in the other order. */
export const openServices = async (
  options: ServicesOptions,
): Promise<{ services: Services; close(): Promise<void> }> => {
  const { config, appUrl, keys, clock, log } = options
  const cipher = makeCipher(keys)
  const db = createDb({
    url: appUrl,
    log,
    ...(options.poolSize ? { poolSize: options.poolSize } : {}),
    ...(options.onQuery ? { onQuery: options.onQuery } : {}),
  })
  const jobs = await openQueue(appUrl, allJobs, log)
  const calendar = makeCalendarService({ db, clock, log })
  await calendar.reload()
  const services: Services = {
    config,
    db,
    clock,
    cipher,
    files: makeFileStore(config.dataFolder, cipher, clock),
    jobs,
    log,
    calendar,
    ...makeAccessServices(config, allActions),
    policies: await openPolicies({ kept: { db, clock, log } }),
    sources: makeSourceDirectory(config.dataFolder),
    boundaries: makeBoundaries(config, log),
  }
  return {
    services,
    close: async () => {
      await jobs.stop()
      await db.destroy()
    },
  }
}

import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config/config.ts'
import type { Cipher } from '../crypto/cipher.ts'
import type { Db } from '../db/db.ts'
import type { FileStore } from '../files/file-store.ts'
import type { JobQueue } from '../jobs/queue.ts'
import type { Log } from '../log/log.ts'

/**
 * What use cases and jobs may reach. The platform gives these; a domain that brings something of its own
 * (policies, sources, a bank) adds it here by declaration merging in its `services.ts`, and `app/` fills it.
 */
export interface Services {
  readonly config: Pick<Config, 'publicUrl' | 'production' | 'dataFolder'>
  readonly db: Db
  readonly clock: Clock
  readonly cipher: Cipher
  readonly files: FileStore
  readonly jobs: JobQueue
  readonly log: Log
}

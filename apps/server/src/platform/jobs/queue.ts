import { fromKysely, PgBoss } from 'pg-boss'
import type { Tx } from '../db/db.ts'
import type { Log } from '../log/log.ts'
import type { Job } from './job.ts'

/** Puts work into the queue inside the caller's transaction: the job exists exactly when its cause does. */
export interface JobQueue {
  enqueue(tx: Tx, job: string, data: object, options?: { readonly startAfter?: Date }): Promise<void>
  subscribersOf(eventType: string): readonly string[]
  stop(): Promise<void>
}

const SCHEMA = 'pgboss'
const RETRIES = 8
const HOUR_SECONDS = 3600

/** A queue that only sends; it owns neither schema nor schedule. */
export const openQueue = async (url: string, jobs: readonly Job[], log: Log): Promise<JobQueue> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: 2,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', (error) => log.warn({ reason: error.message }, 'job queue'))
  await boss.start()
  const subscribers = Map.groupBy(
    jobs.filter((job) => job.on !== undefined),
    (job) => job.on,
  )
  return {
    enqueue: async (tx, name, data, options = {}) => {
      await boss.send(name, data, {
        db: fromKysely(tx),
        ...(options.startAfter ? { startAfter: options.startAfter } : {}),
      })
    },
    subscribersOf: (type) => (subscribers.get(type) ?? []).map((job) => job.name),
    stop: () => boss.stop({ graceful: false, close: true }),
  }
}

/** Makes pg-boss's tables and a queue for every job, under the role that owns them. */
export const prepareQueues = async (url: string, jobs: readonly Job[]): Promise<void> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: 2,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const { name, retries = RETRIES, lasts } of jobs) {
    const options = {
      retryLimit: retries,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: HOUR_SECONDS,
      notify: true,
      ...(lasts
        ? { expireInSeconds: lasts.hours * HOUR_SECONDS, heartbeatSeconds: lasts.silentSeconds }
        : {}),
    }
    if (!known.has(name)) await boss.createQueue(name, options)
  }
  await boss.stop({ graceful: false, close: true })
}

import { PgBoss } from 'pg-boss'
import type { Log } from '../log/log.ts'
import type { Services } from '../use-case/services.ts'
import type { Job } from './job.ts'

/** Runs every job as it comes; a worker that dies leaves its jobs to the next after their lease. */
export const startWorking = async (
  url: string,
  jobs: readonly Job[],
  services: Services,
  log: Log,
): Promise<{ stop(): Promise<void> }> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 4,
    createSchema: false,
    migrate: false,
    useListenNotify: true,
  })
  boss.on('error', (error) => log.warn({ reason: error.message }, 'job queue'))
  await boss.start()
  for (const { name, run, cron } of jobs) {
    await boss.work<object>(name, { batchSize: 1, pollingIntervalSeconds: 10 }, async ([found]) => {
      if (!found) return
      try {
        await run(found.data ?? {}, services)
      } catch (error) {
        log.error({ job: name, id: found.id, reason: (error as Error).message }, 'job failed')
        throw error
      }
    })
    if (cron) await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' })
  }
  return { stop: () => boss.stop({ graceful: true, close: true, timeout: 10_000 }) }
}

/** Runs what is queued until nothing is left, on the caller's clock: how tests and the demo wait for the background. */
export const drainJobs = async (url: string, jobs: readonly Job[], services: Services): Promise<number> => {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 2,
    createSchema: false,
    migrate: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    let done = 0
    for (let found = true; found; ) {
      found = false
      for (const { name, run } of jobs) {
        const batch = await boss.fetch<object>(name, { batchSize: 50, ignoreStartAfter: true })
        for (const { id, data } of batch) {
          await run(data ?? {}, services)
          await boss.complete(name, id)
          done += 1
          found = true
        }
      }
    }
    return done
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
}

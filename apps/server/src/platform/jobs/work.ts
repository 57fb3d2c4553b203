import { type JobResult, PgBoss } from 'pg-boss'
import type { Log } from '../log/log.ts'
import type { Services } from '../use-case/services.ts'
import type { Job } from './job.ts'

/** Jobs of one queue fetched together; what waits behind them is fetched as soon as they are done. */
const FETCHED = 8
/** Jobs that run at once in this process; each holds one connection at most, and none while it waits for a source. */
const AT_ONCE = 3
/** Wakes a worker for what no notification tells: a retry whose pause is over. */
const LOOK_SECONDS = 10

type Turn = <T>(act: () => Promise<T>) => Promise<T>

/** Lets so many act at once; the others wait in the order in which they came. */
const turns = (places: number): Turn => {
  const waiting: (() => void)[] = []
  let free = places
  return async (act) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

/** Runs one job to its own outcome, so that one that fails leaves those fetched with it alone. */
const outcomeOf = async (
  { name, run }: Job,
  found: { readonly id: string; readonly data: object | null },
  services: Services,
  log: Log,
): Promise<JobResult> => {
  try {
    await run(found.data ?? {}, services)
    return { id: found.id, status: 'completed' }
  } catch (error) {
    const reason = (error as Error).message
    log.error({ job: name, id: found.id, reason }, 'job failed')
    return { id: found.id, status: 'failed', output: { reason } }
  }
}

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
  const options = {
    batchSize: FETCHED,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: LOOK_SECONDS,
    notifyPollingIntervalSeconds: LOOK_SECONDS,
  } as const
  const inTurn = turns(AT_ONCE)
  for (const job of jobs) {
    await boss.work<object, unknown, typeof options>(job.name, options, (batch) =>
      Promise.all(batch.map((found) => inTurn(() => outcomeOf(job, found, services, log)))),
    )
    if (job.cron) await boss.schedule(job.name, job.cron, null, { tz: 'Asia/Shanghai' })
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

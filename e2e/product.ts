import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { accessRoutes, type OutputOf, urlOf } from '@songtan/contract'
import { maskPhone, mobilePhone } from '@songtan/kernel'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { allBindings, allJobs } from '../apps/server/src/app/domains.ts'
import { makeActorResolver } from '../apps/server/src/domains/access/resolve-actor.ts'
import type { SimulatedSources } from '../apps/server/src/main/simulated-sources/simulate.ts'
import { buildServer } from '../apps/server/src/platform/http/server.ts'
import { startWorking } from '../apps/server/src/platform/jobs/work.ts'
import { type TestApp, testApp } from '../test-kit/app.ts'
import { type TestClock, testClock } from '../test-kit/clock.ts'
import { simulatedSources } from '../test-kit/sources.ts'

const POLL_MS = 50
const SETTLE_MS = 60_000
const ANSWER_MS = 2000

/** Days that the journey moves, and the real instant that sign-in counts with, which it may push on too. */
export interface ProductClock extends TestClock {
  letPass(seconds: number): void
}

const productClock = (day: string): ProductClock => {
  let passedMs = 0
  return {
    ...testClock(day),
    wall: () => new Date(Date.now() + passedMs),
    letPass: (seconds) => {
      passedMs += seconds * 1000
    },
  }
}

/**
 * The whole program as `npm start` runs it, in this process: HTTP on a port of its own, real sessions, both front
 * ends, a worker, the simulated sources. What a journey is not about may be done by `call`, as in other tests.
 */
export interface Product extends TestApp {
  readonly url: string
  readonly clock: ProductClock
  readonly sources: SimulatedSources
  /** Waits until the background has nothing left to do. */
  settle(): Promise<void>
  /** What the calendar starts by itself, run now: a notice whose days are over comes down. */
  passNight(): Promise<void>
  /** The newest text to a phone, from the outbox that a demo shows. */
  lastMessage(phone: string): Promise<string>
}

/** Work that waits or runs; what pg-boss keeps for itself does not count, nor news that waits for decent hours. */
const openJobs = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from pgboss.job
     where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss%'
       and not (state = 'created' and start_after > now())`,
  )
  return rows[0]?.n ?? 0
}

const lastMessageOf =
  (url: () => string): Product['lastMessage'] =>
  async (phone) => {
    const response = await fetch(url() + urlOf(accessRoutes.demoMessages, { limit: 50 }))
    const { items } = (await response.json()) as OutputOf<typeof accessRoutes.demoMessages>
    const found = items.find(({ phoneMasked }) => phoneMasked === maskPhone(mobilePhone(phone)))
    if (!found) throw new Error('no message was sent to this phone')
    return found.text
  }

/** Starts it for one test file on a database of its own, stopped when the file is done. */
export const startProduct = async (day: string): Promise<Product> => {
  let url = ''
  const clock = productClock(day)
  const app = await testApp({ clock, publicUrl: () => url })
  const { services, database } = app
  const sources = await simulatedSources(services.config.dataFolder, ANSWER_MS)
  const server = await buildServer({
    services,
    bindings: allBindings,
    resolveActor: makeActorResolver(services),
    pages: inject('pages'),
    requestsPerMinute: 1_000_000,
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const working = await startWorking(database.jobsUrl, allJobs, services, services.log)
  const looking = new pg.Client(database.ownerUrl)
  await looking.connect()
  afterAll(async () => {
    await working.stop()
    await server.close()
    await looking.end()
  })
  const settle = async () => {
    const end = Date.now() + SETTLE_MS
    while ((await openJobs(looking)) > 0) {
      if (Date.now() > end) throw new Error('the background did not come to rest')
      await wait(POLL_MS)
    }
  }
  return {
    ...app,
    url,
    clock,
    sources,
    settle,
    passNight: async () => {
      for (const job of allJobs) if (job.cron) await job.run({}, services)
      await settle()
    },
    lastMessage: lastMessageOf(() => url),
  }
}

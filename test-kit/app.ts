import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type InputOf, type OutputOf, type Problem, type Route, urlOf } from '@songtan/contract'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import { allBindings, allJobs } from '../apps/server/src/app/domains.ts'
import { openServices } from '../apps/server/src/app/services.ts'
import type { Actor } from '../apps/server/src/platform/authz/actor.ts'
import { buildServer } from '../apps/server/src/platform/http/server.ts'
import { drainJobs } from '../apps/server/src/platform/jobs/work.ts'
import { makeLog } from '../apps/server/src/platform/log/log.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { type TestClock, testClock } from './clock.ts'
import { freshDatabase } from './database.ts'
import type { ScratchDatabase } from './scratch-database.ts'

const KEYS = {
  fields: Buffer.alloc(32, 1),
  index: Buffer.alloc(32, 2),
  sessions: Buffer.alloc(32, 3),
}

const VISITOR: Actor = { kind: 'visitor', id: 'visitor', label: 'visitor' }

export interface CallOptions {
  readonly idempotencyKey?: string
  readonly file?: { readonly name: string; readonly bytes: Buffer; readonly mediaType: string }
}

export interface Answer<O> {
  readonly status: number
  readonly body: O
  readonly problem: Problem
  /** Queries the call made, session apart. */
  readonly queries: readonly string[]
}

/** The program over `inject()` on a database of its own: real routes, real use cases, a clock that stands. */
export interface TestApp {
  readonly server: FastifyInstance
  readonly services: Services
  readonly clock: TestClock
  readonly database: ScratchDatabase
  call<R extends Route>(
    actor: Actor,
    route: R,
    input: InputOf<R>,
    options?: CallOptions,
  ): Promise<Answer<OutputOf<R>>>
  /** Lets raw `inject()` calls name this actor in `x-test-actor`. */
  actAs(actor: Actor): void
  /** Runs all queued jobs, and those they queue, on the test's clock. */
  drain(): Promise<number>
}

const multipart = (fields: object, file: NonNullable<CallOptions['file']>) => {
  const line = 'songtan-test-boundary'
  const head = `--${line}\r\ncontent-disposition: form-data; name="fields"\r\n\r\n${JSON.stringify(fields)}\r\n--${line}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.mediaType}\r\n\r\n`
  return {
    payload: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${line}--\r\n`)]),
    type: `multipart/form-data; boundary=${line}`,
  }
}

export interface TestAppOptions {
  readonly day?: string
  /** In the place of one that stands on `day`. */
  readonly clock?: TestClock
  /** Where the program can be reached, once that is known. */
  readonly publicUrl?: () => string
  /** Connections of the program; with one, whoever takes a second inside a transaction waits for ever. */
  readonly poolSize?: number
}

/** `x-test-actor` names an actor the test handed in; sessions have tests of their own. */
export const testApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const database = await freshDatabase()
  const { clock = testClock(options.day), publicUrl = () => 'http://127.0.0.1:7700' } = options
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'songtan-app-'))
  const queries: string[] = []
  const { services, close } = await openServices({
    config: {
      production: false,
      dataFolder,
      get publicUrl() {
        return publicUrl()
      },
    },
    appUrl: database.appUrl,
    keys: KEYS,
    clock,
    log: makeLog('test', process.env.SONGTAN_LOG ?? 'silent'),
    onQuery: (sql) => queries.push(sql),
    ...(options.poolSize ? { poolSize: options.poolSize } : {}),
  })
  const actors = new Map<string, Actor>()
  const server = await buildServer({
    services,
    bindings: allBindings,
    resolveActor: async (request) => actors.get(String(request.headers['x-test-actor'])) ?? VISITOR,
    requestsPerMinute: 1_000_000,
  })
  afterAll(async () => {
    await server.close()
    await close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const actAs = (actor: Actor) => void actors.set(actor.id, actor)
  const call = async <R extends Route<z.ZodType, z.ZodType>>(
    actor: Actor,
    route: R,
    input: InputOf<R>,
    { idempotencyKey, file }: CallOptions = {},
  ): Promise<Answer<OutputOf<R>>> => {
    actAs(actor)
    const values = input as Record<string, unknown>
    const fields = Object.fromEntries(
      Object.keys(route.body).flatMap((k) => (values[k] === undefined ? [] : [[k, values[k]]])),
    )
    const form = file ? multipart(fields, file) : undefined
    const before = queries.length
    const response = await server.inject({
      method: route.method,
      url: urlOf(route, values),
      headers: {
        'x-test-actor': actor.id,
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        ...(form
          ? { 'content-type': form.type }
          : route.method === 'GET'
            ? {}
            : { 'content-type': 'application/json' }),
      },
      ...(form
        ? { payload: form.payload }
        : route.method === 'GET'
          ? {}
          : { payload: JSON.stringify(fields) }),
    })
    const json = response.headers['content-type']?.toString().includes('json') ? response.json() : undefined
    return {
      status: response.statusCode,
      body: json ?? response.rawPayload,
      problem: json,
      queries: queries.slice(before),
    }
  }
  return {
    server,
    services,
    clock,
    database,
    call,
    actAs,
    drain: () => drainJobs(database.jobsUrl, allJobs, services),
  }
}

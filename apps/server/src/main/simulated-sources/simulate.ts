import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { SourceCode } from '@songtan/contract'
import { addDays, plainDate } from '@songtan/kernel'
import { z } from 'zod'
import { SOURCE_CODES } from '../../domains/verification/domain/sources.ts'
import {
  type SourceQuery,
  type SourceReply,
  sourceQuery,
} from '../../domains/verification/source-protocol.ts'
import { type ControlOrder, controlOrder, makeFaults } from './faults.ts'
import { openRegister, type RegisterEntry, registerEntry } from './register.ts'

/** A question that reached a simulated source; whom it was about is not kept. */
export interface LoggedQuery {
  readonly source: SourceCode
  readonly query: string
  readonly authorisation: string
}

export interface SimulatedSources {
  readonly url: string
  readonly urls: Readonly<Record<SourceCode, string>>
  /** Questions that arrived, oldest first, the last thousand. */
  queries(): readonly LoggedQuery[]
  control(order: ControlOrder): void
  put(entries: readonly RegisterEntry[]): void
  close(): Promise<void>
}

export interface SimulatedSourcesOptions {
  /** 0: any free port. */
  readonly port?: number
  /** Keeps the books between starts. */
  readonly file?: string
}

const MAX_BODY = 32 * 1024 * 1024
const KEPT_QUERIES = 1000
const BOOKS_LAG_DAYS = 1
const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MAX_BODY) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** The books are as of the day before the question; a person they do not know has no record. */
const replyTo = ({ day }: SourceQuery, records: RegisterEntry['records'] | undefined): SourceReply => {
  const dataDate = addDays(plainDate(day), -BOOKS_LAG_DAYS)
  return records && records.length > 0 ? { result: 'found', dataDate, records } : { result: 'none', dataDate }
}

/**
 * Eight departments and banks as real HTTP servers behind one loopback port, one path each
 * (`POST /police`, `/tax` …); `PUT /register` fills their books, `POST /control` sets latency and faults.
 */
export const startSimulatedSources = async (
  options: SimulatedSourcesOptions = {},
): Promise<SimulatedSources> => {
  const register = await openRegister(options.file)
  const faults = makeFaults(SOURCE_CODES)
  const log: LoggedQuery[] = []

  const answer = async (source: SourceCode, request: IncomingMessage, response: ServerResponse) => {
    const parsed = sourceQuery.safeParse(await readJson(request))
    if (!parsed.success) return send(response, 400, { error: 'not a query' })
    const { query, authorisation, residentId } = parsed.data
    log.push({ source, query, authorisation })
    if (log.length > KEPT_QUERIES) log.shift()
    const { latencyMs, down, malformed, refuses } = faults.of(source)
    if (latencyMs > 0) await wait(latencyMs)
    if (down) return request.socket.destroy()
    if (refuses) return send(response, 403, { error: 'refused' })
    if (faults.failsNow(source)) return send(response, 500, { error: 'internal' })
    if (malformed) return send(response, 200, { result: 'found', rows: '<html>' })
    send(response, 200, replyTo(parsed.data, [...(register.find(source, residentId) ?? [])]))
  }

  const instruct = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readJson(request)
    const order = request.url === '/control' ? controlOrder.safeParse(body) : undefined
    const entries = request.url === '/register' ? z.array(registerEntry).safeParse(body) : undefined
    if (order?.success) faults.set(order.data)
    else if (entries?.success) register.put(entries.data)
    else return send(response, 400, { error: 'not understood' })
    send(response, 200, { entries: register.size })
  }

  const server = createServer((request, response) => {
    const source = SOURCE_CODES.find((code) => request.url === `/${code}`)
    const done = !LOOPBACK.has(request.socket.remoteAddress ?? '')
      ? Promise.resolve(send(response, 403, { error: 'loopback only' }))
      : source && request.method === 'POST'
        ? answer(source, request, response)
        : instruct(request, response)
    done.catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    urls: Object.fromEntries(SOURCE_CODES.map((code) => [code, `${url}/${code}`])) as Record<
      SourceCode,
      string
    >,
    queries: () => log,
    control: (order) => faults.set(order),
    put: (entries) => register.put(entries),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { casesRoutes, registryRoutes, urlOf } from '@songtan/contract'
import pg from 'pg'
import { databaseUrl, signIn } from './desk.ts'
import { startProduct } from './product.ts'

/**
 * Family page and worklist over the full city demo at 50 requests a second, beside the bare way in the same run: a
 * node:http server that reads one family with its members in one query, without session, scope, facts or audit.
 * `npm run bench:pages`; SONGTAN_BENCH_DEMO=small for a quick look.
 */
const PORT = 7782
const RATE = 50
const SECONDS = Number(process.env.SONGTAN_BENCH_SECONDS ?? 20)
const LIMIT_MS = 80
const COUNTY = '619902'

const say = (line: string) => process.stdout.write(`${line}\n`)

const BARE = `select h.*, (select json_agg(p) from registry.membership m
    join registry.person p on p.county = m.county and p.id = m.person_id
    where m.county = h.county and m.household_id = h.id and m.superseded_at is null) as members
  from registry.household h where h.county = $1 and h.id = $2`

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10

/**
 * Sends at an even rate whether or not earlier answers have come, as a county's clerks do, and counts each wait from
 * the moment at which its request was due: a server that falls behind cannot hide it.
 */
const load = async (base: string, paths: readonly string[], headers: Record<string, string> = {}) => {
  const total = RATE * SECONDS
  const began = performance.now()
  let failed = 0
  const one = async (i: number): Promise<number> => {
    const due = began + (i * 1000) / RATE
    await sleep(Math.max(0, due - performance.now()))
    const answer = await fetch(base + paths[i % paths.length], { headers }).catch(() => undefined)
    await answer?.arrayBuffer()
    if (!answer?.ok) failed += 1
    return performance.now() - due
  }
  const waits = await Promise.all(Array.from({ length: total }, (_, i) => one(i)))
  const sorted = waits.sort((a, b) => a - b)
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), requests: total, failed }
}

type Figures = Awaited<ReturnType<typeof load>>

const report = (name: string, figures: Figures, bare: Figures) => {
  const verdict = figures.p99 <= LIMIT_MS && figures.failed === 0 ? '' : '   OVER THE LIMIT'
  say(
    `${name}: p50 ${figures.p50} ms, p99 ${figures.p99} ms (limit ${LIMIT_MS}), ${figures.requests} requests, ${figures.failed} failed; p99 ${(figures.p99 / Math.max(0.1, bare.p99)).toFixed(1)} × bare${verdict}`,
  )
}

const startBare = async (pool: pg.Pool) => {
  const server = createServer((request, response) => {
    const [county, id] = (request.url ?? '').split('/').slice(1)
    pool.query(BARE, [county, id]).then(
      ({ rows }) => response.end(JSON.stringify(rows[0])),
      () => response.writeHead(500).end(),
    )
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() }
}

const data = mkdtempSync(path.join(tmpdir(), 'songtan-bench-pages-'))
const product = await startProduct(data, PORT, { SONGTAN_DEMO: process.env.SONGTAN_BENCH_DEMO ?? 'city' })
const pool = new pg.Pool({ connectionString: databaseUrl(data), max: 10 })
pool.on('error', () => undefined)
try {
  say(`demo filled and ready after ${(product.readyAfter / 1000).toFixed(1)} s`)
  const { rows } = await pool.query<{ id: string }>(
    'select id from registry.household where county = $1 order by id limit 5000',
    [COUNTY],
  )
  const ids = rows.map(({ id }) => id)
  const bareServer = await startBare(pool)
  const cookie = await signIn(product.base, data, 'county-examiner')
  const families = ids.map((id) => urlOf(registryRoutes.family, { county: COUNTY, id }))
  const worklist = ['mine', 'all', 'overdue', 'waiting'].map((bucket) =>
    urlOf(casesRoutes.listWork, { bucket, limit: 50 }),
  )
  await load(product.base, families.slice(0, 200), { cookie })
  const bare = await load(
    bareServer.base,
    ids.map((id) => `/${COUNTY}/${id}`),
  )
  report('bare family', bare, bare)
  report('family page', await load(product.base, families, { cookie }), bare)
  report('worklist', await load(product.base, worklist, { cookie }), bare)
  bareServer.stop()
} finally {
  await pool.end()
  await product.stop()
  rmSync(data, { recursive: true, force: true })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { urlOf } from '@songtan/contract'
import pg from 'pg'
import { databaseUrl, signIn } from './desk.ts'
import { fillLists } from './fill-lists.ts'
import { measureFrames } from './frames.ts'
import { type List, lists } from './lists-asked.ts'
import { startProduct } from './product.ts'

/**
 * Every list of the desk over 100,000 open applications and as many families of one county: its first page, filtered,
 * and a page in its middle, beside the bare SQL of the same page and count in the same run; then the same lists in a
 * browser, from the press of a key or button to the frame that shows the new rows. `npm run bench:lists`;
 * SONGTAN_BENCH_ROWS for another size.
 */
const PORT = 7783
const ROWS = Number(process.env.SONGTAN_BENCH_ROWS ?? 100_000)
const TIMES = 25
const LIMIT_MS = 100

const say = (line: string) => process.stdout.write(`${line}\n`)

const at = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b)
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
}

const timed = async (once: () => Promise<unknown>): Promise<number[]> => {
  await once()
  const times: number[] = []
  for (let i = 0; i < TIMES; i += 1) {
    const began = performance.now()
    await once()
    times.push(performance.now() - began)
  }
  return times
}

const ask = async (base: string, cookie: string, { name, route, input }: List): Promise<void> => {
  const get = route.method === 'GET'
  const body = Object.fromEntries(Object.keys(route.body).map((key) => [key, input[key]]))
  const answer = await fetch(base + urlOf(route, input), {
    method: route.method,
    headers: { cookie, ...(get ? {} : { 'content-type': 'application/json' }) },
    ...(get ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`)
  await answer.arrayBuffer()
}

const data = mkdtempSync(path.join(tmpdir(), 'songtan-bench-lists-'))
const product = await startProduct(data, PORT, { SONGTAN_DEMO: 'small' })
const pool = new pg.Pool({ connectionString: databaseUrl(data), max: 1 })
pool.on('error', () => undefined)
try {
  const { rows } = await pool.query<{ today: string }>(
    "select (now() at time zone 'Asia/Shanghai')::date::text as today",
  )
  const today = rows[0]?.today ?? ''
  const began = performance.now()
  const county = await fillLists(databaseUrl(data), today, ROWS)
  say(`${ROWS} open applications and families after ${((performance.now() - began) / 1000).toFixed(1)} s`)
  const cookies = {
    'county-approver': await signIn(product.base, data, 'county-approver'),
    'finance-clerk': await signIn(product.base, data, 'finance-clerk'),
    'verification-officer': await signIn(product.base, data, 'verification-officer'),
  }
  say(`load ${loadavg()[0]?.toFixed(1)}`)
  let over = 0
  for (const list of await lists(pool, { county, today, rows: ROWS })) {
    const answers = await timed(() => ask(product.base, cookies[list.as ?? 'county-approver'], list))
    const bare = await timed(async () => {
      for (const sql of list.bare) await pool.query(sql)
    })
    const [p50, p95] = [at(answers, 0.5), at(answers, 0.95)]
    if (p95 > LIMIT_MS) over += 1
    const ratio = (p50 / Math.max(0.1, at(bare, 0.5))).toFixed(1)
    say(
      `${list.name}: p50 ${p50} ms, p95 ${p95} ms (limit ${LIMIT_MS}); bare SQL p50 ${at(bare, 0.5)} ms, ratio ${ratio}${p95 > LIMIT_MS ? '   OVER THE LIMIT' : ''}`,
    )
  }
  over += await measureFrames(product.base, cookies['county-approver'], { say, limit: LIMIT_MS })
  say(`load ${loadavg()[0]?.toFixed(1)}`)
  say(over === 0 ? 'every list within the limit' : `${over} over the limit`)
} finally {
  await pool.end()
  await product.stop()
  rmSync(data, { recursive: true, force: true })
}

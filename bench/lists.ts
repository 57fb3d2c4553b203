import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { casesRoutes, type Route, registryRoutes, urlOf } from '@songtan/contract'
import pg from 'pg'
import { writeCursor } from '../apps/server/src/platform/db/cursor.ts'
import { databaseUrl, signIn } from './desk.ts'
import { fillLists } from './fill-lists.ts'
import { startProduct } from './product.ts'

/**
 * Every list of the desk over 100,000 open applications and as many families of one county: its first page, filtered,
 * and a page in its middle, beside the bare SQL of the same page and count in the same run. `npm run bench:lists`;
 * SONGTAN_BENCH_ROWS for another size.
 */
const PORT = 7783
const ROWS = Number(process.env.SONGTAN_BENCH_ROWS ?? 100_000)
const TIMES = 25
const LIMIT_MS = 100

/** The name that the filling gives to the fifty-thousandth person. */
const SOMEBODY = `暖${String.fromCharCode(20_000, 20_450)}`

const say = (line: string) => process.stdout.write(`${line}\n`)

interface List {
  readonly name: string
  readonly route: Route
  readonly input: Readonly<Record<string, unknown>>
  /** The same page and its count, without rights, audit or words. */
  readonly bare: readonly string[]
}

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

const OPEN = (where: string) => [
  `select c.*, p.name from cases.case_file c join registry.person p on p.county = c.county and p.id = c.applicant_id
   where c.county = '619902' and c.closed_at is null and ${where} order by c.next_due_on, c.id limit 51`,
  `select count(*) from cases.case_file c where c.county = '619902' and c.closed_at is null and ${where}`,
]
const FAMILIES = (where: string) => [
  `select h.*, p.name from registry.household h join registry.person p on p.county = h.county and p.id = h.head_id
   where h.county = '619902' and h.closed_on is null and ${where} order by h.village, h.id limit 51`,
  `select count(*) from registry.household h where h.county = '619902' and h.closed_on is null and ${where}`,
]

/** The cursor of the row in the middle of a list. */
const middle = async (pool: pg.Pool, sql: string): Promise<string> => {
  const { rows } = await pool.query<{ sort: string; id: string }>(
    `${sql} offset (${Math.floor(ROWS / 2)}) limit 1`,
  )
  const [row] = rows
  if (!row) throw new Error('the list has no middle')
  return writeCursor([row.sort, row.id])
}

const lists = async (pool: pg.Pool, county: string, today: string): Promise<List[]> => {
  const work = (name: string, input: List['input'], where: string): List => ({
    ...{ name: `work ${name}`, route: casesRoutes.listWork, bare: OPEN(where) },
    input: { bucket: 'all', limit: 50, ...input },
  })
  const families = (name: string, input: List['input'], where: string): List => ({
    ...{ name: `families ${name}`, route: registryRoutes.searchFamilies, bare: FAMILIES(where) },
    input: { county, limit: 50, ...input },
  })
  const due = await middle(
    pool,
    `select coalesce(next_due_on, 'infinity')::text as sort, id from cases.case_file
     where county = '${county}' and closed_at is null order by coalesce(next_due_on, 'infinity'), id`,
  )
  const place = await middle(
    pool,
    `select village as sort, id from registry.household where county = '${county}' and closed_on is null order by village, id`,
  )
  const town = `${county}003000`
  const inTown = `village between '${county}003000' and '${county}003999'`
  return [
    work('all', {}, 'true'),
    work('all, middle', { after: due }, 'true'),
    work('mine', { bucket: 'mine' }, "c.state = 'county-review'"),
    work('waiting, middle', { bucket: 'waiting', after: due }, "c.state <> 'county-review'"),
    work('overdue', { bucket: 'overdue' }, `c.next_due_on < '${today}'`),
    work('due today', { bucket: 'due-today' }, `c.next_due_on = '${today}'`),
    work('returned, middle', { bucket: 'returned', after: due }, "c.state = 'reinvestigating'"),
    work('of a state, middle', { state: 'prelim', after: due }, "c.state = 'prelim'"),
    work('of a town', { area: town }, `c.${inTown}`),
    work('of a town, middle', { area: town, after: due }, `c.${inTown}`),
    {
      ...{ name: 'work by town', route: casesRoutes.listWorkByTown, input: {} },
      bare: [
        `select substr(village, 1, 9), count(*) from cases.case_file where county = '${county}' and closed_at is null group by 1`,
      ],
    },
    ...(['filed', 'stepped', 'overdue'] as const).map((kind) => ({
      ...{ name: `changes ${kind}`, route: casesRoutes.listWorkChanges, input: { kind, limit: 50 } },
      bare: [
        `select c.*, p.name from cases.case_file c join registry.person p on p.county = c.county and p.id = c.applicant_id
         where c.county = '${county}' order by c.filed_at desc, c.id desc limit 51`,
      ],
    })),
    {
      ...{ name: 'notices', route: casesRoutes.listNotices, input: { county, limit: 50 } },
      bare: [
        `select * from cases.notice where county = '${county}' and taken_down_at is null and last_day >= '${today}'
         order by first_day desc, id desc limit 51`,
        `select count(*) from cases.notice where county = '${county}' and taken_down_at is null and last_day >= '${today}'`,
      ],
    },
    families('all', {}, 'true'),
    families('all, middle', { after: place }, 'true'),
    families('of a class, middle', { class: 'edge', after: place }, "h.class = 'edge'"),
    families('of a town', { area: town }, `h.${inTown}`),
    families('by number', { text: `H${county}-9050000` }, `h.number = 'H${county}-9050000'`),
    {
      ...families('by name', { text: SOMEBODY }, ''),
      bare: [
        `select h.* from registry.person p join registry.household h on h.county = p.county and h.head_id = p.id
         where p.county = '${county}' and p.name like '%${SOMEBODY}%' limit 51`,
      ],
    },
  ]
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
  const cookie = await signIn(product.base, data, 'county-approver')
  let over = 0
  for (const list of await lists(pool, county, today)) {
    const answers = await timed(() => ask(product.base, cookie, list))
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
  say(over === 0 ? 'every list within the limit' : `${over} lists over the limit`)
} finally {
  await pool.end()
  await product.stop()
  rmSync(data, { recursive: true, force: true })
}

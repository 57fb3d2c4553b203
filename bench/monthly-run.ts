import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { addMonths, firstDay, type YearMonth, yearMonth } from '@songtan/kernel'
import pg from 'pg'
import { allJobs } from '../apps/server/src/app/domains.ts'
import { openServices } from '../apps/server/src/app/services.ts'
import { approveRun } from '../apps/server/src/domains/benefits/approve-run.ts'
import { buildRun } from '../apps/server/src/domains/benefits/build-run.ts'
import { verifyLedger } from '../apps/server/src/domains/benefits/verify-ledger.ts'
import { prepareQueues } from '../apps/server/src/platform/jobs/queue.ts'
import { makeLog } from '../apps/server/src/platform/log/log.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { staffAs } from '../test-kit/actors.ts'
import { testClock } from '../test-kit/clock.ts'
import { startDurableServer } from '../test-kit/durable-server.ts'
import { createDatabase, migrateScratch } from '../test-kit/scratch-database.ts'
import { fillCounty } from './fill-county.ts'

/** `node bench/monthly-run.ts`: the run of 45,767 households against a bare INSERT … SELECT of as many rows. */
const COUNTY = '619901'
const SIZE = { county: COUNTY, households: 45_767, persons: 101_414, fromMonth: '2023-01' }
const ROUNDS = 7
const KEYS = { fields: Buffer.alloc(32, 1), index: Buffer.alloc(32, 2), sessions: Buffer.alloc(32, 3) }

const say = (line: string) => process.stdout.write(`${line}\n`)

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Copies with the keys and indexes of the originals, but without checks, and nobody asks whether a row may be. */
const PLAIN = [
  'create schema plain',
  'create table plain.line (like benefits.line including defaults including indexes)',
  'create table plain.transfer (like benefits.transfer including defaults including indexes)',
  'create table plain.heap (like benefits.line including defaults)',
]

const plainLines = (table: string, month: string) => `
  insert into ${table} (county, id, run_id, entitlement_id, household_id, program, subject_id, month, kind, amount,
    account_id, state)
  select e.county, gen_random_uuid(), '00000000-0000-7000-8000-000000000000'::uuid, e.id, e.household_id, e.program, e.household_id, '${month}', 'monthly',
    e.monthly, e.decision_id, 'listed' from benefits.entitlement e where e.county = '${COUNTY}'`

const plainTransfers = (month: string) => `
  insert into plain.transfer (county, id, debit, credit, amount, kind, day, household_id, line_id, posted_at, posted_by)
  select l.county, gen_random_uuid(), 'budget:dibao', 'payable:dibao', l.amount, 'accrue', '2023-01-01', l.household_id,
    l.id, '2023-01-01', 'bench' from plain.line l where l.month = '${month}'`

const bare = async (client: pg.Client, ...sql: string[]) => {
  await client.query('begin')
  for (const statement of sql) await client.query(statement)
  await client.query('commit')
}

const ours = async (services: Services, month: YearMonth) => {
  const clerk = await staffAs(services, 'finance-clerk')
  const approver = await staffAs(services, 'finance-approver')
  let run = { id: '', version: 0, lines: 0 }
  const build = await timed(async () => {
    run = await buildRun.run({ actor: clerk, input: { county: COUNTY, program: 'dibao', month } }, services)
  })
  const { id, version, lines } = run
  const approve = await timed(() =>
    approveRun.run({ actor: approver, input: { county: COUNTY, id, version } }, services),
  )
  if (lines !== SIZE.households) throw new Error(`${lines} lines built`)
  return { build, approve }
}

const server = await startDurableServer()
const dataFolder = mkdtempSync(path.join(tmpdir(), 'songtan-bench-'))
try {
  const database = await createDatabase(server.adminUrl)
  await migrateScratch(database)
  await prepareQueues(database.jobsUrl, allJobs)
  await fillCounty(database.ownerUrl, SIZE)
  const clock = testClock('2023-01-02')
  const { services, close } = await openServices({
    config: { publicUrl: '', production: false, dataFolder },
    appUrl: database.appUrl,
    keys: KEYS,
    clock,
    log: makeLog('bench', 'silent'),
  })
  const owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  for (const sql of PLAIN) await owner.query(sql)
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const month = addMonths(yearMonth(SIZE.fromMonth), round)
    clock.moveTo(firstDay(month))
    const heap = await timed(() => bare(owner, plainLines('plain.heap', month)))
    const indexed = await timed(() => bare(owner, plainLines('plain.line', month)))
    await owner.query(`delete from plain.line where month = '${month}'`)
    await owner.query('vacuum plain.line')
    const same = await timed(() => bare(owner, plainLines('plain.line', month), plainTransfers(month)))
    const { build, approve } = await ours(services, month)
    rounds.push({ heap, indexed, same, build, approve, total: build + approve })
    say(
      `${month}: heap ${heap.toFixed(2)} s, indexed ${indexed.toFixed(2)} s, lines+transfers ${same.toFixed(2)} s; build ${build.toFixed(2)} s, approve ${approve.toFixed(2)} s`,
    )
  }
  const report = await verifyLedger(services.db)
  if (!report.ok) throw new Error(`ledger: ${JSON.stringify(report.broken)}`)
  const total = median(rounds.map((r) => r.total))
  for (const way of ['heap', 'indexed', 'same'] as const) {
    const other = median(rounds.map((r) => r[way]))
    say(`${total.toFixed(2)} s against ${way} ${other.toFixed(2)} s: ratio ${(total / other).toFixed(2)}`)
  }
  await owner.end()
  await close()
} finally {
  await server.remove()
  rmSync(dataFolder, { recursive: true, force: true })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { addMonths, firstDay, type YearMonth, yearMonth } from '@songtan/kernel'
import pg from 'pg'
import { allJobs } from '../apps/server/src/app/domains.ts'
import { openServices } from '../apps/server/src/app/services.ts'
import { approveRun, buildRun, verifyLedger } from '../apps/server/src/domains/benefits/index.ts'
import { prepareQueues } from '../apps/server/src/platform/jobs/queue.ts'
import { makeLog } from '../apps/server/src/platform/log/log.ts'
import type { Services } from '../apps/server/src/platform/use-case/services.ts'
import { staffAs } from '../test-kit/actors.ts'
import { testClock } from '../test-kit/clock.ts'
import { type DurableServer, startDurableServer } from '../test-kit/durable-server.ts'
import { createDatabase, migrateScratch } from '../test-kit/scratch-database.ts'
import { fillCounty } from './fill-county.ts'
import { PLAIN_TABLES, plainLines, plainTransfers } from './plain-insert.ts'

/**
 * `node bench/monthly-run.ts [ROUNDS]`: builds and approves the monthly run of 45,767 households, and in the same
 * run, in turns, lets a bare INSERT … SELECT write as many rows into plain copies. Times and ratios are
 * medians over the rounds.
 */
const SIZE = { county: '619901', households: 45_767, persons: 101_414, fromMonth: '2023-01' }
const LIMITS = { ratio: 3, seconds: 10 }
const KEYS = { fields: Buffer.alloc(32, 1), index: Buffer.alloc(32, 2), sessions: Buffer.alloc(32, 3) }

const say = (line: string) => process.stdout.write(`${line}\n`)

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const ours = async (services: Services, month: YearMonth) => {
  const clerk = await staffAs(services, 'finance-clerk')
  const approver = await staffAs(services, 'finance-approver')
  const { county } = SIZE
  let run = { id: '', version: 0, lines: 0 }
  const build = await timed(async () => {
    run = await buildRun.run({ actor: clerk, input: { county, program: 'dibao', month } }, services)
  })
  if (run.lines !== SIZE.households) throw new Error(`${run.lines} lines built`)
  const input = { county, id: run.id, version: run.version }
  const approve = await timed(() => approveRun.run({ actor: approver, input }, services))
  return { build, approve, ours: build + approve }
}

const bare = async (client: pg.Client, month: YearMonth) => {
  const write = (...statements: string[]) =>
    timed(async () => {
      await client.query('begin')
      for (const statement of statements) await client.query(statement)
      await client.query('commit')
    })
  const { county } = SIZE
  return {
    heap: await write(plainLines('heap', county, month)),
    lines: await write(plainLines('line', county, month)),
    both: await write(plainLines('line_too', county, month), plainTransfers('line_too', month)),
  }
}

type Times = Awaited<ReturnType<typeof ours>> & Awaited<ReturnType<typeof bare>>

const prepare = async (server: DurableServer) => {
  const database = await createDatabase(server.adminUrl)
  await migrateScratch(database)
  await prepareQueues(database.jobsUrl, allJobs)
  await fillCounty(database.ownerUrl, SIZE)
  const owner = new pg.Client(database.ownerUrl)
  await owner.connect()
  for (const sql of PLAIN_TABLES) await owner.query(sql)
  return { database, owner }
}

const WAYS = [
  ['lines', 'as many rows into a plain copy of benefits.line, with its keys and indexes'],
  ['both', 'the same rows, lines and ledger, into plain copies'],
  ['heap', 'as many rows into a copy without any key or index'],
] as const

const measure = async (server: DurableServer, dataFolder: string, rounds: number): Promise<boolean> => {
  const { database, owner } = await prepare(server)
  const clock = testClock('2023-01-02')
  const config = { publicUrl: '', production: false, dataFolder }
  const { appUrl } = database
  const log = makeLog('bench', 'silent')
  const { services, close } = await openServices({ config, appUrl, keys: KEYS, clock, log })
  const found: Times[] = []
  for (let round = 0; round < rounds; round += 1) {
    const month = addMonths(yearMonth(SIZE.fromMonth), round)
    clock.moveTo(firstDay(month))
    const times = { ...(await bare(owner, month)), ...(await ours(services, month)) }
    found.push(times)
    say(
      `${month} ${JSON.stringify(times, (_, value) => (typeof value === 'number' ? Number(value.toFixed(2)) : value))}`,
    )
  }
  const report = await verifyLedger(services.db)
  await close()
  await owner.end()
  if (!report.ok) throw new Error(`ledger: ${JSON.stringify(report.broken)}`)
  const seconds = median(found.map((times) => times.ours))
  const ratios = WAYS.map(([way, words]) => {
    const ratio = median(found.map((times) => times.ours / times[way]))
    say(`monthly run ${seconds.toFixed(2)} s = ${ratio.toFixed(2)} × ${words}`)
    return ratio
  })
  return (ratios[0] ?? Infinity) <= LIMITS.ratio && seconds <= LIMITS.seconds
}

const server = await startDurableServer()
const dataFolder = mkdtempSync(path.join(tmpdir(), 'songtan-bench-'))
try {
  const met = await measure(server, dataFolder, Number(process.argv[2] ?? 7))
  say(
    met
      ? `within ${LIMITS.ratio} × and ${LIMITS.seconds} s`
      : `OVER ${LIMITS.ratio} × or ${LIMITS.seconds} s`,
  )
  process.exitCode = met ? 0 : 1
} finally {
  await server.remove()
  rmSync(dataFolder, { recursive: true, force: true })
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { allJobs } from '../../apps/server/src/app/domains.ts'
import { prepareQueues } from '../../apps/server/src/platform/jobs/queue.ts'
import { drainJobs } from '../../apps/server/src/platform/jobs/work.ts'
import { PLACES, staffAs } from '../actors.ts'
import { type DurableServer, startDurableServer } from '../durable-server.ts'
import { familyIn } from '../factories/payments.ts'
import { createDatabase, migrateScratch, type ScratchDatabase } from '../scratch-database.ts'
import { type Child, killServer, startChild } from './children.ts'
import { announce, FIRST_MONTH } from './families.ts'
import { type Findings, finish } from './findings.ts'
import { openStage, type StageSettings, stopFile } from './stage.ts'

const FAMILIES = 60
const LONGEST_WAIT_MS = 700

interface Options {
  readonly kills: number
  readonly seed: number
  readonly say: (line: string) => void
}

type Victim = 'payer' | 'worker' | 'database'

export interface KillReport extends Findings {
  readonly killed: Readonly<Record<Victim, number>>
}

/** Small seeded generator (mulberry32), so that a bad run can be run again. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const at = (database: ScratchDatabase, server: DurableServer) => {
  const moved = (url: string) => {
    const target = new URL(url)
    target.port = new URL(server.adminUrl).port
    return target.toString()
  }
  return {
    appUrl: moved(database.appUrl),
    jobsUrl: moved(database.jobsUrl),
    ownerUrl: moved(database.ownerUrl),
  }
}

const prepare = async (server: DurableServer, folder: string) => {
  const database = await createDatabase(server.adminUrl)
  await migrateScratch(database)
  await prepareQueues(database.jobsUrl, allJobs)
  const nobody = { appUrl: database.appUrl, jobsUrl: database.jobsUrl, folder, clerk: '', approver: '' }
  const stage = await openStage(nobody)
  const clerk = await staffAs(stage.services, 'finance-clerk', PLACES.county)
  const approver = await staffAs(stage.services, 'finance-approver', PLACES.county)
  for (let i = 0; i < FAMILIES; i += 1) await familyIn(stage.services)
  await announce(stage.services, FIRST_MONTH)
  await drainJobs(database.jobsUrl, allJobs, stage.services)
  await stage.close()
  return { database, people: { clerk: clerk.id, approver: approver.id } }
}

/**
 * Pays month after month in one process while another turns decisions into entitlements, kills one of the two or the
 * whole database at random moments, starts again what is dead, and at the end counts what the books, the events and
 * the bank's own book say.
 */
export const killManyTimes = async ({ kills, seed, say }: Options): Promise<KillReport> => {
  const random = randomFrom(seed)
  const folder = mkdtempSync(path.join(tmpdir(), 'songtan-kill-'))
  let server = await startDurableServer()
  const children: { payer: Child | undefined; worker: Child | undefined } = {
    payer: undefined,
    worker: undefined,
  }
  try {
    const { database, people } = await prepare(server, folder)
    const settings = (): StageSettings => ({ ...at(database, server), folder, ...people })
    const killed = { payer: 0, worker: 0, database: 0 }
    const victims: Victim[] = ['payer', 'worker', 'database']
    const restart = () => {
      children.worker ??= startChild('worker', settings())
      children.payer ??= startChild('payer', settings())
    }
    const kill = async (victim: Victim) => {
      if (victim === 'database') {
        await killServer(server.cluster)
        await Promise.all([children.payer?.kill(), children.worker?.kill()])
        children.payer = undefined
        children.worker = undefined
        server = await server.restart()
      } else {
        await children[victim]?.kill()
        children[victim] = undefined
      }
      killed[victim] += 1
    }
    for (let n = 0; n < kills; n += 1) {
      restart()
      await children.payer?.stepTaken()
      await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_WAIT_MS))
      const victim = victims[Math.floor(random() * victims.length)] ?? 'payer'
      const during = children.payer?.lastStep() ?? ''
      await kill(victim)
      say(`kill ${n + 1}: ${victim} after "${during}"`)
    }
    restart()
    await children.payer?.stepTaken()
    writeFileSync(stopFile(folder), '')
    await children.payer?.ended()
    await children.worker?.kill()
    return { ...(await finish(settings(), at(database, server).ownerUrl)), killed }
  } finally {
    await Promise.all([children.payer?.kill(), children.worker?.kill()])
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

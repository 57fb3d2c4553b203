import { programsRoutes } from '@songtan/contract'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { savedDraft } from '../../../../../test-kit/factories/drafted-values.ts'
import { toldFamily } from '../../../../../test-kit/factories/told-families.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { SIMULATE_DRAFT } from './job-names.ts'
import { runSimulation } from './run-simulation.ts'

/** With one connection, whoever waits for a second while he reads waits for himself for ever. */
const app = await testApp({ poolSize: 1 })
const { services } = app
const { county } = PLACES
const FROM = '2023-04-01'
const officer = await staffAs(services, 'policy-officer', county)
const clerk = await staffAs(services, 'town-clerk', PLACES.town)

let id = ''
beforeAll(async () => {
  await toldFamily(app, clerk, { income: 590_000 })
  await toldFamily(app, clerk, { income: 596_400 })
})
beforeEach(async () => {
  const values = { 'dibao.standard.rural': { value: '6600.00', unit: 'yuan/year' } }
  const draft = await savedDraft(app, officer, { place: county, from: FROM, values })
  const started = await app.call(officer, programsRoutes.startSimulation, {
    id: draft.id,
    version: draft.version,
  })
  id = started.body.id
})

const row = () =>
  services.db
    .selectFrom('programs.simulation')
    .select(['state', 'attempt', 'families', 'familiesInAll', 'failure', 'result', 'finishedAt'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Services whose law breaks off before it is read, as a database does that goes away. */
const broken = (): Services => ({
  ...services,
  policies: { ...services.policies, current: () => Promise.reject(new Error('connection lost')) },
})

/** Takes the job as a worker does that dies in the middle, and lets the queue miss its signs of life. */
const killedInTheMiddle = async () => {
  const boss = new PgBoss({
    connectionString: app.database.jobsUrl,
    migrate: false,
    createSchema: false,
    max: 2,
  })
  boss.on('error', () => undefined)
  await boss.start()
  const [job] = await boss.fetch(SIMULATE_DRAFT)
  await services.db
    .updateTable('programs.simulation')
    .set({ state: 'running', attempt: 1, families: 1, familiesInAll: 2 })
    .where('id', '=', id)
    .execute()
  await app.drain()
  expect(await row()).toMatchObject({ state: 'running', attempt: 1 })
  const owner = new pg.Client(app.database.ownerUrl)
  await owner.connect()
  await owner.query("update pgboss.job set heartbeat_on = now() - interval '2 minutes' where id = $1", [
    job?.id,
  ])
  await owner.end()
  await boss.supervise(SIMULATE_DRAFT)
  await boss.stop({ graceful: false, close: true })
}

it('of a worker that died is begun anew by the next, and ends', async () => {
  await killedInTheMiddle()
  await app.drain()
  expect(await row()).toMatchObject({ state: 'done', attempt: 2, families: 2, familiesInAll: 2 })
})

it('fetched again when it is over changes nothing', async () => {
  await app.drain()
  const done = await row()
  await runSimulation(id, services)
  expect(await row()).toEqual(done)
})

it('given up for dead, a worker that was only slow writes nothing any more', async () => {
  const { policies } = services
  const slow: Services = {
    ...services,
    policies: {
      ...policies,
      current: async (db) => {
        await runSimulation(id, services)
        return policies.current(db)
      },
    },
  }
  await runSimulation(id, slow)
  expect(await row()).toMatchObject({ state: 'done', attempt: 2 })
})

it('is tried again after a fault that may pass, and given up after the third, with a sentence and no stack', async () => {
  await expect(runSimulation(id, broken())).rejects.toThrow('connection lost')
  expect((await row()).state).toBe('running')
  await expect(runSimulation(id, broken())).rejects.toThrow('connection lost')
  await runSimulation(id, broken())
  expect(await row()).toMatchObject({ state: 'failed', attempt: 3, failure: 'policy-simulation.broken' })
  const { body } = await app.call(officer, programsRoutes.readSimulation, { id })
  expect(body.failure?.zh).toContain('测算几次都没有跑完')
})

it('that brought three workers down is not begun a fourth time', async () => {
  await services.db
    .updateTable('programs.simulation')
    .set({ state: 'running', attempt: 3 })
    .where('id', '=', id)
    .execute()
  await app.drain()
  expect(await row()).toMatchObject({ state: 'failed', failure: 'policy-simulation.broken' })
})

it('says so where the law around the draft has changed and the draft has faults now', async () => {
  await services.db
    .updateTable('programs.simulation')
    .set({ text: 'parameters: [' })
    .where('id', '=', id)
    .execute()
  await app.drain()
  expect((await row()).failure).toBe('policy-simulation.faulty')
})

import { accessRoutes } from '@songtan/contract'
import { beforeAll, expect, it } from 'vitest'
import { citizenNamed, operator, PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { recordAudit } from '../../platform/audit/audit.ts'
import type { StaffActor } from '../../platform/authz/actor.ts'

const app = await testApp({ day: '2023-04-03' })
const { services, clock } = app
const HOUSEHOLD = services.clock.newId()

let auditor: StaffActor
let clerk: StaffActor

const write = async (day: string, county: string, over: object = {}) => {
  clock.moveTo(day)
  const entry = { county, action: 'cases.open', outcome: 'looked' as const, details: { day }, ...over }
  await recordAudit(services.db, services.clock, clerk, entry)
}

beforeAll(async () => {
  auditor = await staffAs(services, 'auditor', PLACES.county)
  clerk = await staffAs(services, 'town-clerk', PLACES.town)
  await write('2023-03-20', '619901')
  await write('2023-04-01', '619901', { householdId: HOUSEHOLD })
  await write('2023-04-02', '619901', { action: 'cases.decide', outcome: 'done' })
  await write('2023-04-02', '619902')
  await write('2023-04-02', '000000')
  await recordAudit(services.db, services.clock, citizenNamed('c-1'), {
    county: '619901',
    action: 'x.y',
    outcome: 'done',
  })
  await recordAudit(services.db, services.clock, operator, {
    county: '000000',
    action: 'x.z',
    outcome: 'done',
  })
  clock.moveTo('2023-04-03')
})

const list = (query: object = {}, as = auditor) =>
  app.call(as, accessRoutes.listAudit, { limit: 50, ...query })
const days = async (query: object, as = auditor) =>
  (await list({ actorId: `staff:${clerk.id}`, ...query }, as)).body.items.map(({ details }) => details.day)

it('shows the last week of one’s area, newest first, and the nation’s rows to the nation alone', async () => {
  expect(await days({})).toEqual(['2023-04-02', '2023-04-01'])
  const city = await staffAs(services, 'audit-admin', '6199')
  expect(await days({}, city)).toEqual(['2023-04-02', '2023-04-02', '2023-04-01'])
  const nation = await staffAs(services, 'auditor', '000000000000')
  expect(await days({}, nation)).toHaveLength(4)
  expect(await days({ county: '000000' })).toEqual([])
})

it('by days, both included, actor, household, action and outcome', async () => {
  expect(await days({ from: '2023-03-20', to: '2023-03-20' })).toEqual(['2023-03-20'])
  expect(await days({ from: '2023-03-21', to: '2023-03-31' })).toEqual([])
  expect(await days({ householdId: HOUSEHOLD })).toEqual(['2023-04-01'])
  expect(await days({ outcome: 'done' })).toEqual(['2023-04-02'])
  expect(await days({ action: 'cases.open' })).toEqual(['2023-04-01'])
  expect(await days({ staffId: clerk.id, actorId: undefined })).toHaveLength(2)
  expect((await list({ actorId: 'citizen:c-1' })).body.items).toHaveLength(1)
  const kinds = async (actorKind: string) =>
    new Set((await list({ actorKind })).body.items.map((row) => row.actorKind))
  expect(await kinds('citizen')).toEqual(new Set(['citizen']))
  expect(await kinds('staff')).toEqual(new Set(['staff']))
  expect(await kinds('system')).toEqual(new Set())
})

it('pages without gap or repeat, though many rows have one instant', async () => {
  for (let i = 0; i < 5; i += 1) await write('2023-04-03', '619901', { details: { day: String(i) } })
  const seen: unknown[] = []
  let after: string | undefined
  do {
    const page = await list({ limit: 2, actorId: `staff:${clerk.id}`, ...(after ? { after } : {}) })
    expect(page.queries.length).toBeLessThanOrEqual(3)
    seen.push(...page.body.items.map(({ details }) => details.day))
    after = page.body.next
  } while (after)
  expect(seen).toEqual(['4', '3', '2', '1', '0', '2023-04-02', '2023-04-01'])
  expect((await list({ after: 'bm90IGpzb24' })).problem).toMatchObject({ status: 400, field: 'after' })
})

it('reading is recorded, with the household asked for', async () => {
  await list({ householdId: HOUSEHOLD })
  const rows = await list({ action: 'access.listAudit', staffId: auditor.id, householdId: HOUSEHOLD })
  expect(rows.body.items[0]).toMatchObject({
    purpose: 'audit',
    post: 'auditor',
    postArea: '619901000000',
    sealed: false,
  })
})

it('is for those who audit: no other post, no other county, no post below the county', async () => {
  for (const kind of ['system-admin', 'security-admin', 'supervisor'] as const) {
    expect((await list({}, await staffAs(services, kind, PLACES.county))).status).toBe(403)
  }
  expect((await list({ county: '619902' })).status).toBe(404)
  const town = await staffAs(services, 'auditor', PLACES.town)
  expect(await days({}, town)).toEqual([])
})

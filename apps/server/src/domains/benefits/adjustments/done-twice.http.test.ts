import { benefitsRoutes } from '@songtan/contract'
import { expect, it } from 'vitest'
import { PLACES } from '../../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../../test-kit/app.ts'
import { adjustmentDesk, ruralStandard } from '../../../../../../test-kit/factories/adjustments.ts'
import type { Services } from '../../../platform/use-case/services.ts'
import { verifyLedger } from '../verify-ledger.ts'
import { computeAdjustment } from './compute-adjustment.ts'
import { openAdjustments, openDueAdjustments } from './open-adjustments.ts'
import { raiseFamilies } from './raise-families.ts'
import { restoreFamilies } from './restore-families.ts'

const app = await testApp({ day: '2023-02-06' })
const desk = await adjustmentDesk(app)
const { services } = app
const { db } = services
const { county } = PLACES
await desk.paidFamily('2023-03', { income: 0 })
await desk.paidFamily('2023-03', { income: 120_000 })

const raisedFrom = async (from: string, value: string) => {
  app.clock.moveTo(from)
  const published = await desk.policy.publish(ruralStandard(value, from))
  await app.drain()
  const { id, publication, version } = await desk.newest()
  return { id, version, published, publication, at: { county, id } }
}
const counts = async () => ({
  rows: (await db.selectFrom('benefits.adjustment_row').select('id').execute()).length,
  entitlements: (await db.selectFrom('benefits.entitlement').select('id').execute()).length,
})
/** A worker whose process ends at the so-many-eth id it asks for. */
const dyingAt = (last: number): Services => {
  let asked = 0
  const newId = () => {
    asked += 1
    if (asked > last) throw new Error('killed')
    return services.clock.newId()
  }
  return { ...services, clock: { ...services.clock, newId } }
}

it('an event, a look in the morning and a job do nothing the second time', async () => {
  const { id, at, published, publication } = await raisedFrom('2023-04-01', '6084.00')
  const payload = { number: publication, place: '6199', from: '2023-04-01' }
  const told = { eventId: services.clock.newId(), county: '619900', subject: published.draftId, payload }
  const before = await counts()
  await openAdjustments(told, services)
  await openDueAdjustments(services)
  await Promise.all([computeAdjustment(services, at), computeAdjustment(services, at)])
  await app.drain()
  expect(await counts()).toEqual(before)
  expect((await desk.list()).total).toBe(1)

  expect((await desk.apply(id)).status).toBe(200)
  await Promise.all([raiseFamilies(services, at), raiseFamilies(services, at)])
  const after = await counts()
  await app.drain()
  await raiseFamilies(services, at)
  await restoreFamilies(services, at)
  expect(await counts()).toEqual(after)
  expect(after.entitlements).toBe(before.entitlements + 2)
  expect((await desk.read(id)).outcomes).toEqual([{ state: 'applied', rows: 2 }])
})

it('a worker that dies leaves nothing half done, and the morning goes on where it stood', async () => {
  const { id, at } = await raisedFrom('2023-05-01', '6204.00')
  await desk.apply(id)
  const before = await counts()
  await expect(raiseFamilies(dyingAt(3), at)).rejects.toThrow('killed')
  expect(await counts()).toEqual(before)
  expect((await desk.read(id)).outcomes).toEqual([{ state: 'open', rows: 2 }])
  await openDueAdjustments(services)
  await app.drain()
  expect(await desk.read(id)).toMatchObject({ state: 'applied', outcomes: [{ state: 'applied', rows: 2 }] })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

it('a worker that dies while it weighs is followed by one that weighs each family once', async () => {
  const { id, at, version } = await raisedFrom('2023-06-01', '6324.00')
  const again = await app.call(desk.examiner, benefitsRoutes.recomputeAdjustment, { ...at, version })
  expect(again.body).toMatchObject({ state: 'computing', raised: 0 })
  await expect(computeAdjustment(dyingAt(2), at)).rejects.toThrow('killed')
  await computeAdjustment(services, at)
  await app.drain()
  expect(await desk.read(id)).toMatchObject({ state: 'computed', raised: 2, weighed: 2 })
})

it('of two who press at once, one is told; a page that is out of date is refused', async () => {
  const { id, version } = await raisedFrom('2023-07-01', '6444.00')
  const older = (await desk.list()).items[1]
  if (older) await desk.apply(older.id)
  await app.drain()
  const stale = await app.call(desk.approver, benefitsRoutes.applyAdjustment, { county, id, version })
  expect([stale.status, stale.problem.code]).toEqual([409, 'record.changed'])
  const now = (await desk.read(id)).version
  const press = () => app.call(desk.approver, benefitsRoutes.applyAdjustment, { county, id, version: now })
  const answers = await Promise.all([press(), press()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  await app.drain()
  expect((await desk.read(id)).outcomes).toEqual([{ state: 'applied', rows: 2 }])
})

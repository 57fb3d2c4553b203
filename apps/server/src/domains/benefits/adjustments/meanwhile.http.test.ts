import { benefitsRoutes } from '@songtan/contract'
import { expect, it } from 'vitest'
import { PLACES } from '../../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../../test-kit/app.ts'
import { adjustmentDesk, ruralStandard } from '../../../../../../test-kit/factories/adjustments.ts'
import { decide, type Family } from '../../../../../../test-kit/factories/payments.ts'
import { verifyLedger } from '../verify-ledger.ts'

const app = await testApp({ day: '2023-02-06' })
const desk = await adjustmentDesk(app)
const { services } = app
const { db } = services
const { county } = PLACES
const family = await desk.paidFamily('2023-03', { income: 0 })
const other = await desk.paidFamily('2023-03', { income: 120_000 })

const publish = async (from: string, value: string) => {
  app.clock.moveTo(from)
  const published = await desk.policy.publish(ruralStandard(value, from))
  await app.drain()
  return { ...(await desk.newest()), published }
}
const applied = async (id: string) => {
  const { status } = await desk.apply(id)
  await app.drain()
  return status
}
const running = async ({ householdId }: Family) =>
  db
    .selectFrom('benefits.entitlement')
    .select(['id', 'version', 'monthly', 'fromMonth', 'decisionId'])
    .where('householdId', '=', householdId)
    .where('voidedAt', 'is', null)
    .where('toMonth', 'is', null)
    .executeTakeFirstOrThrow()
const stateOf = async (id: string, of: Family) => (await desk.rowOf(id, of))?.state

it('a decision after the look leaves the family as decided, and says so', async () => {
  const { id } = await publish('2023-04-01', '6084.00')
  const decisionId = await decide(services, family, '2023-05', [{ monthly: 12_345 }])
  expect(await applied(id)).toBe(200)
  expect([await stateOf(id, family), await stateOf(id, other)]).toEqual(['moved-on', 'applied'])
  expect(await running(family)).toMatchObject({ monthly: 12_345, decisionId })
})

it('a decision told after the raise but made after the look prevails, and is not taken back', async () => {
  const { id } = await publish('2023-05-01', '6204.00')
  expect((await desk.rowOf(id, family))?.why).toBe('paid-otherwise')
  const decisionId = services.clock.newId()
  await applied(id)
  await decide(services, other, '2023-07', [{ monthly: 22_222 }], decisionId)
  expect(await running(other)).toMatchObject({ monthly: 22_222, fromMonth: '2023-07' })
  expect((await desk.read(id)).undoing).toEqual({ families: 0, left: 1, paid: 0 })
  expect((await desk.undo(id)).status).toBe(200)
  await app.drain()
  expect(await stateOf(id, other)).toBe('left')
  expect(await running(other)).toMatchObject({ monthly: 22_222, decisionId })
})

it('a stop by a person counts as much as a decision', async () => {
  const third = await desk.paidFamily('2023-05', { income: 240_000 })
  const { id } = await publish('2023-06-01', '6324.00')
  await applied(id)
  const { id: entitlement, version } = await running(third)
  const stop = {
    county,
    id: entitlement,
    version,
    lastMonth: '2023-06',
    reason: 'moved',
    note: '迁出',
  } as const
  expect((await app.call(desk.approver, benefitsRoutes.stopEntitlement, stop)).status).toBe(200)
  await desk.undo(id)
  await app.drain()
  expect(await stateOf(id, third)).toBe('left')
  const owed = await db
    .selectFrom('benefits.entitlement')
    .select('toMonth')
    .where('id', '=', entitlement)
    .executeTakeFirst()
  expect(owed?.toMonth).toBe('2023-06')
})

it('of two publications the second is weighed beside what the first made of the payments', async () => {
  const fourth = await desk.paidFamily('2023-06', { income: 0 })
  const first = await publish('2023-07-01', '6444.00')
  const second = await publish('2023-08-01', '6564.00')
  expect((await desk.rowOf(second.id, fourth))?.why).toBe('paid-otherwise')
  await applied(first.id)
  expect(await desk.rowOf(second.id, fourth)).toMatchObject({
    kind: 'raised',
    amounts: [{ held: 53_700, before: 53_700, after: 54_700 }],
  })
  await applied(second.id)
  expect(await running(fourth)).toMatchObject({ monthly: 54_700, fromMonth: '2023-08' })
  await desk.undo(first.id)
  await app.drain()
  expect(await stateOf(first.id, fourth)).toBe('left')
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

it('a withdrawn publication raises nobody further; what was applied stays until a person takes it back', async () => {
  const fifth = await desk.paidFamily('2023-08', { income: 0 })
  const one = await publish('2023-09-01', '6684.00')
  await applied(one.id)
  const two = await publish('2023-10-01', '6804.00')
  await desk.policy.withdraw(two.published)
  const early = await desk.apply(two.id)
  expect([early.status, early.problem.code]).toEqual([409, 'benefits.adjustment.withdrawn'])
  await app.drain()
  expect(await desk.read(two.id)).toMatchObject({
    state: 'cancelled',
    withdrawn: { reason: '发错了' },
    actions: [],
  })

  await desk.policy.withdraw(one.published)
  await app.drain()
  expect(await desk.read(one.id)).toMatchObject({ state: 'applied', actions: ['undo'], withdrawn: {} })
  expect(await running(fifth)).toMatchObject({ monthly: 55_700 })
  await desk.undo(one.id)
  await app.drain()
  expect(await running(fifth)).toMatchObject({ monthly: 54_700, fromMonth: '2023-09' })
})

it('withdrawn while it is applied, it stops before the next family', async () => {
  const sixth = await desk.paidFamily('2023-10', { income: 0 })
  const { id, published } = await publish('2023-11-01', '6924.00')
  expect((await desk.apply(id)).status).toBe(200)
  await desk.policy.withdraw(published)
  await app.drain()
  expect(await stateOf(id, sixth)).toBe('stopped')
  expect((await desk.read(id)).state).toBe('applied')
  expect((await desk.undo(id)).status).toBe(200)
})

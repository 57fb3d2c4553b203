import { benefitsRoutes } from '@songtan/contract'
import { addMonths, yearMonth } from '@songtan/kernel'
import { expect, test } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, type Family, familyIn, recordAccount } from '../../../../../test-kit/factories/payments.ts'
import { balances } from './ledger.queries.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2022-08-02' })
const desk = await payDesk(app)
const approver = await staffAs(app.services, 'county-approver')
const { county } = PLACES
const { db } = app.services

const entitlementOf = async ({ householdId }: Family) => {
  const { items } = (await app.call(approver, benefitsRoutes.listEntitlements, { county, householdId })).body
  const last = items.at(-1)
  if (!last) throw new Error('an entitlement')
  return last
}

const stop = async (family: Family, lastMonth: string) => {
  const { id, version } = await entitlementOf(family)
  const body = { version, lastMonth, reason: 'concealment', note: '核对发现隐瞒车辆' } as const
  return app.call(approver, benefitsRoutes.stopEntitlement, { county, id, ...body })
}

const receivableOf = async ({ householdId }: Family) => {
  const { items } = (await app.call(desk.clerk, benefitsRoutes.listReceivables, { county, householdId })).body
  const [first] = items
  if (!first) throw new Error('a receivable')
  return first
}

const plan = async (family: Family, monthlyCap: number | null) => {
  const { id, version } = await receivableOf(family)
  return app.call(desk.clerk, benefitsRoutes.planRecovery, { county, id, version, monthlyCap })
}

const repay = async (family: Family, amount: number) => {
  const { id, version } = await receivableOf(family)
  return app.call(desk.clerk, benefitsRoutes.repayReceivable, { county, id, version, amount })
}

const sound = async () => expect(await verifyLedger(db)).toMatchObject({ ok: true })

const hidden = await familyIn(app.services)

test('C25: ten months of 591.00 paid, a hidden car is found: stop, and 5,910.00 to be refunded', async () => {
  await decide(app.services, hidden, '2022-08', [{ monthly: 59_100 }])
  for (let i = 0; i < 10; i += 1) {
    const month = addMonths(yearMonth('2022-08'), i)
    app.clock.moveTo(`${month}-03`)
    await desk.payMonth(month)
  }
  const stopped = await stop(hidden, '2022-07')
  expect(stopped.body).toMatchObject({ claimed: 591_000, entitlement: { voided: true } })
  expect(await receivableOf(hidden)).toMatchObject({
    amount: 591_000,
    open: 591_000,
    reason: 'concealment',
    months: Array.from({ length: 10 }, (_, i) => addMonths(yearMonth('2022-08'), i)),
  })
  const rows = await balances(db, county)
  expect(rows.map(({ account, balance }) => [account, balance])).toEqual([
    ['bank', -591_000],
    ['budget:dibao', 0],
    ['payable:dibao', 0],
    ['receivable:dibao', 591_000],
  ])
  await sound()
})

test('it is repaid in parts, never more than is open, and closes with the last fen', async () => {
  expect((await repay(hidden, 500_000)).body).toMatchObject({ open: 91_000, closedAt: null })
  const tooMuch = await repay(hidden, 91_001)
  expect([tooMuch.status, tooMuch.problem.code, tooMuch.problem.params]).toEqual([
    422,
    'benefits.receivable.too-much',
    { open: '910.00' },
  ])
  expect((await repay(hidden, 91_000)).body).toMatchObject({ open: 0, closedAt: expect.any(String) })
  const after = await repay(hidden, 1)
  expect([after.status, after.problem.code]).toEqual([409, 'benefits.receivable.closed'])
  await sound()
})

const netted = await familyIn(app.services)

test('a plan keeps back its cap from each month, what is left of the claim in the last, and all of a small line', async () => {
  app.clock.moveTo('2023-05-04')
  await decide(app.services, netted, '2023-05', [{ monthly: 50_000 }])
  await desk.payMonth('2023-05')
  await decide(app.services, netted, '2023-05', [{ monthly: 20_000 }])
  expect(await receivableOf(netted)).toMatchObject({ open: 30_000, months: ['2023-05'] })

  app.clock.moveTo('2023-06-02')
  const untouched = await desk.build('2023-06')
  expect(untouched.body).toMatchObject({ total: 20_000, withheld: 0 })
  await desk.cancel(untouched.body.id)
  await plan(netted, 12_500)

  const withheld: number[] = []
  for (const month of ['2023-06', '2023-07', '2023-08', '2023-09']) {
    app.clock.moveTo(`${month}-02`)
    const id = await desk.payMonth(month)
    withheld.push((await desk.open(id)).withheld)
    await sound()
  }
  expect(withheld).toEqual([12_500, 12_500, 5_000, 0])
  expect(await receivableOf(netted)).toMatchObject({ open: 0, recovered: 30_000 })
})

test('what an unapproved run keeps back cannot be repaid as well', async () => {
  app.clock.moveTo('2023-09-05')
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-09', [{ program: 'orphan', monthly: 10_000 }])
  await desk.payMonth('2023-09', undefined, 'orphan')
  await decide(app.services, family, '2023-09', [{ program: 'orphan', monthly: 4_000 }])
  await plan(family, 100_000)
  app.clock.moveTo('2023-10-02')
  const built = await desk.build('2023-10', 'orphan')
  expect(built.body).toMatchObject({ total: 4_000, withheld: 4_000 })
  expect((await repay(family, 2_001)).problem.params).toEqual({ open: '20.00' })
  const approved = await desk.approve(built.body.id)
  expect(approved.body.state).toBe('settled')
  expect((await repay(family, 2_000)).body).toMatchObject({ open: 0 })
  await sound()
})

test('money that comes back from the bank for months not owed any longer is not asked back', async () => {
  app.clock.moveTo('2023-10-05')
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-10', [{ program: 'tekun', monthly: 100_000 }])
  const { id } = (await desk.build('2023-10', 'tekun')).body
  await desk.approve(id)
  const file = (await desk.send(id)).body
  expect((await stop(family, '2023-09')).body.claimed).toBe(100_000)
  await desk.answer(file.id, () => '账号不存在')
  expect(await receivableOf(family)).toMatchObject({ open: 0, reduced: 100_000 })
  expect(await desk.open(id)).toMatchObject({ state: 'settled', progress: { cancelled: 1, failed: 0 } })
  await recordAccount(app.services, family)
  expect((await desk.send(id)).problem.code).toBe('benefits.run.state')
  expect((await desk.build('2023-10', 'tekun')).problem.code).toBe('benefits.run.nothing-due')
  await sound()
})

test('a stop is refused outside its months, with a stale version, and twice', async () => {
  app.clock.moveTo('2023-11-05')
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-11', [{ program: 'unattended-child', monthly: 1_000 }])
  for (const month of ['2023-09', '2024-01']) {
    const refused = await stop(family, month)
    expect([refused.status, refused.problem.params]).toEqual([
      422,
      { earliest: '2023-10', latest: '2023-12' },
    ])
  }
  const { id, version } = await entitlementOf(family)
  const stale = {
    county,
    id,
    version: version + 1,
    lastMonth: '2023-12',
    reason: 'moved',
    note: '迁出',
  } as const
  expect((await app.call(approver, benefitsRoutes.stopEntitlement, stale)).problem.code).toBe(
    'record.changed',
  )
  expect((await stop(family, '2023-12')).body).toMatchObject({
    claimed: 0,
    entitlement: { toMonth: '2023-12' },
  })
  expect((await stop(family, '2023-12')).status).toBe(422)
  expect((await stop(family, '2023-10')).body.entitlement.voided).toBe(true)
  expect((await stop(family, '2023-10')).problem.code).toBe('benefits.entitlement.ended')
})

import { benefitsRoutes } from '@songtan/contract'
import { expect, it } from 'vitest'
import { PLACES } from '../../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../../test-kit/app.ts'
import { adjustmentDesk, ruralStandard } from '../../../../../../test-kit/factories/adjustments.ts'
import { nth } from '../../../../../../test-kit/factories/families.ts'
import type { Family } from '../../../../../../test-kit/factories/payments.ts'
import { verifyLedger } from '../verify-ledger.ts'

const app = await testApp({ day: '2023-05-08' })
const desk = await adjustmentDesk(app)
const { county } = PLACES
const { db } = app.services

const owed = async ({ householdId }: Family) => {
  const { body } = await app.call(desk.approver, benefitsRoutes.listEntitlements, { county, householdId })
  return body.items
    .filter(({ voided }) => !voided)
    .map(({ fromMonth, toMonth, monthly }) => [fromMonth, toMonth, monthly])
}
const linesFor = async ({ householdId }: Family) =>
  db
    .selectFrom('benefits.line')
    .select(['month', 'kind', 'amount', 'state'])
    .where('householdId', '=', householdId)
    .where('state', '<>', 'dropped')
    .orderBy('month')
    .orderBy('kind', 'desc')
    .execute()
const claims = async () =>
  db.selectFrom('benefits.receivable').select(['householdId', 'amount', 'reason']).execute()
const balanced = async () => expect(await verifyLedger(db)).toMatchObject({ ok: true })

it('a raise reaches those who are paid: weighed, applied, paid with its back-pay, and taken back', async () => {
  const two = await desk.paidFamily('2023-06', { income: 480_000, persons: 2 })
  const poor = await desk.paidFamily('2023-06', { income: 0 })
  app.clock.moveTo('2023-08-10')
  await desk.pay.payMonth('2023-07')
  await desk.pay.payMonth('2023-08')
  await balanced()

  await desk.policy.publish(ruralStandard('6564.00', '2023-07-01'))
  await app.drain()
  const computed = await desk.newest()
  expect(computed).toMatchObject({ state: 'computed', from: '2023-07-01', fromMonth: '2023-07', raised: 2 })
  expect(computed.kinds).toEqual([{ kind: 'raised', rows: 2, before: 109_100, after: 124_100 }])
  expect(computed.programs).toEqual([{ program: 'dibao', subjects: 2, before: 109_100, after: 124_100 }])
  expect(computed.backPay).toBe(30_000)
  expect(computed.actions).toEqual(['apply', 'recompute'])
  const { id } = computed
  expect(await desk.rowOf(id, two)).toMatchObject({
    ...{ kind: 'raised', day: '2023-07-01', classBefore: 'dibao', classAfter: 'dibao' },
    amounts: [{ program: 'dibao', personId: null, held: 59_400, before: 59_400, after: 69_400 }],
  })
  expect(await owed(two)).toEqual([['2023-06', null, 59_400]])

  expect((await desk.apply(id)).body.state).toBe('applying')
  await app.drain()
  expect(await desk.read(id)).toMatchObject({
    state: 'applied',
    backPay: 0,
    outcomes: [{ state: 'applied', rows: 2 }],
  })
  expect(await owed(two)).toEqual([
    ['2023-06', '2023-06', 59_400],
    ['2023-07', null, 69_400],
  ])
  await balanced()

  app.clock.moveTo('2023-09-11')
  await desk.pay.payMonth('2023-09')
  expect(await linesFor(two)).toEqual([
    { month: '2023-06', kind: 'monthly', amount: 59_400, state: 'paid' },
    { month: '2023-07', kind: 'monthly', amount: 59_400, state: 'paid' },
    { month: '2023-08', kind: 'monthly', amount: 59_400, state: 'paid' },
    { month: '2023-08', kind: 'back-pay', amount: 20_000, state: 'paid' },
    { month: '2023-09', kind: 'monthly', amount: 69_400, state: 'paid' },
  ])
  await balanced()

  const before = await desk.read(id)
  expect(before.undoing).toEqual({ families: 2, left: 0, paid: 45_000 })
  expect(before.actions).toEqual(['undo'])
  expect((await desk.undo(id)).status).toBe(200)
  await app.drain()
  expect(await desk.read(id)).toMatchObject({
    ...{ state: 'undone', outcomes: [{ state: 'undone', rows: 2 }], actions: [] },
    undone: { reason: '文件有误' },
  })
  expect(await owed(poor)).toEqual([
    ['2023-06', '2023-06', 49_700],
    ['2023-07', null, 49_700],
  ])
  expect((await claims()).map(({ amount, reason }) => [amount, reason]).sort()).toEqual([
    [15_000, 'adjustment-undone'],
    [30_000, 'adjustment-undone'],
  ])
  await balanced()
  const again = await desk.undo(id)
  expect([again.status, again.problem.code]).toEqual([409, 'benefits.adjustment.state'])
})

it('the history of a family names the adjustment where it changed', async () => {
  const [adjustment] = (await desk.list()).items
  const [row] = adjustment ? await desk.rows(adjustment.id) : []
  const householdId = row?.householdId ?? ''
  const { body } = await app.call(desk.approver, benefitsRoutes.listEntitlements, { county, householdId })
  const begun = { id: adjustment?.id, publication: adjustment?.publication }
  expect(body.items.map(({ adjustment: by, ended, voided }) => [by, ended?.reason ?? null, voided])).toEqual([
    [null, 'adjusted', false],
    [{ ...begun, undone: false }, 'adjustment-undone', true],
    [{ ...begun, undone: true }, null, false],
  ])
})

it('says who it was, to whom, and by which publication', async () => {
  const [adjustment] = (await desk.list()).items
  const rows = await db
    .selectFrom('platform.audit')
    .select(['action', 'actorId', 'householdId', 'details'])
    .where('action', 'like', 'benefits.%Entitlements')
    .where('actorKind', '=', 'system')
    .execute()
  const actions = Map.groupBy(rows, ({ action }) => action)
  expect([...actions].map(([action, of]) => [action, of.length]).sort()).toEqual([
    ['benefits.adjustEntitlements', 2],
    ['benefits.restoreEntitlements', 2],
  ])
  expect(rows.every(({ householdId }) => householdId !== null)).toBe(true)
  expect(nth(rows, 0).details).toMatchObject({
    publication: adjustment?.publication,
    by: `staff:${desk.approver.id}`,
  })
})

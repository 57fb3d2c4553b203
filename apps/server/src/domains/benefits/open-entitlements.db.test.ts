import { expect, test } from 'vitest'
import type { z } from 'zod'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, type Family, familyIn } from '../../../../../test-kit/factories/payments.ts'
import { appendEvent } from '../../platform/events/event.ts'
import { caseDecided } from '../cases/index.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2023-04-20' })
const desk = await payDesk(app)
const { county } = PLACES

type Decided = z.input<typeof caseDecided.payload>

const announce = (family: Family, more: Partial<Decided> = {}) => {
  const decisionId = app.services.clock.newId()
  const payload: Decided = {
    decisionId,
    caseId: app.services.clock.newId(),
    householdId: family.householdId,
    village: family.village,
    class: 'dibao',
    outcome: 'confirmed',
    grants: [{ program: 'dibao', personId: null, monthly: 59_100 }],
    fromMonth: '2023-05',
    accountId: null,
    ...more,
  }
  const at = { county, subject: decisionId }
  const told = () =>
    app.services.db.transaction().execute((tx) => appendEvent(tx, app.services, caseDecided, at, payload))
  return { told, decisionId }
}

const held = async (family: Family) =>
  app.services.db
    .selectFrom('benefits.entitlement')
    .select(['program', 'monthly', 'fromMonth', 'toMonth', 'voidedAt'])
    .where('householdId', '=', family.householdId)
    .orderBy('fromMonth')
    .execute()

const waiting = async (family: Family) =>
  app.services.db
    .selectFrom('benefits.line')
    .select(['month', 'kind', 'amount'])
    .where('householdId', '=', family.householdId)
    .where('state', '=', 'waiting')
    .orderBy('month')
    .execute()

test('a confirmed decision opens an entitlement from its month; told twice it opens one', async () => {
  const family = await familyIn(app.services)
  const { told } = announce(family)
  await told()
  await told()
  await app.drain()
  expect(await held(family)).toMatchObject([{ monthly: 59_100, fromMonth: '2023-05', toMonth: null }])
})

test('a refusal opens nothing and ends nothing', async () => {
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-01', [{ monthly: 40_000 }])
  await announce(family, { outcome: 'refused', grants: [], class: 'none' }).told()
  await app.drain()
  expect(await held(family)).toMatchObject([{ monthly: 40_000, toMonth: null }])
})

test('a programme that is not paid by the month, and an amount of nothing, open nothing', async () => {
  const family = await familyIn(app.services)
  const grants = [
    { program: 'temporary', personId: null, monthly: 50_000 },
    { program: 'dibao', personId: null, monthly: 0 },
  ]
  await announce(family, { grants }).told()
  await app.drain()
  expect(await held(family)).toEqual([])
})

test('decisions told in the wrong order end in the same entitlements', async () => {
  const family = await familyIn(app.services)
  const first = announce(family)
  const second = announce(family, {
    fromMonth: '2023-08',
    grants: [{ program: 'dibao', personId: null, monthly: 70_000 }],
  })
  await second.told()
  await app.drain()
  await first.told()
  await app.drain()
  expect(await held(family)).toMatchObject([
    { monthly: 59_100, fromMonth: '2023-05', toMonth: '2023-07' },
    { monthly: 70_000, fromMonth: '2023-08', toMonth: null },
  ])
})

test('a decision that grants nothing ends the family’s benefit, and an old one told again does not revive it', async () => {
  const family = await familyIn(app.services)
  const first = announce(family)
  await first.told()
  await announce(family, { class: 'edge', grants: [], fromMonth: '2023-06' }).told()
  await app.drain()
  await first.told()
  await app.drain()
  expect(await held(family)).toMatchObject([{ fromMonth: '2023-05', toMonth: '2023-05' }])
})

test('members covered singly hold theirs side by side', async () => {
  const family = await familyIn(app.services)
  const other = app.services.clock.newId()
  await decide(app.services, family, '2023-05', [
    { program: 'dibao-single', personId: family.personId, monthly: 30_000 },
    { program: 'dibao-single', personId: other, monthly: 30_000 },
  ])
  expect(await held(family)).toHaveLength(2)
})

test('a decision about months already run through waits as lines of their own and as one back-pay', async () => {
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-03', [{ program: 'tekun', monthly: 100_000 }])
  await desk.payMonth('2023-03', undefined, 'tekun')
  const late = await familyIn(app.services)
  await desk.payMonth('2023-04', undefined, 'tekun')
  await decide(app.services, late, '2023-03', [{ program: 'tekun', monthly: 90_000 }])
  await decide(app.services, family, '2023-04', [{ program: 'tekun', monthly: 110_000 }])
  expect(await waiting(late)).toEqual([
    { month: '2023-03', kind: 'monthly', amount: 90_000 },
    { month: '2023-04', kind: 'monthly', amount: 90_000 },
  ])
  expect(await waiting(family)).toEqual([{ month: '2023-04', kind: 'back-pay', amount: 10_000 }])
  const supplement = await desk.build('2023-04', 'tekun')
  expect(supplement.body).toMatchObject({ seq: 2, lines: 3, total: 190_000 })
  expect(await verifyLedger(app.services.db)).toMatchObject({ ok: true })
})

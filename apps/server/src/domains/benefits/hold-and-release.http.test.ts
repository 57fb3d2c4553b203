import { benefitsRoutes } from '@songtan/contract'
import { expect, test } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, type Family, familyIn, recordAccount } from '../../../../../test-kit/factories/payments.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { county } = PLACES
const { db, clock } = app.services

const die = (family: Family, day: string) =>
  db.updateTable('registry.person').set({ diedOn: day }).where('id', '=', family.personId).execute()

const suspect = async (a: Family, b: Family) => {
  const [personA = '', personB = ''] = [a.personId, b.personId].sort()
  await db
    .insertInto('registry.duplicate')
    .values({ county, id: clock.newId(), personA, personB, score: 90, reasons: '[]', foundAt: clock.now() })
    .execute()
}

const close = (family: Family) =>
  db
    .updateTable('registry.household')
    .set({ closedOn: '2023-05-01' })
    .where('id', '=', family.householdId)
    .execute()

test('what cannot be paid is held with its reason, never lost, and goes when the reason is mended', async () => {
  const noAccount = await familyIn(app.services, { account: false })
  const families = await Promise.all(Array.from({ length: 5 }, () => familyIn(app.services)))
  const [good, dead, twinA, twinB, closed] = families
  if (!good || !dead || !twinA || !twinB || !closed) throw new Error('five families')
  for (const family of [noAccount, ...families])
    await decide(app.services, family, '2023-05', [{ monthly: 10_000 }])
  await die(dead, '2023-05-03')
  await suspect(twinA, twinB)
  await close(closed)

  const built = await desk.build('2023-05')
  expect(built.body).toMatchObject({ lines: 1, held: 5, total: 10_000 })
  const run = await desk.open(built.body.id)
  expect(run.heldFor.toSorted((a, b) => a.reason.localeCompare(b.reason))).toEqual([
    { reason: 'death', lines: 1 },
    { reason: 'duplicate', lines: 2 },
    { reason: 'household-closed', lines: 1 },
    { reason: 'no-account', lines: 1 },
  ])
  await desk.approve(built.body.id)

  await recordAccount(app.services, noAccount)
  await db.updateTable('registry.duplicate').set({ state: 'different' }).execute()
  const supplement = await desk.build('2023-05')
  expect(supplement.body).toMatchObject({ seq: 2, lines: 3, held: 2 })
  await desk.approve(supplement.body.id)

  const june = await desk.build('2023-06')
  expect(june.body).toMatchObject({ lines: 4, held: 4 })
  await desk.cancel(june.body.id)
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('a death before the decision does not hold the family, one on its day does', async () => {
  const [before, on] = [await familyIn(app.services), await familyIn(app.services)]
  const heirs = [await familyIn(app.services), await familyIn(app.services)]
  for (const [i, family] of [before, on].entries()) {
    const heir = heirs[i]
    if (!heir) throw new Error('an heir')
    await recordAccount(app.services, { householdId: family.householdId, personId: heir.personId })
    await decide(app.services, family, '2023-05', [{ program: 'orphan', monthly: 10_000 }])
  }
  await die(before, '2023-05-02')
  await die(on, '2023-05-03')
  expect((await desk.build('2023-05', 'orphan')).body).toMatchObject({ lines: 1, held: 1 })
})

test('a cancelled run leaves its lines waiting, and the next one takes them all', async () => {
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-04', [{ program: 'disability-care', monthly: 8_000 }])
  const first = await desk.build('2023-05', 'disability-care')
  expect(first.body).toMatchObject({ lines: 2, total: 16_000 })
  const cancelled = await desk.cancel(first.body.id)
  expect(cancelled.body.state).toBe('cancelled')
  expect((await desk.open(first.body.id)).cancelledReason).toBe('月份选错')
  const again = await desk.build('2023-05', 'disability-care')
  expect(again.body).toMatchObject({ seq: 2, lines: 2, total: 16_000 })
})

test('months skipped are caught up, months ahead and empty runs are refused', async () => {
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-02', [{ program: 'unattended-child', monthly: 5_000 }])
  await desk.payMonth('2023-02', undefined, 'unattended-child')
  const nothing = await desk.build('2023-02', 'unattended-child')
  expect([nothing.status, nothing.problem.code]).toEqual([409, 'benefits.run.nothing-due'])
  const ahead = await desk.build('2023-07', 'unattended-child')
  expect([ahead.status, ahead.problem.code, ahead.problem.params]).toEqual([
    422,
    'benefits.run.month-ahead',
    { latest: '2023-06' },
  ])
  const june = await desk.build('2023-06', 'unattended-child')
  expect(june.body).toMatchObject({ lines: 4, total: 20_000 })
  const twice = await desk.build('2023-06', 'unattended-child')
  expect([twice.status, twice.problem.code]).toEqual([409, 'benefits.run.unapproved'])
})

test('a run with held lines only cannot be approved; a stale version is refused with what it now is', async () => {
  const family = await familyIn(app.services, { account: false })
  await decide(app.services, family, '2023-05', [{ program: 'senior-allowance', monthly: 5_000 }])
  const built = await desk.build('2023-05', 'senior-allowance')
  const empty = await desk.approve(built.body.id)
  expect([empty.status, empty.problem.code]).toEqual([409, 'benefits.run.nothing-listed'])
  const stale = await app.call(desk.approver, benefitsRoutes.approveRun, {
    county,
    id: built.body.id,
    version: built.body.version + 1,
  })
  expect([stale.status, stale.problem.code, stale.problem.params]).toEqual([
    409,
    'record.changed',
    { lines: 0, total: 0 },
  ])
})

test('a decision between build and check takes its line out of the run, and the checker sees it', async () => {
  const [stays, ends] = [await familyIn(app.services), await familyIn(app.services)]
  for (const family of [stays, ends])
    await decide(app.services, family, '2023-05', [{ program: 'disability-living', monthly: 5_000 }])
  const built = await desk.build('2023-05', 'disability-living')
  await decide(app.services, ends, '2023-05', [{ program: 'disability-living', monthly: 7_000 }])
  const { id, version } = built.body
  const stale = await app.call(desk.approver, benefitsRoutes.approveRun, { county, id, version })
  expect([stale.status, stale.problem.params]).toEqual([409, { lines: 1, total: 5_000 }])
  expect((await desk.approve(id)).status).toBe(200)
  expect((await desk.build('2023-05', 'disability-living')).body).toMatchObject({ lines: 1, total: 7_000 })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

import { benefitsRoutes } from '@songtan/contract'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, familyIn } from '../../../../../test-kit/factories/payments.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { county } = PLACES
const { db } = app.services

const [paid, failed] = [await familyIn(app.services), await familyIn(app.services)]
for (const family of [paid, failed]) await decide(app.services, family, '2023-05', [{ monthly: 59_100 }])
const runId = await desk.payMonth('2023-05', (number) => (number === failed.number ? '冻结' : undefined))

test('the program itself can neither change nor remove a transfer, nor a line that the bank was told', async () => {
  for (const statement of [
    sql`update benefits.transfer set amount = 1`,
    sql`delete from benefits.transfer`,
    sql`truncate benefits.transfer`,
    sql`update benefits.bank_file_line set amount = 1`,
    sql`delete from benefits.bank_file_line`,
    sql`delete from benefits.line`,
    sql`delete from benefits.receivable`,
    sql`update benefits.applied_decision set from_month = '2023-01'`,
  ])
    await expect(statement.execute(db)).rejects.toThrow('permission denied')
})

test('the transfers of a run come page by page, in the order they were posted', async () => {
  const page = (after?: string) =>
    app.call(desk.clerk, benefitsRoutes.listTransfers, {
      county,
      runId,
      limit: 2,
      ...(after ? { after } : {}),
    })
  const first = (await page()).body
  expect([first.total, first.items.map(({ kind }) => kind)]).toEqual([3, ['accrue', 'accrue']])
  const second = (await page(first.next)).body
  expect(second).toMatchObject({ items: [{ kind: 'pay', debit: { name: { zh: '低保·应付补助' } } }] })
  expect(second.next).toBeUndefined()
  const ofFamily = { county, householdId: failed.householdId }
  expect((await app.call(desk.clerk, benefitsRoutes.listTransfers, ofFamily)).body.total).toBe(1)
  const bad = await app.call(desk.clerk, benefitsRoutes.listTransfers, { county, after: 'nonsense' })
  expect([bad.status, bad.problem.field]).toEqual([400, 'after'])
})

/** Breaks something behind the program's back, looks, and mends it again. */
const whileBroken = async (breaking: string, mending: string) => {
  const owner = new pg.Client(app.database.ownerUrl)
  await owner.connect()
  try {
    await owner.query(breaking)
    const report = await verifyLedger(db)
    await owner.query(mending)
    return report.ok ? 'ok' : report.broken.check
  } finally {
    await owner.end()
  }
}

const extra = (kind: string, debit: string, credit: string, line: string) =>
  `insert into benefits.transfer (county, id, debit, credit, amount, kind, day, household_id, line_id, posted_at, posted_by)
   select '${county}', '00000000-0000-7000-8000-00000000000f', '${debit}', '${credit}', 1, '${kind}', '2023-05-03', household_id, ${line}, now(), 'thief'
   from benefits.line where state = 'failed'`
const NO_EXTRA = `delete from benefits.transfer where posted_by = 'thief'`

test.each([
  ['known-accounts', extra('refund', 'bank', 'pocket', 'null'), NO_EXTRA],
  ['right-sides', extra('refund', 'bank', 'payable:dibao', 'null'), NO_EXTRA],
  ['lines-posted', extra('pay', 'payable:dibao', 'bank', 'id'), NO_EXTRA],
  [
    'lines-posted',
    `update benefits.line set amount = amount + 1 where state = 'paid'`,
    `update benefits.line set amount = amount - 1 where state = 'paid'`,
  ],
  [
    'files-answered',
    `update benefits.bank_file_line set result = 'failed', failure = 'other' where result = 'paid'`,
    `update benefits.bank_file_line set result = 'paid', failure = null where failure = 'other'`,
  ],
  [
    'file-totals',
    'update benefits.bank_file set total = total + 1',
    'update benefits.bank_file set total = total - 1',
  ],
  ['run-totals', 'update benefits.run set total = total + 1', 'update benefits.run set total = total - 1'],
  ['receivable', extra('refund', 'bank', 'receivable:dibao', 'null'), NO_EXTRA],
  [
    'positions',
    'update benefits.entitlement set monthly = monthly + 1',
    'update benefits.entitlement set monthly = monthly - 1',
  ],
])('verify finds the first broken place: %s', async (check, breaking, mending) => {
  expect(await whileBroken(breaking, mending)).toBe(check)
  expect(await verifyLedger(db)).toEqual({ ok: true, transfers: 3, checks: 9 })
})

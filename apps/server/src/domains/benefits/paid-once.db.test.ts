import { benefitsRoutes } from '@songtan/contract'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, familyIn, linesSent, returnText } from '../../../../../test-kit/factories/payments.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { county } = PLACES
const { db } = app.services

const families = await Promise.all(Array.from({ length: 20 }, () => familyIn(app.services)))
for (const family of families)
  await decide(
    app.services,
    family,
    '2023-05',
    (['dibao', 'orphan', 'senior-allowance'] as const).map((program) => ({ program, monthly: 10_000 })),
  )

/** Lines that could be paid, by what makes them one payment; each must stand alone. */
const doubles = async () => {
  const { rows } = await sql`
    select household_id, program, month, subject_id, kind from benefits.line where state <> 'dropped'
    group by 1, 2, 3, 4, 5 having count(*) > 1`.execute(db)
  return rows
}

const codesOf = (answers: readonly { status: number; problem: { code: string } }[]) =>
  answers.filter(({ status }) => status !== 200).map(({ problem }) => problem.code)

test('two builders at once: one run is built, the other is told why not', async () => {
  const other = await staffAs(app.services, 'finance-clerk')
  const answers = await Promise.all([desk.build('2023-05'), desk.build('2023-05', 'dibao', other)])
  expect(codesOf(answers)).toEqual(['benefits.run.unapproved'])
  expect(await doubles()).toEqual([])
})

test('two runs of one month and of two months at once list each family once', async () => {
  const answers = await Promise.all([
    desk.build('2023-05', 'orphan'),
    desk.build('2023-06', 'orphan'),
    desk.build('2023-05', 'orphan'),
    desk.build('2023-06', 'orphan'),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await doubles()).toEqual([])
})

test('the same build sent twice under one key is one run with one answer', async () => {
  const input = { county, program: 'senior-allowance', month: '2023-05' } as const
  const send = () => app.call(desk.clerk, benefitsRoutes.buildRun, input, { idempotencyKey: 'build-2023-05' })
  const [first, second] = await Promise.all([send(), send()])
  expect([first.status, second.status]).toEqual([200, 200])
  expect(second.body.id).toBe(first.body.id)
})

test('approval and cancellation at once: one of them wins, whole', async () => {
  const { items } = (
    await app.call(desk.clerk, benefitsRoutes.listRuns, { county, program: 'dibao', limit: 1 })
  ).body
  const [run] = items
  if (!run) throw new Error('a built run')
  const { id, version } = run
  const answers = await Promise.all([
    app.call(desk.approver, benefitsRoutes.approveRun, { county, id, version }),
    app.call(desk.clerk, benefitsRoutes.cancelRun, { county, id, version, reason: '重做' }),
    desk.build('2023-05'),
  ])
  expect(answers.slice(0, 2).filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await doubles()).toEqual([])
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('two bank files at once: the run is sent once; two uploads of its return: it is paid once', async () => {
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-05', [{ program: 'disability-care', monthly: 10_000 }])
  const { id } = (await desk.build('2023-05', 'disability-care')).body
  await desk.approve(id)
  const { version } = await desk.open(id)
  const make = () => app.call(desk.clerk, benefitsRoutes.makeBankFile, { county, id, version })
  const files = await Promise.all([make(), make()])
  expect(codesOf(files)).toEqual(['benefits.run.state'])
  const file = files.find(({ status }) => status === 200)
  if (!file) throw new Error('one file')
  const text = returnText(await linesSent(app.services, file.body.id))
  const returns = await Promise.all([desk.upload(file.body.id, text), desk.upload(file.body.id, text)])
  expect(returns.map(({ status, body }) => [status, body.paid])).toEqual([
    [200, 1],
    [200, 1],
  ])
  const { rows } = await sql`select id from benefits.transfer where kind = 'pay'`.execute(db)
  expect(rows).toHaveLength(1)
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('a decision while a run is built: the family is in it or waits, never both', async () => {
  const family = await familyIn(app.services)
  await Promise.all([
    desk.build('2023-05', 'disability-living'),
    decide(app.services, family, '2023-05', [{ program: 'disability-living', monthly: 10_000 }]),
  ])
  expect(await doubles()).toEqual([])
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('the table itself refuses a second line for what was listed', async () => {
  const copy = sql`
    insert into benefits.line select county, gen_random_uuid(), run_id, entitlement_id, household_id, program,
      subject_id, month, kind, amount, withheld, account_id, state, reason
    from benefits.line where state = 'listed' limit 1`
  await expect(copy.execute(db)).rejects.toThrow('line_once')
})

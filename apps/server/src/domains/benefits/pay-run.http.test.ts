import { benefitsRoutes } from '@songtan/contract'
import { expect, test } from 'vitest'
import { PLACES, staffWith } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, familyIn } from '../../../../../test-kit/factories/payments.ts'
import { balances } from './ledger.queries.ts'
import { verifyLedger } from './verify-ledger.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { county } = PLACES

const balanceOf = async (account: string) =>
  (await balances(app.services.db, county)).find((row) => row.account === account)?.balance ?? 0

test('a month goes from built to settled, and the ledger says so at each step', async () => {
  const one = await familyIn(app.services)
  const two = await familyIn(app.services)
  await decide(app.services, one, '2023-05', [{ monthly: 59_100 }])
  await decide(app.services, two, '2023-05', [{ monthly: 40_050 }])

  const built = await desk.build('2023-05')
  expect(built.status).toBe(200)
  expect(built.body).toMatchObject({ state: 'built', lines: 2, total: 99_150, held: 0, seq: 1 })
  expect(await balanceOf('payable:dibao')).toBe(0)

  const approved = await desk.approve(built.body.id)
  expect(approved.body.state).toBe('approved')
  expect(await balanceOf('payable:dibao')).toBe(-99_150)

  const file = await desk.send(built.body.id)
  expect(file.body).toMatchObject({ seq: 1, lines: 2, total: 99_150 })
  const returned = await desk.answer(file.body.id, (number) => (number === two.number ? '冻结' : undefined))
  expect(returned.body).toMatchObject({ paid: 1, failed: 1 })
  const run = await desk.open(built.body.id)
  expect(run).toMatchObject({ state: 'returned', progress: { paid: 1, failed: 1, sent: 0, listed: 0 } })
  expect(await balanceOf('payable:dibao')).toBe(-40_050)
  expect(await balanceOf('bank')).toBe(-59_100)
  expect(await verifyLedger(app.services.db)).toMatchObject({ ok: true })
})

test('the maker cannot approve what she made, even with both posts', async () => {
  const both = await staffWith(app.services, [
    { kind: 'finance-clerk', area: county },
    { kind: 'finance-approver', area: county },
  ])
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-05', [{ program: 'tekun', monthly: 100_000 }])
  const built = await desk.build('2023-05', 'tekun', both)
  const { actions } = (await app.call(both, benefitsRoutes.openRun, { county, id: built.body.id })).body
  expect(actions).toEqual(['cancel'])
  const refused = await desk.approve(built.body.id, both)
  expect([refused.status, refused.problem.code]).toEqual([409, 'benefits.run.same-person'])
  expect((await desk.approve(built.body.id)).status).toBe(200)
})

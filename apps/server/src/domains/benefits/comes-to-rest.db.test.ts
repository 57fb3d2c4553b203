import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, familyIn } from '../../../../../test-kit/factories/payments.ts'
import { payUntilDone } from '../../../../../test-kit/kill-nine/pay-steps.ts'
import { openStage, stopFile } from '../../../../../test-kit/kill-nine/stage.ts'

const app = await testApp({ day: '2023-01-03' })
const desk = await payDesk(app)
const { appUrl, jobsUrl } = app.database
const folder = mkdtempSync(path.join(tmpdir(), 'songtan-rest-'))
const stage = await openStage({ appUrl, jobsUrl, folder, clerk: desk.clerk.id, approver: desk.approver.id })

afterAll(async () => {
  await stage.close()
  rmSync(folder, { recursive: true, force: true })
})

const lines = () =>
  app.services.db
    .selectFrom('benefits.line')
    .select(['month', 'kind', 'amount', 'state'])
    .where('state', '<>', 'dropped')
    .orderBy('month')
    .orderBy('kind', 'desc')
    .execute()

test('the kill test pays what waits for the month to come before it counts', async () => {
  const family = await familyIn(app.services)
  await decide(app.services, family, '2023-01', [{ monthly: 10_000 }])
  await desk.payMonth('2023-01')
  await decide(app.services, family, '2023-01', [{ monthly: 15_000 }])
  await desk.payMonth('2023-01')
  await decide(app.services, family, '2023-01', [{ monthly: 20_000 }])
  const inJanuary = [
    { month: '2023-01', kind: 'monthly', amount: 10_000, state: 'paid' },
    { month: '2023-01', kind: 'back-pay', amount: 5000, state: 'paid' },
  ]
  expect(await lines()).toEqual([
    ...inJanuary,
    { month: '2023-02', kind: 'back-pay', amount: 5000, state: 'waiting' },
  ])
  writeFileSync(stopFile(folder), '')
  await payUntilDone(stage, () => {})
  expect(await lines()).toEqual([
    ...inJanuary,
    { month: '2023-02', kind: 'monthly', amount: 20_000, state: 'paid' },
    { month: '2023-02', kind: 'back-pay', amount: 5000, state: 'paid' },
  ])
})

import { expect, test } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, type Family, familyIn } from '../../../../../test-kit/factories/payments.ts'
import { nextPhone } from '../../../../../test-kit/factories/verification.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { db, cipher } = app.services

const withPhone = async (family: Family) => {
  const phone = nextPhone()
  await db
    .updateTable('registry.person')
    .set({ phoneSealed: cipher.seal(phone) })
    .where('id', '=', family.personId)
    .execute()
  return phone
}

const told = async (phone: string) => {
  await app.drain()
  const rows = await db.selectFrom('access.outbox_message').selectAll().execute()
  return rows
    .filter(({ phoneSealed }) => cipher.open(phoneSealed) === phone)
    .map(({ kind, textSealed }) => ({ kind, text: cipher.open(textSealed) }))
}

const paid = await familyIn(app.services)
const failed = await familyIn(app.services)
const [paidPhone, failedPhone] = [await withPhone(paid), await withPhone(failed)]
for (const family of [paid, failed]) await decide(app.services, family, '2023-04', [{ monthly: 59_100 }])

test('a family is told once a month when money was paid, and nothing when the bank sent it back', async () => {
  await desk.payMonth('2023-05', (number) => (number === failed.number ? '账号错误' : undefined))
  expect(await told(paidPhone)).toEqual([
    { kind: 'news', text: '【送炭】您家的救助金已发放，请查收。可登录查看。' },
  ])
  expect(await told(failedPhone)).toEqual([])
})

test('the sentence holds no amount, no programme and no name', async () => {
  const [message] = await told(paidPhone)
  if (!message) throw new Error('nobody was told')
  const { text } = message
  for (const secret of [/\d/, /低保|特困|边缘/, /暖小明/]) expect(text).not.toMatch(secret)
})

test('more money in the same month is told no second time, in the next month it is', async () => {
  app.clock.moveTo('2023-05-20')
  await desk.payMonth('2023-06')
  expect(await told(paidPhone)).toHaveLength(1)
  app.clock.moveTo('2023-07-03')
  await desk.payMonth('2023-07')
  expect(await told(paidPhone)).toHaveLength(2)
})

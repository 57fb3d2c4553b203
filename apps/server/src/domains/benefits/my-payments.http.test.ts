import { benefitsRoutes } from '@songtan/contract'
import { expect, test } from 'vitest'
import { citizenNamed, PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, type Family, familyIn } from '../../../../../test-kit/factories/payments.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { county } = PLACES
const { db, clock, cipher } = app.services

/** A family member who has passed the identity check. */
const signedIn = async ({ personId }: Family) => {
  const id = clock.newId()
  const { residentIdIndex } = await db
    .selectFrom('registry.person')
    .select('residentIdIndex')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('registry.person_index')
    .values({ residentIdIndex, county, personId, recordedAt: clock.now() })
    .execute()
  await db
    .insertInto('access.citizen')
    .values({
      id,
      phoneIndex: id,
      phoneSealed: cipher.seal('13900000000'),
      residentIdIndex,
      createdAt: clock.now(),
    })
    .execute()
  return citizenNamed(id)
}

const mine = await familyIn(app.services)
const other = await familyIn(app.services, { account: false })
for (const family of [mine, other]) await decide(app.services, family, '2023-04', [{ monthly: 59_100 }])
const me = await signedIn(mine)

const payments = async (actor = me) => (await app.call(actor, benefitsRoutes.myPayments, {})).body.payments

const states = async () => (await payments()).map(({ month, state }) => [month, state])

test('a family follows its own money step by step, newest month first', async () => {
  expect(await states()).toEqual([])
  const { id } = (await desk.build('2023-05')).body
  expect(await states()).toEqual([
    ['2023-05', 'preparing'],
    ['2023-04', 'preparing'],
  ])
  await desk.approve(id)
  const file = (await desk.send(id)).body
  expect(await states()).toEqual([
    ['2023-05', 'on-its-way'],
    ['2023-04', 'on-its-way'],
  ])
  await desk.answer(file.id)
  const [newest] = await payments()
  expect(newest).toMatchObject({
    state: 'paid',
    amount: 59_100,
    toAccount: 59_100,
    programName: { zh: '低保' },
    sentence: { zh: '银行已经发放。' },
  })
})

test('what waits says why and what to do', async () => {
  const [newest] = await payments(await signedIn(other))
  expect(newest).toMatchObject({ state: 'waiting', toAccount: 59_100 })
  expect(newest?.sentence.zh).toContain('登记')
})

test('somebody not identified sees nothing, and staff have no business here', async () => {
  expect(await payments(citizenNamed(clock.newId()))).toEqual([])
  expect((await app.call(desk.clerk, benefitsRoutes.myPayments, {})).status).toBe(403)
})

test('24 months are shown, the 25th is not', async () => {
  app.clock.moveTo('2025-03-31')
  expect(await states()).toEqual([
    ['2023-05', 'paid'],
    ['2023-04', 'paid'],
  ])
  app.clock.moveTo('2025-04-01')
  expect(await states()).toEqual([['2023-05', 'paid']])
})

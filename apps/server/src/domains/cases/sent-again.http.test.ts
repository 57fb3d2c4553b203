import { casesRoutes } from '@songtan/contract'
import { expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { applicationOf } from '../../../../../test-kit/factories/cases.ts'
import { identifiedCitizen } from '../../../../../test-kit/factories/citizens.ts'
import { forgetOldAnswers } from '../../platform/use-case/idempotency.ts'

const app = await testApp({ day: '2023-03-01' })
const { county } = PLACES

/** An application with the id that the phone gave it, and its sender. */
const sending = async () => {
  const content = applicationOf()
  const [applicant] = content.members
  if (!applicant) throw new Error('no applicant')
  const me = await identifiedCitizen(app, applicant)
  const sendingId = app.services.clock.newId()
  const send = () =>
    app.call(me, casesRoutes.fileMyApplication, { county, content, sendingId }, { idempotencyKey: sendingId })
  const mine = async () => (await app.call(me, casesRoutes.listMyApplications, {})).body.items
  return { content, me, send, sendingId, mine }
}

const aDayLater = async () => {
  app.clock.moveTo('2023-03-02T02:00:00Z')
  await forgetOldAnswers(app.services)
}

it('gives one case and one receipt to what is sent again when the key is long forgotten', async () => {
  app.clock.moveTo('2023-03-01T01:00:00Z')
  const { send, mine } = await sending()
  const lost = await send()
  await aDayLater()
  const again = await send()
  expect(again.status).toBe(200)
  expect(again.body).toEqual(lost.body)
  expect(await mine()).toHaveLength(1)
})

it('files nothing anew when the first has been closed since', async () => {
  app.clock.moveTo('2023-03-01T01:00:00Z')
  const { me, send, mine } = await sending()
  const lost = await send()
  const { id } = lost.body
  await app.call(me, casesRoutes.withdrawMyApplication, { county, id, version: 1, reason: '家里有人回来了' })
  await aDayLater()
  const again = await send()
  expect(again.body).toMatchObject({ id, receiptNumber: lost.body.receiptNumber })
  expect(await mine()).toHaveLength(1)
})

it('is one of the sender alone: the id of another opens nothing', async () => {
  const first = await sending()
  await first.send()
  const second = await sending()
  const { status, body } = await app.call(second.me, casesRoutes.fileMyApplication, {
    ...{ county, content: second.content, sendingId: first.sendingId },
  })
  expect(status).toBe(200)
  expect((await second.mine()).map(({ id }) => id)).toEqual([body.id])
})

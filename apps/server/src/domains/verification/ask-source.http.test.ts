import { verificationRoutes } from '@songtan/contract'
import { expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth } from '../../../../../test-kit/factories/families.ts'
import {
  checkDesk,
  familyOf,
  knownPerson,
  signedAuthorisation,
} from '../../../../../test-kit/factories/verification.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import { actingAs } from './acting.ts'
import { answerItem } from './answer-item.ts'
import { askSource } from './ask-source.ts'

const app = await testApp({ day: '2023-04-03' })
const desk = await checkDesk(app)
const { services } = app
const { county } = PLACES
const MINUTE = 60_000

/** A question that a worker sent and then died over, so many minutes before its hold runs out. */
const heldFor = async (minutes: number) => {
  const home = await familyOf(app, desk.clerk, desk.sources, [knownPerson()])
  await signedAuthorisation(app, desk, home, ['bank'])
  const { body } = await app.call(desk.clerk, verificationRoutes.orderChecks, {
    ...{ county, householdId: home.id, purpose: 'application' },
  })
  const askingUntil = new Date(services.clock.wall().getTime() + minutes * MINUTE)
  await services.db
    .updateTable('verification.check_item')
    .set({ askingUntil })
    .where('county', '=', county)
    .where('orderId', '=', body.id)
    .execute()
  const question = { county, orderId: body.id, personId: nth(home.personIds, 0), source: 'bank' as const }
  const before = desk.sources.queries().length
  await askSource(services, question)
  const asked = desk.sources.queries().length - before
  const items = async () =>
    (await app.call(desk.officer, verificationRoutes.showOrder, { county, id: body.id })).body.items
  return { question, askingUntil, asked, items }
}

it('a question that is out is not asked a second time', async () => {
  const { asked, items } = await heldFor(1)
  expect([asked, (await items()).waiting]).toEqual([0, 1])
})

it('one whose worker died is asked anew, and its late answer changes nothing', async () => {
  const { question, askingUntil, asked, items } = await heldFor(-1)
  expect(asked).toBe(1)
  const answered = await items()
  expect(answered).toEqual({ waiting: 0, found: 0, none: 1, failed: 0 })
  await services.db
    .transaction()
    .execute((tx) =>
      answerItem(
        actingAs(systemActor('test'), services, tx),
        question,
        { attempts: 1, attemptsAllowed: 5, askingUntil },
        { state: 'failed', failure: 'refused' },
      ),
    )
  expect(await items()).toEqual(answered)
})

import { verificationRoutes } from '@songtan/contract'
import { sql } from 'kysely'
import pg from 'pg'
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
import { verificationJobs } from './jobs.ts'
import { readOrder } from './orders.queries.ts'

const app = await testApp({ day: '2023-04-03' })
const desk = await checkDesk(app)
const { county } = PLACES
const { services } = app
const { db } = services

/** Resolves once a statement of this program waits for another one's lock. */
const untilOneWaits = async (): Promise<void> => {
  for (;;) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    if ((rows[0]?.n ?? 0) > 0) return
  }
}

it('two last answers that overlap finish the order once: the second waits and sees the first', async () => {
  const home = await familyOf(app, desk.clerk, desk.sources, [knownPerson()])
  await signedAuthorisation(app, desk, home, ['bank', 'tax'])
  const { body } = await app.call(desk.clerk, verificationRoutes.orderChecks, {
    ...{ county, householdId: home.id, purpose: 'application' },
  })
  const at = { county, orderId: body.id, personId: nth(home.personIds, 0) }
  const answer = (source: 'bank' | 'tax', then: () => Promise<void>) =>
    db.transaction().execute(async (tx) => {
      const acting = actingAs(systemActor('test'), services, tx)
      const none = { state: 'none', dataDate: '2023-04-02' } as const
      await answerItem(
        acting,
        { ...at, source },
        { attempts: 1, attemptsAllowed: 5, askingUntil: null },
        none,
      )
      await then()
    })
  let second: Promise<void> | undefined
  await answer('bank', async () => {
    second = answer('tax', async () => undefined)
    await Promise.race([second, untilOneWaits()])
  })
  await second
  expect(await readOrder(db, county, body.id)).toMatchObject({ state: 'complete', reportRevision: 1 })
})

it('a question whose job was lost is asked after an hour', async () => {
  const home = await familyOf(app, desk.clerk, desk.sources, [knownPerson()])
  await signedAuthorisation(app, desk, home, ['bank'])
  const { body } = await app.call(desk.clerk, verificationRoutes.orderChecks, {
    ...{ county, householdId: home.id, purpose: 'application' },
  })
  const owner = new pg.Client(app.database.ownerUrl)
  await owner.connect()
  await owner.query('delete from pgboss.job')
  await owner.end()
  const forgotten = verificationJobs.find(({ name }) => name === 'verification.send-forgotten')
  const stateAfter = async (instant: string) => {
    app.clock.moveTo(instant)
    await forgotten?.run({}, services)
    await app.drain()
    return (await readOrder(db, county, body.id))?.state
  }
  expect(await stateAfter('2023-04-03T03:00:00Z')).toBe('running')
  expect(await stateAfter('2023-04-03T03:00:01Z')).toBe('complete')
})

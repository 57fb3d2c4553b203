import { systemActor } from '../../platform/authz/actor.ts'
import { job, subscription } from '../../platform/jobs/job.ts'
import { familyChanged, familyFor } from '../registry/index.ts'
import { actingAs } from './acting.ts'
import type { Question } from './answer-item.ts'
import { askSource } from './ask-source.ts'
import { currentAuthorisation } from './authorisation.queries.ts'
import { endAuthorisation } from './end-authorisation.ts'
import { ASK_SOURCE, SEND_QUESTIONS } from './job-names.ts'
import { statusIn } from './live-authorisation.ts'

/** Queues each open question of an order; asked twice, the second job finds it taken or answered. */
const sendQuestions = job<{ county: string; orderId: string }>({
  name: SEND_QUESTIONS,
  run: async ({ county, orderId }, { db, jobs }) => {
    await db.transaction().execute(async (tx) => {
      const waiting = await tx
        .selectFrom('verification.check_item')
        .select(['personId', 'source'])
        .where('county', '=', county)
        .where('orderId', '=', orderId)
        .where('state', 'in', ['waiting', 'failed'])
        .whereRef('attempts', '<', 'attemptsAllowed')
        .execute()
      for (const { personId, source } of waiting)
        await jobs.enqueue(tx, ASK_SOURCE, { county, orderId, personId, source })
    })
  },
})

const FORGOTTEN_MS = 3_600_000

/**
 * Once an hour, questions that nobody has worked on for an hour (a job that died for good) are queued again, so that
 * no order runs for ever.
 */
const sendForgotten = job({
  name: 'verification.send-forgotten',
  cron: '17 * * * *',
  run: async (_, { db, jobs, clock }) => {
    const before = new Date(clock.now().getTime() - FORGOTTEN_MS)
    await db.transaction().execute(async (tx) => {
      const forgotten = await tx
        .selectFrom('verification.check_item as i')
        .innerJoin('verification.check_order as o', (join) =>
          join.onRef('o.county', '=', 'i.county').onRef('o.id', '=', 'i.orderId'),
        )
        .select(['i.county', 'i.orderId'])
        .distinct()
        .where('i.state', 'in', ['waiting', 'failed'])
        .whereRef('i.attempts', '<', 'i.attemptsAllowed')
        .where('o.orderedAt', '<', before)
        .where((eb) => eb.or([eb('i.askedAt', 'is', null), eb('i.askedAt', '<', before)]))
        .execute()
      for (const order of forgotten) await jobs.enqueue(tx, SEND_QUESTIONS, order)
    })
  },
})

const askOne = job<Question>({ name: ASK_SOURCE, run: (question, services) => askSource(services, question) })

const ACTOR = systemActor('verification.end-on-family-change')

/** A form signed by other members ends (policy-reference §5.3); until this runs, each query compares by itself. */
const endOnFamilyChange = subscription(
  familyChanged,
  'verification.end-authorisation',
  async ({ county, subject }, services) => {
    await services.db.transaction().execute(async (tx) => {
      const acting = actingAs(ACTOR, services, tx)
      const authorisation = await currentAuthorisation(tx, county, subject)
      if (!authorisation || authorisation.ended) return
      const family = await familyFor(tx, county, subject, acting.today)
      const { liveness } = statusIn(authorisation, family, acting.today)
      if (liveness.live || liveness.reason !== 'composition') return
      await endAuthorisation(acting, { county, householdId: subject, because: 'composition' })
    })
  },
)

/** A family that moved is in another town's care: its orders go along, so that the new town sees them. */
const followMove = subscription(
  familyChanged,
  'verification.follow-move',
  async ({ county, subject, payload }, { db }) => {
    if (payload.change !== 'moved') return
    const { village } = await familyFor(db, county, subject)
    await db
      .updateTable('verification.check_order')
      .set({ village })
      .where('county', '=', county)
      .where('householdId', '=', subject)
      .where('village', '<>', village)
      .execute()
  },
)

export const verificationJobs = [sendQuestions, sendForgotten, askOne, endOnFamilyChange, followMove]

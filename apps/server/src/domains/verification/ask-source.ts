import { recordAudit } from '../../platform/audit/audit.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { personOpened } from '../registry/index.ts'
import { actingAs } from './acting.ts'
import { answerItem, type Question } from './answer-item.ts'
import type { StoredAuthorisation } from './authorisation.queries.ts'
import type { SourceAnswer } from './domain/records.ts'
import { statusById } from './live-authorisation.ts'
import { type CheckOrder, readOrder } from './orders.queries.ts'
import { postQuery } from './post-query.ts'

const ACTION = 'verification.askSource'
const ACTOR = systemActor('verification.ask-source')

/**
 * The open item (never answered, or failed and asked again), locked until its answer is written. Two jobs for one item meet here: the second finds the row
 * taken and leaves it; a worker that dies lets go of it, and its job comes again.
 */
const takeItem = (tx: Tx, { county, orderId, personId, source }: Question) =>
  tx
    .selectFrom('verification.check_item')
    .select(['attempts', 'attemptsAllowed'])
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .where('personId', '=', personId)
    .where('source', '=', source)
    .where('state', 'in', ['waiting', 'failed'])
    .whereRef('attempts', '<', 'attemptsAllowed')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Every query, and every one that was held back, is a look at the family with its authorisation, operator, purpose. */
const recordLook = (
  { db, clock }: Services,
  { county, personId, source }: Question,
  order: CheckOrder,
  outcome: 'looked' | 'refused',
  reason: string,
): Promise<void> =>
  recordAudit(db, clock, ACTOR, {
    ...{ county, action: ACTION, outcome, householdId: order.householdId, purpose: order.purpose },
    subject: { kind: 'person', id: personId },
    details: {
      source,
      order: order.id,
      authorisation: order.authorisationId,
      operator: order.orderedBy,
      ...(reason === '' ? {} : { reason }),
    },
  })

const send = async (
  services: Services,
  question: Question,
  order: CheckOrder,
  authorisation: StoredAuthorisation,
  attempt: number,
): Promise<SourceAnswer> => {
  const { county, orderId, personId, source } = question
  const address = await services.sources.find(source).catch((error: Error) => {
    services.log.error({ source, reason: error.message }, 'addresses of the sources cannot be read')
    return undefined
  })
  if (!address) return { state: 'failed', failure: 'not-connected' }
  const { name, residentId } = await personOpened(services.db, services, county, personId)
  const day = services.clock.today()
  await recordLook(services, question, order, 'looked', '')
  const query = {
    query: `${orderId}.${personId}.${attempt}`,
    authorisation: authorisation.number,
    ...{ purpose: order.purpose, day, residentId, name },
  }
  return postQuery(source, address, query, day)
}

/**
 * The one place where queries leave (没有授权不查询, L1 §58). The authorisation is read anew for each query: once it is
 * revoked, lacks a member or does not name the source, nothing leaves and the item fails as `no-authorisation`.
 * The look is recorded before the query goes, on a connection of its own, so that it stays whatever happens after.
 */
export const askSource = (services: Services, question: Question): Promise<void> =>
  services.db.transaction().execute(async (tx) => {
    const item = await takeItem(tx, question)
    const order = item && (await readOrder(tx, question.county, question.orderId))
    if (!item || !order) return
    const { authorisation, liveness } = await statusById(
      services.db,
      question.county,
      order.authorisationId,
      services.clock.today(),
    )
    const attempt = item.attempts + 1
    const covered =
      authorisation && liveness.live && authorisation.scope.includes(question.source)
        ? authorisation
        : undefined
    let answer: SourceAnswer = { state: 'failed', failure: 'no-authorisation' }
    if (covered) answer = await send(services, question, order, covered, attempt)
    else await recordLook(services, question, order, 'refused', liveness.live ? 'scope' : liveness.reason)
    await answerItem(actingAs(ACTOR, services, tx), question, { ...item, attempts: attempt }, answer)
  })

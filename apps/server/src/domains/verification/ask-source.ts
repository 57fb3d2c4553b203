import { recordAudit } from '../../platform/audit/audit.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { Services } from '../../platform/use-case/services.ts'
import { personOpened } from '../registry/index.ts'
import { actingAs } from './acting.ts'
import { answerItem, type Question, type Tried } from './answer-item.ts'
import type { SourceAnswer } from './domain/records.ts'
import { statusById } from './live-authorisation.ts'
import { type CheckOrder, readOrder } from './orders.queries.ts'
import { postQuery } from './post-query.ts'
import type { SourceAddress } from './source-directory.ts'
import type { SourceQuery } from './source-protocol.ts'

const ACTION = 'verification.askSource'
const ACTOR = systemActor('verification.ask-source')

/** Longer than any source is waited for, shorter than a job lives: a worker that died is followed by another. */
const ASKING_MS = 300_000

/**
 * The open item (never answered, or failed and asked again) that nobody is asking about. Two jobs for one item meet
 * here: the second finds the row taken, or the question out, and leaves it.
 */
const takeItem = (tx: Tx, { county, orderId, personId, source }: Question, now: Date) =>
  tx
    .selectFrom('verification.check_item')
    .select(['attempts', 'attemptsAllowed', 'askingUntil'])
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .where('personId', '=', personId)
    .where('source', '=', source)
    .where('state', 'in', ['waiting', 'failed'])
    .whereRef('attempts', '<', 'attemptsAllowed')
    .where((eb) => eb.or([eb('askingUntil', 'is', null), eb('askingUntil', '<', now)]))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

/** Every query, and every one that was held back, is a look at the family with its authorisation, operator, purpose. */
const recordLook = (
  tx: Tx,
  { clock }: Services,
  { county, personId, source }: Question,
  order: CheckOrder,
  outcome: 'looked' | 'refused',
  reason: string,
): Promise<void> =>
  recordAudit(tx, clock, ACTOR, {
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

const addressOf = ({ sources, log }: Services, { source }: Question): Promise<SourceAddress | undefined> =>
  sources.find(source).catch((error: Error) => {
    log.error({ source, reason: error.message }, 'addresses of the sources cannot be read')
    return undefined
  })

/** A question that may go out, and the hold this worker has on it. */
interface Outgoing {
  readonly query: SourceQuery
  readonly tried: Tried
}

/** Marks the item as being asked until a moment that only this worker knows. */
const holdItem = async (
  tx: Tx,
  { county, orderId, personId, source }: Question,
  until: Date,
): Promise<void> => {
  await tx
    .updateTable('verification.check_item')
    .set({ askingUntil: until })
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .where('personId', '=', personId)
    .where('source', '=', source)
    .execute()
}

/**
 * Takes a question and says what may be sent, or answers it here where nothing may leave. The authorisation is read
 * anew for each query: once it is revoked, lacks a member or does not name the source, the item fails as
 * `no-authorisation`. The look is committed before the query goes, so that it stays whatever happens after.
 */
const prepare = (services: Services, question: Question, connected: boolean): Promise<Outgoing | undefined> =>
  services.db.transaction().execute(async (tx) => {
    const { county, orderId, personId } = question
    const wall = services.clock.wall()
    const item = await takeItem(tx, question, wall)
    const order = item && (await readOrder(tx, county, orderId))
    if (!item || !order) return undefined
    const day = services.clock.today()
    const { authorisation, liveness } = await statusById(tx, county, order.authorisationId, day)
    const tried: Tried = { ...item, attempts: item.attempts + 1 }
    const answerHere = async (failure: 'no-authorisation' | 'not-connected'): Promise<undefined> => {
      await answerItem(actingAs(ACTOR, services, tx), question, tried, { state: 'failed', failure })
    }
    if (!authorisation || !liveness.live || !authorisation.scope.includes(question.source)) {
      await recordLook(tx, services, question, order, 'refused', liveness.live ? 'scope' : liveness.reason)
      return answerHere('no-authorisation')
    }
    if (!connected) return answerHere('not-connected')
    const { name, residentId } = await personOpened(tx, services, county, personId)
    await recordLook(tx, services, question, order, 'looked', '')
    const askingUntil = new Date(wall.getTime() + ASKING_MS)
    await holdItem(tx, question, askingUntil)
    const query = {
      query: `${orderId}.${personId}.${tried.attempts}`,
      authorisation: authorisation.number,
      ...{ purpose: order.purpose, day, residentId, name },
    }
    return { query, tried: { ...tried, askingUntil } }
  })

const keepAnswer = (
  services: Services,
  question: Question,
  { tried }: Outgoing,
  answer: SourceAnswer,
): Promise<void> =>
  services.db
    .transaction()
    .execute((tx) => answerItem(actingAs(ACTOR, services, tx), question, tried, answer))

/**
 * The one place where queries leave (没有授权不查询, L1 §58). While a source is waited for no transaction is open and no
 * connection held: however slow the departments are, the desk goes on.
 */
export const askSource = async (services: Services, question: Question): Promise<void> => {
  const address = await addressOf(services, question)
  const outgoing = await prepare(services, question, address !== undefined)
  if (!outgoing || !address) return
  const answer = await postQuery(question.source, address, outgoing.query, services.clock.today())
  await keepAnswer(services, question, outgoing, answer)
}

import { sourceCode } from '@songtan/contract'
import { addDays } from '@songtan/kernel'
import { sql } from 'kysely'
import { actingAs } from '../apps/server/src/domains/verification/acting.ts'
import { answerItem } from '../apps/server/src/domains/verification/answer-item.ts'
import type { SourceAnswer } from '../apps/server/src/domains/verification/domain/records.ts'
import { ATTEMPTS } from '../apps/server/src/domains/verification/domain/retry.ts'
import type { RegisterEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import { systemActor } from '../apps/server/src/platform/authz/actor.ts'
import type { Tx } from '../apps/server/src/platform/db/db.ts'
import type { Office } from './case-desk.ts'

interface Item {
  readonly personId: string
  readonly source: string
}

/** A check order with who its persons are. */
export interface OrderToAnswer {
  readonly county: string
  readonly orderId: string
  readonly residentIds: ReadonlyMap<string, string>
  readonly entries: readonly RegisterEntry[]
  /** A department whose line was down all the while. */
  readonly silent?: 'bank' | undefined
}

const answerFor = (order: OrderToAnswer, { personId, source }: Item, dataDate: string): SourceAnswer => {
  if (source === order.silent) return { state: 'failed', failure: 'timeout' }
  const residentId = order.residentIds.get(personId)
  const entry = order.entries.find((known) => known.source === source && known.residentId === residentId)
  return entry ? { state: 'found', dataDate, records: entry.records } : { state: 'none', dataDate }
}

const writeAnswers = async (
  tx: Tx,
  { county, orderId }: OrderToAnswer,
  at: Date,
  answers: readonly (Item & { readonly answer: SourceAnswer })[],
): Promise<void> => {
  const column = (cell: (answer: SourceAnswer) => string | null) => answers.map(({ answer }) => cell(answer))
  await sql`
    update verification.check_item i
    set state = x.state, data_date = x.data_date, answer = x.answer, failure = x.failure, asked_at = ${at},
      answered_at = ${at}, attempts = ${ATTEMPTS}
    from unnest(${answers.map(({ personId }) => personId)}::uuid[], ${answers.map(({ source }) => source)}::text[],
      ${column(({ state }) => state)}::text[], ${column((a) => (a.state === 'failed' ? null : a.dataDate))}::date[],
      ${column((a) => (a.state === 'found' ? JSON.stringify(a.records) : null))}::jsonb[],
      ${column((a) => (a.state === 'failed' ? a.failure : null))}::text[])
      as x (person_id, source, state, data_date, answer, failure)
    where i.county = ${county} and i.order_id = ${orderId} and i.person_id = x.person_id and i.source = x.source`.execute(
    tx,
  )
}

/**
 * Answers a check order from the books of the simulated sources: all at once but the last, which the program takes in
 * as ever, so that it makes the report and records what was found.
 */
export const answerChecks = ({ services }: Office, order: OrderToAnswer): Promise<void> =>
  services.db.transaction().execute(async (tx) => {
    const dataDate = addDays(services.clock.today(), -1)
    const items = await tx
      .selectFrom('verification.check_item')
      .select(['personId', 'source'])
      .where('county', '=', order.county)
      .where('orderId', '=', order.orderId)
      .orderBy('source')
      .execute()
    const answers = items.map((item) => ({ ...item, answer: answerFor(order, item, dataDate) }))
    const last = answers.at(-1)
    if (!last) return
    await writeAnswers(tx, order, services.clock.now(), answers.slice(0, -1))
    const { personId, source, answer } = last
    const question = {
      county: order.county,
      orderId: order.orderId,
      personId,
      source: sourceCode.parse(source),
    }
    const acting = actingAs(systemActor('verification.ask-source'), services, tx)
    await answerItem(acting, question, { attempts: 1, attemptsAllowed: ATTEMPTS, askingUntil: null }, answer)
  })

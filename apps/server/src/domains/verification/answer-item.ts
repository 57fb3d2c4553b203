import type { SourceCode } from '@songtan/contract'
import type { Acting } from './acting.ts'
import type { SourceAnswer } from './domain/records.ts'
import { retryAt } from './domain/retry.ts'
import { ASK_SOURCE } from './job-names.ts'
import { settleOrder } from './settle-order.ts'

/** One question to one source about one member. */
export interface Question {
  readonly county: string
  readonly orderId: string
  readonly personId: string
  readonly source: SourceCode
}

export interface Tried {
  /** Attempts made, this one included. */
  readonly attempts: number
  readonly attemptsAllowed: number
  /** The hold under which it was asked; null where nothing left. */
  readonly askingUntil: Date | null
}

const outcomeOf = (answer: SourceAnswer, attempts: number) => {
  switch (answer.state) {
    case 'found':
      return {
        ...{ state: 'found', dataDate: answer.dataDate, failure: null },
        answer: JSON.stringify(answer.records),
      }
    case 'none':
      return { state: 'none', dataDate: answer.dataDate, failure: null }
    case 'failed':
      return { state: 'failed', failure: answer.failure, attemptsAllowed: attempts }
  }
}

/**
 * Writes what a question brought: an answer, a time to ask again, or a failure for good. The order's row is locked
 * first, so that of two last answers at once exactly one finds the order done. An answer that comes after its hold ran
 * out and another worker asked anew is dropped: the newer one counts.
 */
export const answerItem = async (
  acting: Acting,
  question: Question,
  { attempts, attemptsAllowed, askingUntil }: Tried,
  answer: SourceAnswer,
): Promise<void> => {
  const { tx, now, services } = acting
  const { county, orderId, personId, source } = question
  const order = await tx
    .selectFrom('verification.check_order')
    .select('finishedAt')
    .where('county', '=', county)
    .where('id', '=', orderId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const again =
    answer.state === 'failed' ? retryAt(now, answer.failure, attempts, attemptsAllowed) : undefined
  const written = await tx
    .updateTable('verification.check_item')
    .set({
      attempts,
      askingUntil: null,
      askedAt: now,
      ...(again
        ? { failure: answer.state === 'failed' ? answer.failure : null }
        : {
            ...outcomeOf(answer, attempts),
            answeredAt: now,
            late: answer.state !== 'failed' && order.finishedAt !== null,
          }),
    })
    .where('county', '=', county)
    .where('orderId', '=', orderId)
    .where('personId', '=', personId)
    .where('source', '=', source)
    .where('askingUntil', 'is not distinct from', askingUntil)
    .executeTakeFirst()
  if (written.numUpdatedRows === 0n) return
  if (again) await services.jobs.enqueue(tx, ASK_SOURCE, question, { startAfter: again })
  else await settleOrder(acting, question, answer.state)
}

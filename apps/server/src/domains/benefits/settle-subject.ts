import type { Book } from './book.repo.ts'
import { settle } from './domain/net-position.ts'
import { addWaitingLines, cancelLines, dropLines } from './line.repo.ts'
import { readPosition, type Subject } from './position.queries.ts'
import type { Posting } from './posting.ts'
import { openReceivable, reduceReceivable } from './receivable.repo.ts'

/**
 * Brings lines and receivables of one subject in line with what it is owed, after its entitlements or the fate of
 * its lines changed. The caller holds the book. Repeating it changes nothing.
 */
export const settleSubject = async (
  posting: Posting,
  book: Book,
  subject: Subject,
  reason: string,
): Promise<void> => {
  if (book.runThrough === undefined) return
  const position = await readPosition(posting.tx, posting.county, subject, book.runThrough)
  if (!position) return
  const { drop, cancel, add, reduce, claim } = settle(position)
  await dropLines(posting, drop)
  await cancelLines(posting, cancel)
  await addWaitingLines(posting, subject, add, 'retroactive')
  for (const { receivableId, amount } of reduce)
    await reduceReceivable(posting, subject, receivableId, amount)
  if (claim) await openReceivable(posting, subject, claim, reason)
}

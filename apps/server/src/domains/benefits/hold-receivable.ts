import { payableProgram } from '@songtan/contract'
import { AppError, type Fen, fen } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { holdBook } from './book.repo.ts'
import { reservedOf } from './position.queries.ts'

/** A receivable under the book of its programme. */
export interface HeldReceivable {
  readonly id: string
  readonly householdId: string
  readonly program: ReturnType<typeof payableProgram.parse>
  /** What may be paid back now: open and not promised to an unapproved run. */
  readonly free: Fen
}

const receivableRow = async (tx: Tx, county: string, id: string) => {
  const row = await tx
    .selectFrom('benefits.receivable as r')
    .select([
      'r.id',
      'r.householdId',
      'r.program',
      'r.amount',
      'r.recovered',
      'r.reduced',
      'r.closedAt',
      'r.version',
      reservedOf('r').as('reserved'),
    ])
    .where('r.county', '=', county)
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

/**
 * Holds the book and reads the receivable under it: a repayment and the approval of a run that withholds from the
 * same receivable take turns.
 * @throws AppError 404 `record.not-found` | 409 `record.changed` | 409 `benefits.receivable.closed`
 */
export const holdReceivable = async (
  tx: Tx,
  county: string,
  id: string,
  version: number,
): Promise<HeldReceivable> => {
  const program = payableProgram.parse((await receivableRow(tx, county, id)).program)
  await holdBook(tx, county, program)
  const row = await receivableRow(tx, county, id)
  const open = row.amount - row.recovered - row.reduced
  if (row.version !== version) throw new AppError(409, 'record.changed', { params: { open } })
  if (row.closedAt !== null) throw new AppError(409, 'benefits.receivable.closed')
  return { id, householdId: row.householdId, program, free: fen(open - row.reserved) }
}

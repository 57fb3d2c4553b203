import { type PayableProgram, payableProgram, RUN_STATES, type RunState } from '@songtan/contract'
import { AppError, type YearMonth, yearMonth } from '@songtan/kernel'
import { z } from 'zod'
import type { Tx } from '../../platform/db/db.ts'
import { type Book, holdBook } from './book.repo.ts'
import { mayDo, type RunAction } from './domain/run-states.ts'

/** A run under the book of its programme: nobody else changes its money until the transaction ends. */
export interface HeldRun {
  readonly id: string
  readonly program: PayableProgram
  readonly month: YearMonth
  readonly seq: number
  readonly state: RunState
  readonly lines: number
  readonly total: number
  readonly withheld: number
  readonly madeBy: string
  readonly version: number
  readonly book: Book
}

const runState = z.enum(RUN_STATES)

const runRow = async (tx: Tx, county: string, id: string) => {
  const row = await tx
    .selectFrom('benefits.run')
    .select(['id', 'program', 'month', 'seq', 'state', 'lines', 'total', 'withheld', 'madeBy', 'version'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

/**
 * Holds the book of a run's programme and reads the run again under it. Covers the race of two people acting on one
 * run: the second finds its state changed.
 * @throws AppError 404 `record.not-found` | 409 `benefits.run.state` | 409 `record.changed`
 */
export const holdRun = async (
  tx: Tx,
  county: string,
  id: string,
  action: RunAction,
  version?: number,
): Promise<HeldRun> => {
  const program = payableProgram.parse((await runRow(tx, county, id)).program)
  const book = await holdBook(tx, county, program)
  const row = await runRow(tx, county, id)
  const state = runState.parse(row.state)
  if (!mayDo(action, state)) throw new AppError(409, 'benefits.run.state', { params: { state } })
  if (version !== undefined && version !== row.version)
    throw new AppError(409, 'record.changed', { params: { lines: row.lines, total: row.total } })
  return { ...row, program, month: yearMonth(row.month), state, book }
}

import type { PayableProgram } from '@songtan/contract'
import { type YearMonth, yearMonth } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'

/** What the books of a county's programme say while they are held. */
export interface Book {
  readonly program: PayableProgram
  /** Newest month for which every entitlement has its line; undefined before the first run. */
  readonly runThrough: YearMonth | undefined
}

/**
 * Holds the books of some programmes of a county until the transaction ends. Everything that changes entitlements,
 * lines, receivables or the ledger of a programme takes its book first, in the order of their names, so that two
 * builders, a builder and a checker, a return file and a decision meet here one after the other and never cross.
 */
export const holdBooks = async (
  tx: Tx,
  county: string,
  programs: Iterable<PayableProgram>,
): Promise<Map<PayableProgram, Book>> => {
  const names = [...new Set(programs)].sort()
  if (names.length === 0) return new Map()
  await tx
    .insertInto('benefits.book')
    .values(names.map((program) => ({ county, program, runThrough: null })))
    .onConflict((conflict) => conflict.columns(['county', 'program']).doNothing())
    .execute()
  const rows = await tx
    .selectFrom('benefits.book')
    .select(['program', 'runThrough'])
    .where('county', '=', county)
    .where('program', 'in', names)
    .orderBy('program')
    .forUpdate()
    .execute()
  const through = new Map(rows.map((row) => [row.program, row.runThrough]))
  return new Map(
    names.map((program) => {
      const month = through.get(program)
      return [program, { program, runThrough: month ? yearMonth(month) : undefined }]
    }),
  )
}

export const holdBook = async (tx: Tx, county: string, program: PayableProgram): Promise<Book> =>
  (await holdBooks(tx, county, [program])).get(program) ?? { program, runThrough: undefined }

/** Moves the book on to a month; never back. */
export const runBookThrough = async (
  tx: Tx,
  county: string,
  program: PayableProgram,
  month: YearMonth,
): Promise<void> => {
  await tx
    .updateTable('benefits.book')
    .set({ runThrough: month })
    .where('county', '=', county)
    .where('program', '=', program)
    .execute()
}

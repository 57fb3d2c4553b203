import { payableProgram } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import type { ReadDb, Tx } from '../../platform/db/db.ts'

export const receivablesOf = (db: ReadDb | Tx, county: string) =>
  db
    .selectFrom('benefits.receivable as r')
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'r.county').onRef('h.id', '=', 'r.householdId'),
    )
    .selectAll('r')
    .select('h.number as householdNumber')
    .where('r.county', '=', county)

type ReceivableRow = Awaited<ReturnType<ReturnType<typeof receivablesOf>['execute']>>[number]

/** @throws AppError 404 `record.not-found` */
export const readReceivable = async (db: ReadDb | Tx, county: string, id: string): Promise<ReceivableRow> => {
  const row = await receivablesOf(db, county).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

/** The row as routes show it. */
export const showReceivable = (row: ReceivableRow) => ({
  id: row.id,
  householdId: row.householdId,
  householdNumber: row.householdNumber,
  program: payableProgram.parse(row.program),
  amount: row.amount,
  recovered: row.recovered,
  reduced: row.reduced,
  open: row.amount - row.recovered - row.reduced,
  months: row.months,
  reason: row.reason,
  monthlyCap: row.monthlyCap,
  openedAt: row.openedAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  version: row.version,
})

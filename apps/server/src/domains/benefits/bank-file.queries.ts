import { AppError } from '@songtan/kernel'
import type { ReadDb, Tx } from '../../platform/db/db.ts'

export const bankFilesOf = (db: ReadDb | Tx, county: string) =>
  db
    .selectFrom('benefits.bank_file as f')
    .select([
      'f.id',
      'f.runId',
      'f.seq',
      'f.name',
      'f.lines',
      'f.total',
      'f.checksum',
      'f.madeAt',
      'f.returnedAt',
      'f.returnChecksum',
      'f.paid',
      'f.failed',
    ])
    .where('f.county', '=', county)

type BankFileRow = Awaited<ReturnType<ReturnType<typeof bankFilesOf>['execute']>>[number]

/** @throws AppError 404 `record.not-found` */
export const readBankFile = async (db: ReadDb | Tx, county: string, id: string): Promise<BankFileRow> => {
  const row = await bankFilesOf(db, county).where('f.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

/**
 * Locks the file's row: two uploads of one return meet here, and the second sees what the first wrote.
 * @throws AppError 404 `record.not-found`
 */
export const holdBankFile = async (tx: Tx, county: string, id: string): Promise<BankFileRow> => {
  const row = await bankFilesOf(tx, county).where('f.id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

/** The row as routes show it. */
export const showBankFile = (row: BankFileRow) => ({
  id: row.id,
  seq: row.seq,
  name: row.name,
  lines: row.lines,
  total: row.total,
  checksum: row.checksum,
  madeAt: row.madeAt.toISOString(),
  returnedAt: row.returnedAt?.toISOString() ?? null,
  paid: row.paid,
  failed: row.failed,
})

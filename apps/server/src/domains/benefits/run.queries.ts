import { fields, payableProgram, RUN_STATES } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb, Tx } from '../../platform/db/db.ts'
import { readCursor } from './page.ts'

const runState = z.enum(RUN_STATES)

/** Runs with the names of maker and checker; `where` narrows, the caller has checked the county. */
export const runsOf = (db: ReadDb | Tx, county: string) =>
  db
    .selectFrom('benefits.run as r')
    .leftJoin('org.staff as maker', 'maker.id', 'r.madeBy')
    .leftJoin('org.staff as checker', 'checker.id', 'r.checkedBy')
    .select([
      'r.id',
      'r.program',
      'r.month',
      'r.seq',
      'r.state',
      'r.lines',
      'r.total',
      'r.withheld',
      'r.held',
      'r.madeBy',
      'r.madeAt',
      'r.checkedAt',
      'r.cancelledReason',
      'r.version',
      'maker.name as madeByName',
      'checker.name as checkedByName',
    ])
    .where('r.county', '=', county)

type RunRow = Awaited<ReturnType<ReturnType<typeof runsOf>['execute']>>[number]

/** The row as routes show it. */
export const showRun = ({ cancelledReason: _, ...row }: RunRow) => ({
  ...row,
  program: payableProgram.parse(row.program),
  state: runState.parse(row.state),
  madeByName: row.madeByName ?? '',
  madeAt: row.madeAt.toISOString(),
  checkedAt: row.checkedAt?.toISOString() ?? null,
})

/** @throws AppError 404 `record.not-found` */
export const readRun = async (db: ReadDb | Tx, county: string, id: string): Promise<RunRow> => {
  const row = await runsOf(db, county).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

const runCursor = z.tuple([fields.month, payableProgram, z.uuid()])

/** `2023-05|dibao|<id>` */
export const runCursorOf = ({ month, program, id }: RunRow): string => [month, program, id].join('|')

export const afterRun = (cursor: string): Expression<SqlBool> => {
  const [month, program, id] = readCursor(runCursor, cursor)
  return sql<SqlBool>`(r.month, r.program, r.id) < (${month}, ${program}, ${id}::uuid)`
}

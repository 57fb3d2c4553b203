import { ADJUSTMENT_STATES } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb, Tx } from '../../../platform/db/db.ts'
import { divisionNames } from '../../org/index.ts'

const raised = sql<number>`(select count(*)::int from benefits.adjustment_row r
  where r.county = a.county and r.adjustment_id = a.id and r.kind = 'raised')`

/** Adjustments of a county with the publication they follow from. */
export const adjustmentsOf = (db: ReadDb | Tx, county: string) =>
  db
    .selectFrom('benefits.adjustment as a')
    .innerJoin('programs.publication as p', 'p.number', 'a.publication')
    .select(['a.id', 'a.publication', 'a.fromDay', 'a.fromMonth', 'a.state', 'a.computedAt', 'a.finishedAt'])
    .select(['a.lawBefore', 'a.lawAfter', 'a.problem', 'a.version'])
    .select(['a.appliedBy', 'a.appliedAt', 'a.undoneBy', 'a.undoneAt', 'a.undoneReason'])
    .select(['p.title', 'p.place', 'p.withdrawnAt', 'p.withdrawnReason'])
    .select(raised.as('raised'))
    .where('a.county', '=', county)

export type AdjustmentView = Awaited<ReturnType<ReturnType<typeof adjustmentsOf>['execute']>>[number]

/** @throws AppError 404 `record.not-found` */
export const viewAdjustment = async (
  db: ReadDb | Tx,
  county: string,
  id: string,
): Promise<AdjustmentView> => {
  const row = await adjustmentsOf(db, county).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return row
}

const stateOf = z.enum(ADJUSTMENT_STATES)
const DIGITS = 12
const areaOf = (place: string): string => place.padEnd(DIGITS, '0')

/** Rows as routes show them, with the names of their places. */
export const showAdjustments = async (db: ReadDb | Tx, rows: readonly AdjustmentView[]) => {
  const names = await divisionNames(
    db,
    rows.map(({ place }) => areaOf(place)),
  )
  return rows.map((row) => ({
    id: row.id,
    publication: row.publication,
    title: row.title,
    place: row.place,
    placeName: names.get(areaOf(row.place)) ?? row.place,
    from: row.fromDay,
    fromMonth: row.fromMonth,
    state: stateOf.parse(row.state),
    computedAt: row.computedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    withdrawn: row.withdrawnAt
      ? { at: row.withdrawnAt.toISOString(), reason: row.withdrawnReason ?? '' }
      : null,
    raised: row.raised,
    version: row.version,
  }))
}

/** One of them. @throws AppError 404 `record.not-found` */
export const showAdjustment = async (db: ReadDb | Tx, row: AdjustmentView) => {
  const [shown] = await showAdjustments(db, [row])
  if (!shown) throw new AppError(404, 'record.not-found')
  return shown
}

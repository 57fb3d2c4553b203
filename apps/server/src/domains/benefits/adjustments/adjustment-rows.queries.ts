import { ADJUSTMENT_KINDS, ADJUSTMENT_ROW_STATES, ADJUSTMENT_WHYS } from '@songtan/contract'
import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadDb } from '../../../platform/db/db.ts'
import { pageTotal } from '../../../platform/db/page-total.ts'
import type { AdjustmentAt } from './adjustment.repo.ts'
import { amountsJson } from './adjustment-row.repo.ts'

export interface RowFilter extends AdjustmentAt {
  readonly kind?: string | undefined
  readonly state?: string | undefined
}

const codes = z.object({
  kind: z.enum(ADJUSTMENT_KINDS),
  why: z.enum(ADJUSTMENT_WHYS).nullable(),
  state: z.enum(ADJUSTMENT_ROW_STATES),
})

const rowsOf = (db: ReadDb, { county, id, kind, state }: RowFilter) =>
  db
    .selectFrom('benefits.adjustment_row as r')
    .where('r.county', '=', county)
    .where('r.adjustmentId', '=', id)
    .$if(kind !== undefined, (query) => query.where('r.kind', '=', kind ?? ''))
    .$if(state !== undefined, (query) => query.where('r.state', '=', state ?? ''))

export const countRows = async (db: ReadDb, filter: RowFilter): Promise<number> => {
  const { total } = await rowsOf(db, filter)
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** How many there are, as the pages of a list say it. */
export const totalOfRows = (
  db: ReadDb,
  filter: RowFilter,
  page: { readonly after?: string | undefined; readonly limit: number; readonly read: number },
) => pageTotal(db, page, rowsOf(db, filter).select('r.id'))

/** A page of rows with household and head. */
export const pageOfRows = async (
  db: ReadDb,
  filter: RowFilter,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
) => {
  const rows = await rowsOf(db, filter)
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'r.county').onRef('h.id', '=', 'r.householdId'),
    )
    .leftJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'h.county').onRef('p.id', '=', 'h.headId'),
    )
    .select(['r.id', 'r.householdId', 'h.number as householdNumber', 'p.name as headName', 'r.village'])
    .select(['r.caseId', 'r.kind', 'r.why', 'r.missing', 'r.day', 'r.fromMonth'])
    .select(['r.classBefore', 'r.classAfter', 'r.amounts', 'r.heldSum', 'r.afterSum', 'r.state'])
    .$if(after !== undefined, (query) => query.where('r.id', '>', after ?? ''))
    .orderBy('r.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    ...codes.parse(row),
    headName: row.headName ?? '',
    amounts: amountsJson.parse(row.amounts),
  }))
}

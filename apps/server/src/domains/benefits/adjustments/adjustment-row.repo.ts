import type { AdjustmentRowState } from '@songtan/contract'
import { payableProgram } from '@songtan/contract'
import { fen, type YearMonth, yearMonth } from '@songtan/kernel'
import { z } from 'zod'
import type { Tx } from '../../../platform/db/db.ts'
import type { Amounts } from '../domain/adjustment-kind.ts'
import type { Posting } from '../posting.ts'
import type { AdjustmentAt } from './adjustment.repo.ts'
import { keptSums, type WeighedRow } from './weigh-family.ts'

const amount = z.number().int().transform(fen).nullable()

/** The amounts of a row as they are kept. */
export const amountsJson: z.ZodType<Amounts[]> = z.array(
  z.object({
    program: payableProgram,
    personId: z.uuid().nullable(),
    held: amount,
    before: amount,
    after: amount,
  }),
)

/**
 * Keeps what was weighed. The ids under which a raise is applied and taken back are made here, before anybody asks for
 * either: whatever is decided later has a later id, so that it prevails however late it is told.
 */
export const keepRows = async (
  { tx, newId }: Pick<Posting, 'tx' | 'newId'>,
  { county, id: adjustmentId }: AdjustmentAt,
  rows: readonly WeighedRow[],
): Promise<void> => {
  if (rows.length === 0) return
  await tx
    .insertInto('benefits.adjustment_row')
    .values(
      rows.map((row) => ({
        ...{ county, id: newId(), adjustmentId, ...keptSums(row) },
        ...{ householdId: row.householdId, village: row.village, caseId: row.caseId },
        ...{ kind: row.kind, why: row.why, day: row.start.day, fromMonth: row.start.month },
        ...{ facts: JSON.stringify(row.facts), amounts: JSON.stringify(row.amounts) },
        entitlements: [...row.entitlements],
        applyId: row.kind === 'raised' ? newId() : null,
        undoId: row.kind === 'raised' ? newId() : null,
      })),
    )
    .execute()
}

/** A raised family whose turn has come. */
export interface RaisedRow {
  readonly id: string
  readonly householdId: string
  readonly village: string
  readonly fromMonth: YearMonth
  readonly amounts: readonly Amounts[]
  readonly entitlements: readonly string[]
  readonly applyId: string
  readonly undoId: string
}

/** The next raised rows in a state. */
export const nextRaised = async (
  tx: Tx,
  { county, id }: AdjustmentAt,
  state: 'open' | 'applied',
  limit: number,
): Promise<RaisedRow[]> => {
  const rows = await tx
    .selectFrom('benefits.adjustment_row')
    .select(['id', 'householdId', 'village', 'fromMonth', 'amounts', 'entitlements', 'applyId', 'undoId'])
    .where('county', '=', county)
    .where('adjustmentId', '=', id)
    .where('kind', '=', 'raised')
    .where('state', '=', state)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ applyId, undoId, ...row }) => ({
    ...row,
    fromMonth: yearMonth(row.fromMonth),
    amounts: amountsJson.parse(row.amounts),
    applyId: z.uuid().parse(applyId),
    undoId: z.uuid().parse(undoId),
  }))
}

/** Writes what became of rows. */
export const settleRows = async (
  { tx, county, now }: Pick<Posting, 'tx' | 'county' | 'now'>,
  ids: readonly string[],
  state: Exclude<AdjustmentRowState, 'open'>,
): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('benefits.adjustment_row')
    .set({ state, settledAt: now })
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .execute()
}

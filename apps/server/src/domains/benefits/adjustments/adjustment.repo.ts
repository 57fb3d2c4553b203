import { ADJUSTMENT_STATES, type AdjustmentState } from '@songtan/contract'
import { AppError, type PlainDate, plainDate, type YearMonth, yearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../platform/db/db.ts'
import type { Services } from '../../../platform/use-case/services.ts'

/** Names one adjustment; what its jobs are told. */
export interface AdjustmentAt {
  readonly county: string
  readonly id: string
}

export const JOBS = {
  computing: 'benefits.compute-adjustment',
  applying: 'benefits.apply-adjustment',
  undoing: 'benefits.undo-adjustment',
} as const

export interface Adjustment extends AdjustmentAt {
  readonly publication: number
  readonly from: PlainDate
  readonly fromMonth: YearMonth
  readonly state: AdjustmentState
  readonly computedThrough: string | null
  readonly appliedBy: string | null
  readonly undoneBy: string | null
  readonly version: number
}

const stateOf = z.enum(ADJUSTMENT_STATES)

/**
 * An adjustment, held until the transaction ends: two workers at it, a worker and a withdrawal, and two persons who press
 * at once take turns here. Whoever also takes books takes them after it. @throws AppError 404 `record.not-found`
 */
export const holdAdjustment = async (tx: Tx, { county, id }: AdjustmentAt): Promise<Adjustment> => {
  const row = await tx
    .selectFrom('benefits.adjustment')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError(404, 'record.not-found')
  return {
    ...row,
    from: plainDate(row.fromDay),
    fromMonth: yearMonth(row.fromMonth),
    state: stateOf.parse(row.state),
  }
}

interface Changes {
  readonly state?: AdjustmentState
  readonly computedThrough?: string | null
  readonly computedAt?: Date
  readonly lawBefore?: string
  readonly lawAfter?: string
  readonly problem?: string | null
  readonly appliedBy?: string
  readonly appliedAt?: Date
  readonly undoneBy?: string
  readonly undoneAt?: Date
  readonly undoneReason?: string
  readonly finishedAt?: Date | null
}

/** Writes to an adjustment that is held; a new state is a new version. */
export const moveAdjustment = async (
  tx: Tx,
  { county, id }: AdjustmentAt,
  changes: Changes,
): Promise<void> => {
  await tx
    .updateTable('benefits.adjustment')
    .set(changes)
    .$if(changes.state !== undefined, (query) => query.set((eb) => ({ version: eb('version', '+', 1) })))
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Forgets what was weighed and has it weighed again. */
export const computeAgain = async (
  tx: Tx,
  { jobs }: Pick<Services, 'jobs'>,
  { county, id }: AdjustmentAt,
): Promise<void> => {
  await tx
    .deleteFrom('benefits.adjustment_row')
    .where('county', '=', county)
    .where('adjustmentId', '=', id)
    .execute()
  await moveAdjustment(tx, { county, id }, { state: 'computing', computedThrough: null, problem: null })
  await jobs.enqueue(tx, JOBS.computing, { county, id })
}

/**
 * Has those adjustments weighed again whose law rests on this one: what comes after it, by day and then by number, and
 * was not applied yet. So each is weighed beside what the one before it made of the payments.
 */
export const computeLaterAgain = async (
  tx: Tx,
  services: Pick<Services, 'jobs'>,
  { county, publication, from }: Pick<Adjustment, 'county' | 'publication' | 'from'>,
): Promise<void> => {
  const later = await tx
    .selectFrom('benefits.adjustment')
    .select('id')
    .where('county', '=', county)
    .where('state', 'in', ['computed', 'computing'])
    .where(sql<boolean>`(from_day, publication) > (${from}::date, ${publication}::int)`)
    .orderBy('publication')
    .forUpdate()
    .execute()
  for (const { id } of later) await computeAgain(tx, services, { county, id })
}

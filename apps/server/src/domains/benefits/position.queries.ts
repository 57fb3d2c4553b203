import type { PayableProgram } from '@songtan/contract'
import { fen, type YearMonth, yearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../platform/db/db.ts'
import type { Position, PositionLine } from './domain/net-position.ts'

/** Whose position: the household itself, or a member covered singly, in one programme. */
export interface Subject {
  readonly householdId: string
  readonly program: PayableProgram
  readonly subjectId: string
}

const entitlementsOf = (tx: Tx, county: string, { householdId, program, subjectId }: Subject) =>
  tx
    .selectFrom('benefits.entitlement')
    .select(['id', 'monthly', 'fromMonth', 'toMonth', 'voidedAt'])
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('program', '=', program)
    .where((eb) => eb(eb.fn.coalesce('personId', 'householdId'), '=', subjectId))
    .orderBy('createdAt')
    .orderBy('id')
    .execute()

const lineState = z.enum(['waiting', 'listed', 'paid', 'failed', 'cancelled'])

const linesOf = async (
  tx: Tx,
  county: string,
  { householdId, program, subjectId }: Subject,
): Promise<PositionLine[]> => {
  const rows = await tx
    .selectFrom('benefits.line as l')
    .leftJoin('benefits.run as r', (join) =>
      join.onRef('r.county', '=', 'l.county').onRef('r.id', '=', 'l.runId'),
    )
    .select(['l.id', 'l.entitlementId', 'l.month', 'l.kind', 'l.amount', 'l.state', 'r.state as runState'])
    .where('l.county', '=', county)
    .where('l.householdId', '=', householdId)
    .where('l.program', '=', program)
    .where('l.subjectId', '=', subjectId)
    .where('l.state', '<>', 'dropped')
    .orderBy('l.month')
    .orderBy('l.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    entitlementId: row.entitlementId,
    month: yearMonth(row.month),
    kind: row.kind === 'back-pay' ? 'back-pay' : 'monthly',
    amount: fen(row.amount),
    state: lineState.parse(row.state),
    open: row.state === 'waiting' || (row.state === 'listed' && row.runState === 'built'),
  }))
}

/** What a receivable has promised to lines of a run that nobody has approved yet. */
export const reservedOf = (receivable: string) => sql<number>`coalesce((
  select sum(w.amount) from benefits.withholding w
  join benefits.line l on l.county = w.county and l.id = w.line_id
  join benefits.run u on u.county = l.county and u.id = l.run_id
  where w.county = ${sql.ref(`${receivable}.county`)} and w.receivable_id = ${sql.ref(`${receivable}.id`)}
    and l.state = 'listed' and u.state = 'built'), 0)::bigint`

const receivablesOf = async (tx: Tx, county: string, { householdId, program, subjectId }: Subject) => {
  const rows = await tx
    .selectFrom('benefits.receivable as r')
    .select(['r.id', 'r.amount', 'r.recovered', 'r.reduced', reservedOf('r').as('reserved')])
    .where('r.county', '=', county)
    .where('r.householdId', '=', householdId)
    .where('r.program', '=', program)
    .where('r.subjectId', '=', subjectId)
    .orderBy('r.openedAt')
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    claimed: fen(row.amount - row.reduced),
    free: fen(row.amount - row.reduced - row.recovered - row.reserved),
  }))
}

/** Everything that bears on what one subject is owed; undefined when nothing was ever granted to it. */
export const readPosition = async (
  tx: Tx,
  county: string,
  subject: Subject,
  through: YearMonth,
): Promise<Position | undefined> => {
  const entitlements = await entitlementsOf(tx, county, subject)
  const last = entitlements.at(-1)
  if (!last) return undefined
  return {
    entitlements: entitlements
      .filter((row) => row.voidedAt === null)
      .map((row) => ({
        id: row.id,
        monthly: fen(row.monthly),
        fromMonth: yearMonth(row.fromMonth),
        toMonth: row.toMonth === null ? null : yearMonth(row.toMonth),
      })),
    lines: await linesOf(tx, county, subject),
    receivables: await receivablesOf(tx, county, subject),
    through,
    lastEntitlementId: last.id,
  }
}

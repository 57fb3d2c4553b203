import type { PayableProgram } from '@songtan/contract'
import { payableProgram } from '@songtan/contract'
import { type Fen, type YearMonth, yearMonth } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import type { HeldEntitlement } from './domain/plan-entitlements.ts'
import type { Posting } from './posting.ts'

export interface HeldRow extends HeldEntitlement {
  readonly subjectId: string
}

/** What a household holds or held: entitlements that were not voided. */
export const readHeld = async (tx: Tx, county: string, householdId: string): Promise<HeldRow[]> => {
  const rows = await tx
    .selectFrom('benefits.entitlement')
    .select(['id', 'program', 'personId', 'fromMonth', 'toMonth'])
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('voidedAt', 'is', null)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    program: payableProgram.parse(row.program),
    subjectId: row.personId ?? householdId,
    fromMonth: yearMonth(row.fromMonth),
    toMonth: row.toMonth === null ? null : yearMonth(row.toMonth),
  }))
}

/** Why an entitlement stopped counting: `decision:<id>`, `adjustment:<id>` or the person, and the reason code. */
export interface Ending {
  readonly by: string
  readonly reason: string
}

/** Ends an entitlement with a month. */
export const endEntitlement = async (
  { tx, county, now }: Posting,
  id: string,
  toMonth: YearMonth,
  { by, reason }: Ending,
): Promise<void> => {
  await tx
    .updateTable('benefits.entitlement')
    .set((eb) => ({
      toMonth,
      endedBy: by,
      endedReason: reason,
      endedAt: now,
      version: eb('version', '+', 1),
    }))
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Voids an entitlement from its first month on. */
export const voidEntitlement = async (
  { tx, county, now }: Posting,
  id: string,
  { by, reason }: Ending,
): Promise<void> => {
  await tx
    .updateTable('benefits.entitlement')
    .set((eb) => ({
      voidedAt: now,
      endedBy: by,
      endedReason: reason,
      endedAt: now,
      version: eb('version', '+', 1),
    }))
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export interface NewEntitlement {
  readonly householdId: string
  readonly village: string
  readonly program: PayableProgram
  readonly personId: string | null
  readonly monthly: Fen
  readonly fromMonth: YearMonth
  readonly toMonth: YearMonth | null
  readonly decisionId: string
}

export const openEntitlements = async (
  { tx, county, now, newId }: Posting,
  entitlements: readonly NewEntitlement[],
): Promise<void> => {
  if (entitlements.length === 0) return
  await tx
    .insertInto('benefits.entitlement')
    .values(entitlements.map((entitlement) => ({ county, id: newId(), ...entitlement, createdAt: now })))
    .execute()
}

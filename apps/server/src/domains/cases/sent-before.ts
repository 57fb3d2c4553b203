import type { Tx } from '../../platform/db/db.ts'
import { caseHead } from './case-rows.ts'
import { ownCase } from './own-case.ts'

/**
 * The case that an application became when it was sent before and the answer was lost on the way, as it stands now.
 * Two sendings at once meet in `Idempotency-Key`, and with two keys in the unique index of the case.
 */
export const sentBefore = async (
  tx: Tx,
  citizenId: string,
  { county, sendingId }: { readonly county: string; readonly sendingId?: string | undefined },
) => {
  if (sendingId === undefined) return undefined
  const row = await tx
    .selectFrom('cases.case_file as c')
    .select(['c.id', 'c.version', 'c.state', 'c.nextDueOn', 'c.receiptNumber', 'c.householdId'])
    .where('c.county', '=', county)
    .where('c.sendingId', '=', sendingId)
    .where(ownCase(citizenId))
    .executeTakeFirst()
  return row && { ...row, state: caseHead.shape.state.parse(row.state) }
}

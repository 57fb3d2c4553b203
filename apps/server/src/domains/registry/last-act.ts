import type { Tx } from '../../platform/db/db.ts'

/** What the last act on the family was, told to whoever comes second. */
export const lastAct = async (
  tx: Tx,
  { county, householdId }: { readonly county: string; readonly householdId: string },
) => {
  const row = await tx
    .selectFrom('platform.audit')
    .select(['action', 'post', 'at'])
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('outcome', '=', 'done')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { change: row.action, post: row.post ?? '', at: row.at.toISOString() } : {}
}

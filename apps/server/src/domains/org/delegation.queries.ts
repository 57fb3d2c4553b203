import type { PlainDate } from '@songtan/kernel'
import type { ReadDb } from '../../platform/db/db.ts'

/** A town's power to decide, `validTo` the first day without it. */
export interface Delegation {
  readonly town: string
  readonly townName: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly basis: string
}

const select = (db: ReadDb, county: string) =>
  db
    .selectFrom('org.delegation as delegation')
    .leftJoin('org.division as division', 'division.code', 'delegation.town')
    .select([
      'delegation.town',
      'division.name as townName',
      'delegation.validFrom',
      'delegation.validTo',
      'delegation.basis',
    ])
    .where('delegation.county', '=', county)
    .orderBy('delegation.town')
    .orderBy('delegation.validFrom', 'desc')

const named = (row: Omit<Delegation, 'townName'> & { readonly townName: string | null }): Delegation => ({
  ...row,
  townName: row.townName ?? row.town,
})

export const delegationsOf = async (db: ReadDb, county: string): Promise<Delegation[]> =>
  (await select(db, county).execute()).map(named)

/** The delegation of one town that holds on a day, or the next to begin; undefined when there is none. */
export const openDelegation = async (
  db: ReadDb,
  county: string,
  town: string,
  day: PlainDate,
): Promise<Delegation | undefined> => {
  const rows = await select(db, county)
    .where('delegation.town', '=', town)
    .where((eb) => eb.or([eb('delegation.validTo', 'is', null), eb('delegation.validTo', '>', day)]))
    .execute()
  const first = rows.at(-1)
  return first && named(first)
}

/** May the town decide on that day (审核确认权限下放, L2 §20, L5 四(一))? `town` is a 12-digit code. */
export const isDelegated = async (
  db: ReadDb,
  county: string,
  town: string,
  day: PlainDate,
): Promise<boolean> => {
  const row = await db
    .selectFrom('org.delegation')
    .select('town')
    .where('county', '=', county)
    .where('town', '=', town)
    .where('validFrom', '<=', day)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
    .executeTakeFirst()
  return row !== undefined
}

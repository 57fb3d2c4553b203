import type { ReadDb } from '../../platform/db/db.ts'

/** The account that receives a family's money now; sealed, to be opened only where a bank file is written. */
export interface PayeeAccount {
  readonly householdId: string
  readonly accountId: string
  readonly holderId: string
  readonly holderName: string
  readonly bank: string
  readonly accountSealed: Buffer
  readonly accountMasked: string
  readonly validFrom: string
}

const accountRows = (db: ReadDb, county: string, householdIds: readonly string[]) =>
  db
    .selectFrom('registry.account as a')
    .innerJoin('registry.person as p', (join) =>
      join.onRef('p.county', '=', 'a.county').onRef('p.id', '=', 'a.holderId'),
    )
    .select(['a.householdId', 'a.id as accountId', 'a.holderId', 'p.name as holderName', 'a.bank'])
    .select(['a.accountSealed', 'a.accountMasked', 'a.validFrom', 'a.supersededAt'])
    .where('a.county', '=', county)
    .where('a.householdId', 'in', [...householdIds])

/** Current accounts of families; one without an account is missing from the map. */
export const currentAccount = async (
  db: ReadDb,
  county: string,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, PayeeAccount>> => {
  if (householdIds.length === 0) return new Map()
  const rows = await accountRows(db, county, householdIds).where('a.supersededAt', 'is', null).execute()
  return new Map(rows.map((row) => [row.householdId, row]))
}

const SHOWN_ACCOUNTS = 20

/** All accounts a family has had, newest first, masked. */
export const accountsOf = async (db: ReadDb, county: string, householdId: string) => {
  const rows = await accountRows(db, county, [householdId])
    .orderBy('a.recordedAt', 'desc')
    .orderBy('a.id', 'desc')
    .limit(SHOWN_ACCOUNTS)
    .execute()
  return rows.map(({ accountSealed, supersededAt, ...account }) => ({
    ...account,
    current: supersededAt === null,
  }))
}

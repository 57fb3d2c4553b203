import { type Fen, fen } from '@songtan/kernel'
import { sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'

/** What an account was debited and credited in all; the balance is debit minus credit. */
export interface AccountBalance {
  readonly account: string
  readonly debit: Fen
  readonly credit: Fen
  readonly balance: Fen
}

/** Balances (科目余额) of a county's accounts that ever moved, by their code. Their sum is always zero. */
export const balances = async (db: ReadDb, county: string): Promise<AccountBalance[]> => {
  const { rows } = await sql<{ account: string; debit: number; credit: number }>`
    select account, sum(debit)::bigint as debit, sum(credit)::bigint as credit from (
      select debit as account, sum(amount) as debit, 0 as credit from benefits.transfer
      where county = ${county} group by debit
      union all
      select credit, 0, sum(amount) from benefits.transfer where county = ${county} group by credit) x
    group by account order by account`.execute(db)
  return rows.map(({ account, debit, credit }) => ({
    account,
    debit: fen(debit),
    credit: fen(credit),
    balance: fen(debit - credit),
  }))
}

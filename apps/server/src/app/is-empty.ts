import type pg from 'pg'

/** A demo goes only into a database that holds no household, no staff and no ledger row (contracts §1). */
export const isEmpty = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ empty: boolean }>(
    `select not exists (select from registry.household) and not exists (select from org.staff)
        and not exists (select from benefits.transfer) as empty`,
  )
  return rows[0]?.empty === true
}

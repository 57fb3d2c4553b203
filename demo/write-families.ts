import type { ClientBase } from 'pg'
import { withBareTables } from './bare-tables.ts'
import { copyRows } from './copy-rows.ts'
import type { DemoFamily } from './demo-family.ts'
import { HOUSEHOLD_TABLES } from './rows-of-households.ts'
import { PEOPLE_TABLES, type Writing } from './rows-of-people.ts'

const TABLES = [...PEOPLE_TABLES, ...HOUSEHOLD_TABLES]

/** The nation-wide index of ids, from the people just written; in its own order, which fills its tree from the left. */
const INDEX_PEOPLE = `
  insert into registry.person_index (resident_id_index, county, person_id, recorded_at)
  select resident_id_index, county, id, recorded_at from registry.person order by resident_id_index`

const COUNT_HOUSEHOLDS = `
  insert into registry.household_count (county, numbered)
  select county, count(*) from registry.household group by county`

/** Writes the families in a transaction of the caller's. `onTable` hears after each table how many are done, of how many. */
export const writeFamilies = async (
  client: ClientBase,
  writing: Writing,
  families: readonly DemoFamily[],
  onTable: (done: number, of: number) => Promise<void>,
): Promise<void> => {
  const names = TABLES.map(({ table }) => table)
  await withBareTables(client, names, async () => {
    for (const [i, table] of TABLES.entries()) {
      await copyRows(client, table, families, (family) => table.rowsOf(writing, family))
      await onTable(i + 1, TABLES.length)
    }
  })
  await client.query(INDEX_PEOPLE)
  await client.query(COUNT_HOUSEHOLDS)
  await client.query('analyze registry.person_index')
}

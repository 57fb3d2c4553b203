import type { ReadDb } from '../../platform/db/db.ts'

/** Names by person, for showing who signed. */
export const personNames = async (
  db: ReadDb,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('registry.person')
    .select(['id', 'name'])
    .where('county', '=', county)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

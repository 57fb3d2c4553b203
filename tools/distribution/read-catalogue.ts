import type { ClientBase } from 'pg'
import type { Catalogue, Column, ForeignKey, ForeignKeyAction, Key } from './catalogue.ts'
import {
  COLUMNS,
  FOREIGN_KEYS,
  KEYS,
  RULES,
  SUBQUERY_POLICIES,
  TABLES,
  TRIGGERS,
} from './catalogue-queries.ts'

interface OfTable {
  readonly table: string
}

interface Named extends OfTable {
  readonly name: string
}

interface ForeignKeyRow extends OfTable, Omit<ForeignKey, 'onDelete' | 'onUpdate'> {
  readonly deleteCode: string
  readonly updateCode: string
}

const ACTIONS: Readonly<Record<string, ForeignKeyAction>> = {
  r: 'restrict',
  c: 'cascade',
  n: 'set null',
  d: 'set default',
}

const foreignKey = ({ deleteCode, updateCode, ...row }: ForeignKeyRow): ForeignKey => ({
  ...row,
  onDelete: ACTIONS[deleteCode] ?? 'no action',
  onUpdate: ACTIONS[updateCode] ?? 'no action',
})

/** Reads what distribution cares about from `pg_catalog`; one connection, a handful of queries. */
export const readCatalogue = async (client: ClientBase): Promise<Catalogue> => {
  const byTable = async <T extends OfTable>(sql: string): Promise<Map<string, T[]>> =>
    Map.groupBy((await client.query<T>(sql)).rows, ({ table }) => table)
  const tables = await client.query<{ name: string; parent: string | null; partitioned: boolean }>(TABLES)
  const columns = await byTable<Column & OfTable>(COLUMNS)
  const keys = await byTable<Key & OfTable>(KEYS)
  const foreignKeys = await byTable<ForeignKeyRow>(FOREIGN_KEYS)
  const triggers = await byTable<Named>(TRIGGERS)
  const rules = await byTable<Named>(RULES)
  const policies = await byTable<Named>(SUBQUERY_POLICIES)
  const names = (found: Map<string, Named[]>, table: string) =>
    (found.get(table) ?? []).map(({ name }) => name)
  return tables.rows.map(({ name, parent, partitioned }) => ({
    name,
    parent: parent ?? undefined,
    partitioned,
    columns: columns.get(name) ?? [],
    keys: keys.get(name) ?? [],
    foreignKeys: (foreignKeys.get(name) ?? []).map(foreignKey),
    triggers: names(triggers, name),
    rules: names(rules, name),
    subqueryPolicies: names(policies, name),
  }))
}

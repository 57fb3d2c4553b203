import type { ClientBase } from 'pg'

interface Part {
  readonly table: string
  readonly name: string
  /** The statement that makes it again. */
  readonly definition: string
}

/** Foreign keys and exclusion constraints: checked row by row while they stand, all at once when they are made. */
const CONSTRAINTS = `
  select conrelid::regclass::text as table, quote_ident(conname) as name,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as definition
  from pg_constraint
  where conrelid::regclass::text = any ($1) and contype in ('f', 'x')
  order by conrelid::regclass::text, conname`

/** Indexes that carry no constraint. */
const INDEXES = `
  select indrelid::regclass::text as table, indexrelid::regclass::text as name,
    pg_get_indexdef(indexrelid) as definition
  from pg_index
  where indrelid::regclass::text = any ($1)
    and not exists (select from pg_constraint where conindid = indexrelid)
  order by indexrelid::regclass::text`

/**
 * Runs `work` while the tables stand without foreign keys, exclusion constraints and secondary indexes, and makes
 * these again, from the catalogue's own definitions, over what was written. In one transaction of the caller's, so
 * that nobody ever sees the tables bare.
 */
export const withBareTables = async (
  client: ClientBase,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const constraints = (await client.query<Part>(CONSTRAINTS, [tables])).rows
  const indexes = (await client.query<Part>(INDEXES, [tables])).rows
  for (const { table, name } of constraints)
    await client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await work()
  await client.query("set local maintenance_work_mem = '256MB'")
  for (const { definition } of [...indexes, ...constraints]) await client.query(definition)
}

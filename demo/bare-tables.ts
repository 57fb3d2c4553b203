import type { ClientBase } from 'pg'

/** A coarse look is enough until the server's own housekeeping comes by (its usual is 100). */
const SAMPLED = 25

interface Part {
  readonly table: string
  readonly name: string
  /** The statement that makes it again. */
  readonly definition: string
}

/**
 * Foreign keys, exclusion constraints, and keys that no foreign key points at: checked row by row while they stand, all
 * at once when they are made. Keys come first, since the others may need them.
 */
const CONSTRAINTS = `
  select conrelid::regclass::text as table, quote_ident(conname) as name,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid))
      as definition
  from pg_constraint c
  where conrelid::regclass::text = any ($1) and (contype in ('f', 'x') or contype in ('p', 'u')
    and not exists (select from pg_constraint f where f.confrelid = c.conrelid and f.contype = 'f'))
  order by contype in ('f', 'x'), conrelid::regclass::text, conname`

/** Indexes that carry no constraint. */
const INDEXES = `
  select indrelid::regclass::text as table, indexrelid::regclass::text as name,
    pg_get_indexdef(indexrelid) as definition
  from pg_index
  where indrelid::regclass::text = any ($1)
    and not exists (select from pg_constraint where conindid = indexrelid)
  order by indexrelid::regclass::text`

/**
 * Runs `work` while the tables stand without the keys and indexes that it can do without, and makes these again, from
 * the catalogue's own definitions, over what was written. In one transaction of the caller's, so that nobody ever
 * sees the tables bare.
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
  await client.query(`set local default_statistics_target = ${SAMPLED}`)
  for (const { definition } of [...indexes, ...constraints]) await client.query(definition)
  await client.query(`analyze ${tables.join(', ')}`)
}

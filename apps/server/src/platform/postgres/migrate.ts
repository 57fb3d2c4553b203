import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { ConfigError } from '../config/config.ts'

export const MIGRATIONS_FOLDER = path.join(import.meta.dirname, '../../../migrations')

/** Two starts at once must not migrate twice: the second waits here. */
const MIGRATION_LOCK = 7_019_002

interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

export const readMigrations = async (folder = MIGRATIONS_FOLDER): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const list = await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8')
      return {
        version: Number(name.slice(0, 4)),
        name,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      }
    }),
  )
  for (const [i, { version, name }] of list.entries()) {
    if (version !== i + 1)
      throw new ConfigError(`Migration ${name} breaks the line: number ${i + 1} was expected.`)
  }
  return list
}

const isForeign = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query(
    `select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
       and n.nspname not like 'pg_toast%' limit 1`,
  )
  return rows.length > 0
}

const applied = async (client: pg.Client): Promise<Map<number, { name: string; checksum: string }>> => {
  const { rows: found } = await client.query(`select to_regclass('platform.migration') as t`)
  if (!found[0]?.t) {
    if (await isForeign(client)) {
      throw new ConfigError('This database holds tables that are not ours: give Songtan an empty database.')
    }
    return new Map()
  }
  const { rows } = await client.query<{ version: number; name: string; checksum: string }>(
    'select version, name, checksum from platform.migration order by version',
  )
  return new Map(rows.map((row) => [row.version, row]))
}

const check = (
  list: readonly Migration[],
  done: ReadonlyMap<number, { name: string; checksum: string }>,
): void => {
  const newest = Math.max(0, ...done.keys())
  if (newest > list.length) {
    throw new ConfigError(
      `The database is at migration ${newest}, this program knows ${list.length}: run a newer version.`,
    )
  }
  for (const migration of list.slice(0, newest)) {
    const found = done.get(migration.version)
    if (found?.checksum !== migration.checksum) {
      throw new ConfigError(
        `Migration ${migration.name} is ${found ? 'not the one that was applied here' : 'missing here'}: the database is half-migrated or of another version. Restore a backup, or start on an empty database.`,
      )
    }
  }
}

/**
 * Looks whether the database is empty or ours, and no newer than this program; changes nothing.
 * @throws ConfigError saying what to do.
 */
export const checkDatabase = async (client: pg.Client, folder = MIGRATIONS_FOLDER): Promise<void> =>
  check(await readMigrations(folder), await applied(client))

/** Refuses a database that was never set up, or not by this version. @throws ConfigError saying what to do. */
export const requireMigrated = async (client: pg.Client, folder = MIGRATIONS_FOLDER): Promise<void> => {
  const [list, done] = [await readMigrations(folder), await applied(client)]
  const open = list.filter(({ version }) => !done.has(version)).length
  if (open > 0) {
    const what =
      done.size === 0 ? 'Nothing is set up here' : `The database is ${open} migrations behind this program`
    throw new ConfigError(`${what}: start the program once (npm start), then run the command again.`)
  }
}

const RECORD = `create table if not exists platform.migration (
  version int primary key, name text not null, checksum text not null, applied_at timestamptz not null)`

/**
 * Brings the database to the newest migration, each in a transaction of its own.
 * @returns how many ran. @throws ConfigError for a foreign, half-migrated or newer database, saying what to do.
 */
export const migrate = async (client: pg.Client, now: Date, folder = MIGRATIONS_FOLDER): Promise<number> => {
  const list = await readMigrations(folder)
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    const done = await applied(client)
    check(list, done)
    const open = list.filter(({ version }) => !done.has(version))
    for (const { version, name, sql, checksum } of open) {
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query(RECORD)
        await client.query('insert into platform.migration values ($1, $2, $3, $4)', [
          version,
          name,
          checksum,
          now,
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new ConfigError(`Migration ${name} failed and was undone: ${(error as Error).message}`)
      }
    }
    return open.length
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

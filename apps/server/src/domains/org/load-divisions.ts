import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { NATION } from '@songtan/kernel'
import { type ClientBase, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { DivisionRow } from '../../platform/tables/division-row.ts'
import { type DivisionEdition, divisionEdition, readDivisions } from '../../platform/tables/read-divisions.ts'

export interface LoadedDivisions {
  readonly edition: string
  /** Rows copied; 0 when this edition was there already. */
  readonly rows: number
}

export interface LoadOptions {
  /** Only the divisions under these digits and what lies above them: small databases for tests. */
  readonly prefixes?: readonly string[]
  readonly onProgress?: (progress: { rows: number; total: number }) => void
}

type Batches = AsyncIterable<readonly DivisionRow[]> | Iterable<readonly DivisionRow[]>

const COLUMNS = 'code, parent, name, levels, zone, valid_from, valid_to, source'
const LOCK = 'org.division'
const COPY = `copy org.division (${COLUMNS}) from stdin`
const COPY_ASIDE = `copy pg_temp.incoming_division (${COLUMNS}) from stdin`

const escapeText = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (c) => ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c] ?? '\\\\')

const toCopyLine = (row: DivisionRow): string =>
  `${row.code}\t${row.parent ?? '\\N'}\t${escapeText(row.name)}\t{${row.levels.join(',')}}\t${row.zone ? 't' : 'f'}\t` +
  `${row.validFrom}\t${row.validTo ?? '\\N'}\t${escapeText(row.source)}\n`

const copy = async (
  client: ClientBase,
  statement: string,
  batches: Batches,
  onRows: (rows: number) => void = () => {},
): Promise<number> => {
  let rows = 0
  const text = async function* (): AsyncGenerator<string> {
    for await (const batch of batches) {
      rows += batch.length
      yield batch.map(toCopyLine).join('')
      onRows(rows)
    }
  }
  const sink = client.query(copyFrom(statement))
  await pipeline(Readable.from(text()), sink)
  return rows
}

const UPSERT = `
  insert into org.division as old (${COLUMNS})
  select ${COLUMNS} from pg_temp.incoming_division order by code
  on conflict (code) do update set
    parent = excluded.parent, name = excluded.name, levels = excluded.levels, zone = excluded.zone,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to, source = excluded.source
  where (old.parent, old.name, old.levels, old.zone, old.valid_from, old.valid_to, old.source)
    is distinct from (excluded.parent, excluded.name, excluded.levels, excluded.zone,
      excluded.valid_from, excluded.valid_to, excluded.source)`

/** Makes the indexes anew after `work`: over 665,000 rows at once in a tenth of the time that row by row takes. */
const withoutIndexes = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'org' and tablename = 'division' and indexname <> 'division_pkey'`,
  )
  for (const { name } of indexes) await client.query(`drop index org.${escapeIdentifier(name)}`)
  const result = await work()
  for (const { definition } of indexes) await client.query(definition)
  return result
}

/** Writes rows over whatever is there: straight in when the table is empty, else through a temporary table. */
const write = async (
  client: ClientBase,
  batches: Batches,
  onRows?: (rows: number) => void,
): Promise<number> => {
  const { rows: first } = await client.query('select from org.division limit 1')
  if (first.length === 0) return withoutIndexes(client, () => copy(client, COPY, batches, onRows))
  await client.query('create temp table pg_temp.incoming_division (like org.division) on commit drop')
  const rows = await copy(client, COPY_ASIDE, batches, onRows)
  await client.query(UPSERT)
  return rows
}

/**
 * Runs `work` in one transaction, alone: the lock covers the race of two starts (or a start and a demo) that both
 * find the table empty and both copy into it.
 */
const alone = async <T>(client: ClientBase, work: () => Promise<T>): Promise<T> => {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock(hashtext($1))', [LOCK])
    const result = await work()
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The edition is written on the row of the nation, in the same transaction as the rows it names. */
const loadedEdition = async (client: ClientBase): Promise<string | undefined> => {
  const found = await client.query<{ source: string }>('select source from org.division where code = $1', [
    NATION,
  ])
  return found.rows[0]?.source
}

/** What an edition no longer lists ended with it; rows of other sources (a demo) are left alone. */
const endMissing = async (client: ClientBase, edition: DivisionEdition): Promise<void> => {
  await client.query(
    `update org.division as old set valid_to = $1
     where old.source like $2 || '%' and old.valid_to is null and old.code <> $3
       and not exists (select from pg_temp.incoming_division as new where new.code = old.code)`,
    [edition.asOf, edition.source.split(' ')[0] ?? edition.source, NATION],
  )
}

/**
 * Loads the committed divisions (统计用区划代码) with their overlay, all or nothing; does nothing when the same
 * edition (and the same `prefixes`) is already there. The client must not be inside a transaction.
 */
export const loadDivisions = async (
  client: ClientBase,
  options: LoadOptions = {},
): Promise<LoadedDivisions> => {
  const { prefixes, onProgress } = options
  const committed = await divisionEdition()
  const edition = prefixes ? `${committed.edition} ${prefixes.join(',')}` : committed.edition
  return alone(client, async () => {
    const before = await loadedEdition(client)
    if (before === edition) return { edition, rows: 0 }
    const report = onProgress && ((rows: number) => onProgress({ rows, total: committed.rows }))
    const rows = await write(client, readDivisions(prefixes ? { prefixes } : {}), report)
    if (before !== undefined && !prefixes) await endMissing(client, committed)
    await client.query('update org.division set source = $1 where code = $2', [edition, NATION])
    return { edition, rows }
  })
}

/** Adds divisions of another source, such as the fictional city of the demo; safe to repeat. */
export const addDivisions = (client: ClientBase, rows: readonly DivisionRow[]): Promise<number> =>
  alone(client, () => write(client, [rows]))

import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { migratedScratchDatabase } from '../test-kit/scratch-database.ts'
import { findViolations } from './distribution/find-violations.ts'
import { parseManifest } from './distribution/manifest.ts'
import { readCatalogue } from './distribution/read-catalogue.ts'

const MANIFEST = path.join(import.meta.dirname, '../apps/server/migrations/distribution.json')

const withDatabase = async <T>(use: (url: string) => Promise<T>): Promise<T> => {
  const asked = process.argv[2] ?? process.env.DATABASE_URL
  if (asked !== undefined && asked !== '--scratch') return use(asked)
  const scratch = await migratedScratchDatabase()
  return use(scratch.ownerUrl).finally(() => scratch.drop())
}

const readAt = async (url: string) => {
  const client = new pg.Client(url)
  await client.connect()
  return readCatalogue(client).finally(() => client.end())
}

const say = (line: string) => process.stdout.write(`${line}\n`)

const check = async (): Promise<number> => {
  const catalogue = await withDatabase(readAt)
  const violations = findViolations(catalogue, parseManifest(readFileSync(MANIFEST, 'utf8')))
  for (const { table, rule, message } of violations) say(`${table} ${rule} ${message}`)
  say(`distribution: ${catalogue.length} tables read, ${violations.length} violations`)
  return violations.length > 0 || catalogue.length === 0 ? 1 : 0
}

/**
 * `node tools/check-distribution.ts [URL | --scratch]`: a line a violation, a summary, exit 1 when there is any
 * or when the database holds no table, 2 when it cannot be read. With `--scratch`, or with neither URL nor
 * DATABASE_URL, a database of its own is migrated and looked at.
 */
process.exitCode = await check().catch((error: unknown) => {
  process.stderr.write(
    `distribution: ${error instanceof Error ? error.message || error.name : String(error)}\n`,
  )
  return 2
})

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { type Config, ConfigError } from '../platform/config/config.ts'
import { type EmbeddedServer, startEmbedded } from '../platform/postgres/embedded.ts'
import { checkDatabase, migrate, requireMigrated } from '../platform/postgres/migrate.ts'
import {
  APP_ROLE,
  ensureRoles,
  grantJobsSchema,
  JOBS_ROLE,
  type RolePasswords,
  urlFor,
} from '../platform/postgres/roles.ts'

/** The three faces of one database: who migrates, who works, who keeps the queue. */
export interface DatabaseUrls {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly jobsUrl: string
}

export interface OpenDatabase extends DatabaseUrls {
  /** The server in the data folder; undefined when DATABASE_URL names one of the operator's own. */
  readonly embedded: EmbeddedServer | undefined
}

const DATABASE = 'songtan'

const rolePasswords = (dataFolder: string): RolePasswords => {
  const file = path.join(dataFolder, 'role-passwords.json')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true, mode: 0o750 })
    const fresh = { app: randomBytes(24).toString('hex'), jobs: randomBytes(24).toString('hex') }
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as RolePasswords
}

/** Runs `work` on one connection. @throws ConfigError when the server cannot be reached, naming the variable. */
const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw new ConfigError(`The database cannot be reached (${(error as Error).message}): check DATABASE_URL.`)
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const ensureDatabase = (adminUrl: string): Promise<void> =>
  connected(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  })

const checkServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const version = rows[0]?.version ?? 0
  if (version < 180_000) {
    throw new ConfigError(
      `PostgreSQL 18 is needed, the server is ${Math.floor(version / 10_000)}: point DATABASE_URL at a newer one.`,
    )
  }
}

/** An app role of the operator's own gets what ours has, and nothing more. */
const adoptAppRole = async (client: pg.Client, appUrl: string): Promise<void> => {
  const role = decodeURIComponent(new URL(appUrl).username)
  if (role && role !== APP_ROLE) await client.query(`grant ${APP_ROLE} to ${pg.escapeIdentifier(role)}`)
}

/** Runs `work`; when it fails, a server that was started for it is stopped again and none is left behind. */
export const orStopped = async <T>(
  embedded: EmbeddedServer | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (embedded?.started) await embedded.stop()
    throw error
  }
}

/**
 * Opens the operator's database, or the embedded one of the data folder: joined when it runs, started when not.
 * Roles are made; nothing is migrated yet.
 */
export const openDatabase = async (config: Config): Promise<OpenDatabase> => {
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataFolder: config.dataFolder })
  return orStopped(embedded, async () => {
    if (embedded) await ensureDatabase(embedded.adminUrl)
    const ownerUrl = config.databaseUrl ?? urlWithDatabase(embedded?.adminUrl ?? '')
    const passwords = rolePasswords(config.dataFolder)
    await connected(ownerUrl, async (client) => {
      await checkServer(client)
      await checkDatabase(client)
      await ensureRoles(client, passwords)
      await grantJobsSchema(client)
      if (config.databaseAppUrl) await adoptAppRole(client, config.databaseAppUrl)
    })
    return {
      ownerUrl,
      appUrl: config.databaseAppUrl ?? urlFor(ownerUrl, APP_ROLE, passwords.app),
      jobsUrl: urlFor(ownerUrl, JOBS_ROLE, passwords.jobs),
      embedded,
    }
  })
}

const urlWithDatabase = (adminUrl: string): string => {
  const url = new URL(adminUrl)
  url.pathname = `/${DATABASE}`
  return url.toString()
}

/** Brings the schema to the newest migration. @returns how many migrations ran. */
export const migrateDatabase = ({ ownerUrl }: DatabaseUrls, now: Date): Promise<number> =>
  connected(ownerUrl, (client) => migrate(client, now))

/** @throws ConfigError when the program was never started on this database, or not in this version. */
export const requireSetUp = ({ ownerUrl }: DatabaseUrls): Promise<void> =>
  connected(ownerUrl, (client) => requireMigrated(client))

export { connected as withOwner }

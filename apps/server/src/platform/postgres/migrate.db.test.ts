import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../../../test-kit/database.ts'
import { migrate, requireMigrated } from './migrate.ts'
import { grantJobsSchema } from './roles.ts'

const NOW = new Date('2023-04-01T00:00:00Z')

const connect = async (): Promise<pg.Client> => {
  const { ownerUrl } = await emptyDatabase()
  const client = new pg.Client(ownerUrl)
  client.on('error', () => undefined)
  await client.connect()
  afterAll(() => client.end().catch(() => undefined))
  return client
}

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'songtan-migrations-'))
  for (const [name, sql] of Object.entries(files)) writeFileSync(path.join(folder, name), sql)
  afterAll(() => rmSync(folder, { recursive: true }))
  return folder
}

const FIRST = { '0001_a.sql': 'create schema platform; create table platform.a (x int)' }

test('an empty database is brought to the newest, once', async () => {
  const client = await connect()
  await grantJobsSchema(client)
  const ran = await migrate(client, NOW)
  expect(ran).toBeGreaterThan(5)
  expect(await migrate(client, NOW)).toBe(0)
})

test('a database with tables of somebody else is refused and left alone', async () => {
  const client = await connect()
  await client.query('create table public.theirs (x int)')
  await expect(migrate(client, NOW)).rejects.toThrow(/empty database/)
  expect((await client.query(`select to_regclass('platform.event') as t`)).rows[0].t).toBeNull()
})

test('a failing migration is undone whole and the earlier ones stay', async () => {
  const client = await connect()
  const folder = folderOf({ ...FIRST, '0002_b.sql': 'create table platform.b (x int); select 1/0' })
  await expect(migrate(client, NOW, folder)).rejects.toThrow(/0002_b.sql failed and was undone/)
  const { rows } = await client.query(`select to_regclass('platform.a') as a, to_regclass('platform.b') as b`)
  expect(rows[0]).toEqual({ a: 'platform.a', b: null })
  writeFileSync(path.join(folder, '0002_b.sql'), 'create table platform.b (x int)')
  expect(await migrate(client, NOW, folder)).toBe(1)
})

test('an edited migration is told by name', async () => {
  const client = await connect()
  const folder = folderOf(FIRST)
  await migrate(client, NOW, folder)
  writeFileSync(path.join(folder, '0001_a.sql'), 'create schema platform')
  await expect(migrate(client, NOW, folder)).rejects.toThrow(/0001_a.sql is not the one that was applied/)
})

test('a database of a newer program is refused', async () => {
  const client = await connect()
  await migrate(client, NOW, folderOf({ ...FIRST, '0002_b.sql': 'create table platform.b (x int)' }))
  await expect(migrate(client, NOW, folderOf(FIRST))).rejects.toThrow(/run a newer version/)
})

test('a gap in the numbers is refused', async () => {
  const client = await connect()
  await expect(migrate(client, NOW, folderOf({ '0002_b.sql': 'select 1' }))).rejects.toThrow(
    /number 1 was expected/,
  )
})

test('a command on a database that was never set up, or not in this version, says what to do', async () => {
  const client = await connect()
  const two = { ...FIRST, '0002_b.sql': 'create table platform.b (x int)' }
  await expect(requireMigrated(client, folderOf(FIRST))).rejects.toThrow(/Nothing is set up here: start/)
  await migrate(client, NOW, folderOf(FIRST))
  await expect(requireMigrated(client, folderOf(two))).rejects.toThrow(/1 migrations behind/)
  await expect(requireMigrated(client, folderOf(FIRST))).resolves.toBeUndefined()
})

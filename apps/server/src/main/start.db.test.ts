import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { emptyDatabase } from '../../../../test-kit/database.ts'
import { startEmbedded } from '../platform/postgres/embedded.ts'

const data = mkdtempSync(path.join(tmpdir(), 'songtan-start-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const start = (env: Record<string, string>) =>
  spawnSync(process.execPath, [path.join(import.meta.dirname, 'start.ts')], {
    env: { PATH: process.env.PATH ?? '', SONGTAN_DATA: data, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })

const oneLine = ({ stderr, status }: ReturnType<typeof start>) => {
  const lines = stderr.trim().split('\n')
  expect(lines, stderr).toHaveLength(1)
  expect(status).toBe(2)
  return lines[0]
}

test('a wrong variable: one line that names it, exit 2', () => {
  expect(oneLine(start({ PORT: 'many' }))).toContain('PORT')
})

test('production without keys: the keys are named', () => {
  expect(oneLine(start({ NODE_ENV: 'production' }))).toContain('SONGTAN_KEY_FIELDS')
})

test('a port that is taken: says which and what to do', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as AddressInfo
  expect(oneLine(start({ PORT: String(port) }))).toMatch(new RegExp(`Port ${port} .* is taken.*PORT`))
  taken.close()
})

test('a database that cannot be reached: says which variable', () => {
  const line = oneLine(start({ PORT: '0', DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none' }))
  expect(line).toContain('DATABASE_URL')
  expect(line).not.toContain('a:b')
})

test('a database of somebody else: refused, untouched', async () => {
  const { ownerUrl } = await emptyDatabase()
  const client = new pg.Client(ownerUrl)
  await client.connect()
  await client.query('create table public.theirs (x int)')
  expect(oneLine(start({ PORT: '0', DATABASE_URL: ownerUrl }))).toContain('empty database')
  const { rows } = await client.query(`select to_regclass('platform.migration') as t`)
  expect(rows[0].t).toBeNull()
  await client.end()
})

test('an embedded database of another version: refused, and its server is not left running', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'songtan-newer-'))
  try {
    const server = await startEmbedded({ dataFolder: folder })
    const client = new pg.Client(server.adminUrl)
    await client.connect()
    await client.query('create database songtan')
    await client.end()
    const owner = new pg.Client(server.adminUrl.replace(/postgres$/, 'songtan'))
    await owner.connect()
    await owner.query('create table public.theirs (x int)')
    await owner.end()
    await server.stop()
    expect(oneLine(start({ PORT: '0', SONGTAN_DATA: folder }))).toContain('empty database')
    expect(existsSync(path.join(folder, 'pg/postmaster.pid'))).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

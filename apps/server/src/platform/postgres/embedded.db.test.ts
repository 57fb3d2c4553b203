import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startEmbedded } from './embedded.ts'

const folder = (): string => {
  const made = mkdtempSync(path.join(tmpdir(), 'songtan-embedded-'))
  afterAll(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const one = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

const postmaster = (dataFolder: string): number =>
  Number(readFileSync(path.join(dataFolder, 'pg/postmaster.pid'), 'utf8').split('\n')[0])

test('made once, joined while it runs, and found again with its data after kill -9', async () => {
  const dataFolder = folder()
  const first = await startEmbedded({ dataFolder })
  expect(first.started).toBe(true)
  await one(first.adminUrl, 'create table kept (x int)')
  const joined = await startEmbedded({ dataFolder })
  expect(joined.started).toBe(false)
  expect(joined.adminUrl).toBe(first.adminUrl)

  process.kill(postmaster(dataFolder), 'SIGKILL')
  const port = Number(new URL(first.adminUrl).port)
  const again = await startEmbedded({ dataFolder, port })
  expect(again.started).toBe(true)
  expect(new URL(again.adminUrl).port).toBe(String(port))
  expect(await one(again.adminUrl, `select to_regclass('kept')::text`)).toBe('kept')
  await again.stop()
})

test('a folder of another major version is refused with the way out', async () => {
  const dataFolder = folder()
  mkdirSync(path.join(dataFolder, 'pg'))
  writeFileSync(path.join(dataFolder, 'pg/PG_VERSION'), '15\n')
  await expect(startEmbedded({ dataFolder })).rejects.toThrow(/it is 15.*SONGTAN_DATA/)
})

test('an initialisation that was cut short is begun anew', async () => {
  const dataFolder = folder()
  mkdirSync(path.join(dataFolder, 'pg.new/base'), { recursive: true })
  const server = await startEmbedded({ dataFolder })
  expect(await one(server.adminUrl, 'show server_version_num')).toMatch(/^18/)
  await server.stop()
})

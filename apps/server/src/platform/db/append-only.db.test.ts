import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../../test-kit/database.ts'

const database = await freshDatabase()
const client = new pg.Client(database.appUrl)
await client.connect()
afterAll(() => client.end())

const FOREVER = [
  'platform.audit',
  'platform.audit_seal',
  'platform.event',
  'platform.file',
  'benefits.transfer',
  'cases.step',
  'cases.assessment',
  'cases.decision',
  'programs.policy_text',
]

test.each(FOREVER)('the program may neither change nor remove rows of %s', async (table) => {
  await expect(client.query(`delete from ${table}`)).rejects.toThrow(/permission denied/)
  await expect(client.query(`update ${table} set county = county`)).rejects.toThrow(
    /permission denied|does not exist/,
  )
  await expect(client.query(`truncate ${table}`)).rejects.toThrow(/permission denied/)
})

test('the program owns nothing and cannot become who does', async () => {
  const { rows } = await client.query(
    `select count(*)::int as n from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = current_user`,
  )
  expect(rows[0].n).toBe(0)
  await expect(client.query('set role songtan_admin')).rejects.toThrow(/permission denied/)
})

test('a fact’s value cannot be overwritten, only superseded', async () => {
  await expect(client.query(`update registry.fact set value = '{}'`)).rejects.toThrow(/permission denied/)
  await expect(
    client.query(`update registry.fact set superseded_at = now() where false`),
  ).resolves.toBeDefined()
})

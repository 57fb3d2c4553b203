import pg from 'pg'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { operator } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { recordAudit } from '../../platform/audit/audit.ts'
import { firstIdAt } from '../../platform/audit/row-minutes.ts'
import { sealAudit } from '../../platform/audit/seal.ts'
import { run } from './audit.ts'

const app = await testApp()
const { db, cipher, clock } = app.services
const owner = new pg.Client(app.database.ownerUrl)
await owner.connect()
afterAll(() => owner.end())

const out: string[] = []
const err: string[] = []
const io = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) }
const open = async () => ({ db, cipher, clock, actor: operator, close: async () => undefined })

/** A row written ten minutes ago, by its id. */
const write = () => {
  const past = { ...clock, newId: () => firstIdAt(new Date(Date.now() - 600_000)) }
  return recordAudit(db, past, operator, { county: '619901', action: 'x.y', outcome: 'done' })
}

beforeEach(() => {
  out.length = 0
  err.length = 0
})

it('says that both are sound, tells the tail, and records who asked', async () => {
  await write()
  expect(await run(['verify'], io, open)).toBe(0)
  expect(out[0]).toBe('audit: ok, 0 rows in 0 seals')
  expect(out[1]).toMatch(/^audit: 1 rows since \S+Z are not sealed yet$/)
  expect(out[2]).toMatch(/^ledger: ok, 0 transfers, \d+ checks$/)
  await sealAudit({ db, cipher, clock })
  out.length = 0
  await run(['verify'], io, open)
  expect(out[0]).toMatch(/^audit: ok, 1 rows in 1 seals, the last of \S+Z$/)
  const asked = await db
    .selectFrom('platform.audit')
    .select('actorId')
    .where('action', '=', 'audit.verify')
    .execute()
  expect(asked).toEqual([{ actorId: 'operator:test' }, { actorId: 'operator:test' }])
})

it('names the first broken place and ends with 1', async () => {
  await owner.query(`update platform.audit set purpose = 'else' where county = '619901'`)
  expect(await run(['verify'], io, open)).toBe(1)
  expect(out[0]).toMatch(/^audit: broken at county 619901, minute \S+Z: a row or the seal was changed$/)
})

it.each([[], ['look'], ['verify', 'all']])('wrong use: %j', async (...args) => {
  expect(await run(args, io, open)).toBe(2)
  expect([out, err]).toEqual([[], ['usage: songtan audit verify']])
})

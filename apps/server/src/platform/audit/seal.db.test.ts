import pg from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { operator } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import type { Clock } from '../clock/clock.ts'
import { recordAudit } from './audit.ts'
import { firstIdAt, idTime } from './row-minutes.ts'
import { sealAudit } from './seal.ts'
import { verifyAudit } from './verify.ts'

const app = await testApp()
const { db, cipher } = app.services
const owner = new pg.Client(app.database.ownerUrl)
await owner.connect()
afterAll(() => owner.end())

/** A clock whose ids, too, are of the moment it is set to. */
let instant = new Date()
let serial = 0
const clock: Clock = {
  ...app.clock,
  newId: () => {
    serial += 1
    return firstIdAt(instant).slice(0, -12) + String(serial).padStart(12, '0')
  },
}
const at = (time: string) => {
  instant = new Date(`2023-04-03T${time}Z`)
}
const write = (county = '619901', purpose = '受理') =>
  recordAudit(db, clock, operator, { county, action: 'cases.open', outcome: 'looked', purpose })
const seal = () => sealAudit({ db, clock, cipher })
const verify = () => verifyAudit(db, cipher)
/** Behind the program's grants, as who owns the tables could. */
const tamper = (sql: string) => owner.query(sql)

beforeEach(async () => {
  await tamper('truncate platform.audit, platform.audit_seal')
  at('01:00:10')
  await write()
  await write('619902')
  at('01:00:40')
  await write()
  at('01:05:00')
  await write()
  at('01:09:00')
})

describe('sealing', () => {
  it('seals what is over, a seal a county and minute, and tells the tail', async () => {
    at('01:06:30')
    expect(await seal()).toBe(2)
    expect(await verify()).toMatchObject({ seals: 2, rows: 3, tail: { rows: 1 } })
    at('01:07:00')
    expect(await seal()).toBe(1)
    expect(await seal()).toBe(0)
    const sound = await verify()
    expect(sound).toMatchObject({ seals: 3, rows: 4, tail: { rows: 0 } })
    expect(sound.broken).toBeUndefined()
    expect(sound.lastSeal).toEqual(new Date('2023-04-03T01:05:00Z'))
  })

  it('two workers at once make one chain', async () => {
    const made = await Promise.all([seal(), seal(), seal()])
    expect(made.sort()).toEqual([0, 0, 3])
    expect((await verify()).broken).toBeUndefined()
  })

  it('waits for a long transaction whose rows nobody sees yet', async () => {
    await tamper('truncate platform.audit')
    instant = new Date()
    let finish = () => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    let begun = () => {}
    const started = new Promise<void>((resolve) => {
      begun = resolve
    })
    const long = db.transaction().execute(async (tx) => {
      await recordAudit(tx, clock, operator, { county: '619901', action: 'x.y', outcome: 'done' })
      begun()
      await finished
    })
    await started
    await write()
    instant = new Date(Date.now() + 180_000)
    expect(await seal()).toBe(0)
    finish()
    await long
    expect(await seal()).toBe(1)
    expect(await verify()).toMatchObject({ rows: 2, seals: 1 })
  })

  it('follows the order of writing, though the business clock was set back', async () => {
    await seal()
    app.clock.moveTo('2022-01-01')
    await write()
    at('01:12:00')
    expect(await seal()).toBe(1)
    expect((await verify()).broken).toBeUndefined()
  })

  it('an empty record is sound', async () => {
    await tamper('truncate platform.audit, platform.audit_seal')
    expect(await seal()).toBe(0)
    expect(await verify()).toEqual({ seals: 0, rows: 0, tail: { rows: 0 } })
  })
})

describe('what the owner of the tables changes is found', () => {
  const MINUTE = '2023-04-03T01:00:00.000Z'
  const first = `id = (select min(id::text)::uuid from platform.audit where county = '619901')`

  it.each([
    ['a purpose', `update platform.audit set purpose = '查询' where ${first}`, 'content-changed'],
    [
      'a time',
      `update platform.audit set at = at + interval '1 microsecond' where ${first}`,
      'content-changed',
    ],
    ['a detail', `update platform.audit set details = '{"x":1}' where ${first}`, 'content-changed'],
    ['a person', `update platform.audit set actor_id = 'staff:other' where ${first}`, 'content-changed'],
    ['a post', `update platform.audit set post_area = '619901000000' where ${first}`, 'content-changed'],
    ['a row less', `delete from platform.audit where ${first}`, 'rows-missing'],
    [
      'all rows of a minute',
      `delete from platform.audit where county = '619901' and id::text < '${firstIdAt(new Date('2023-04-03T01:01:00Z'))}'`,
      'rows-missing',
    ],
    [
      'a row more',
      `insert into platform.audit select county, '${firstIdAt(new Date('2023-04-03T01:00:59Z'))}', at, actor_kind,
         actor_id, actor_label, post, post_area, action, outcome, subject_kind, subject_id, household_id, purpose, details
       from platform.audit where ${first}`,
      'rows-added',
    ],
    [
      'a seal',
      `update platform.audit_seal set hash = repeat('a', 64) where county = '619901'`,
      'content-changed',
    ],
  ])('%s', async (_, sql, fault) => {
    await seal()
    await tamper(sql)
    const { broken } = await verify()
    expect(broken && { ...broken, minute: broken.minute.toISOString() }).toEqual({
      county: '619901',
      minute: MINUTE,
      fault,
    })
  })

  it('a row moved to another county', async () => {
    await seal()
    await tamper(`update platform.audit set county = '619903' where ${first}`)
    expect((await verify()).broken).toMatchObject({ county: '619901', fault: 'rows-missing' })
  })

  it('a seal taken out of the middle', async () => {
    await seal()
    await tamper(`delete from platform.audit_seal where county = '619901' and minute = '${MINUTE}'`)
    expect((await verify()).broken).toMatchObject({ county: '619901', fault: 'rows-unsealed' })
  })

  it('a row slipped into a minute that had none', async () => {
    await seal()
    at('01:03:00')
    await write()
    expect((await verify()).broken).toMatchObject({ fault: 'rows-unsealed' })
  })

  it('rows sealed again without the key: changed, taken out or put back, the chain tells', async () => {
    await seal()
    await tamper(`delete from platform.audit where county = '619901'`)
    await tamper(`delete from platform.audit_seal where county = '619901' and minute = '${MINUTE}'`)
    expect((await verify()).broken).toMatchObject({ county: '619901', fault: 'chain-broken' })
    const other = { ...cipher, index: (_: string, value: string) => cipher.index('guess', value) }
    await tamper('truncate platform.audit_seal')
    await sealAudit({ db, clock, cipher: other })
    expect((await verify()).broken?.fault).toBe('content-changed')
  })
})

describe('the program itself', () => {
  it.each([
    'update platform.audit set purpose = null',
    'delete from platform.audit',
    'truncate platform.audit',
  ])('may not %s, nor do the same to seals', async (sql) => {
    const program = new pg.Client(app.database.appUrl)
    await program.connect()
    const seals = sql.replace('platform.audit', 'platform.audit_seal').replace('purpose', 'hash')
    await expect(program.query(sql)).rejects.toMatchObject({ code: '42501' })
    await expect(program.query(seals)).rejects.toMatchObject({ code: '42501' })
    await program.end()
  })
})

it('an id tells its time, and the smallest id of an instant sorts before all others of it', () => {
  const id = app.services.clock.newId()
  expect(Math.abs(idTime(id).getTime() - Date.now())).toBeLessThan(60_000)
  expect(firstIdAt(idTime(id)) < id).toBe(true)
  expect(idTime(firstIdAt(new Date('2023-04-03T01:00:00.123Z'))).toISOString()).toBe(
    '2023-04-03T01:00:00.123Z',
  )
})

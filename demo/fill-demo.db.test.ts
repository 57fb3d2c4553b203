import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { accessRoutes, CASE_STATES } from '@songtan/contract'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { LEDGER_CHECKS } from '../apps/server/src/domains/benefits/ledger-checks.ts'
import { totpCode } from '../apps/server/src/platform/crypto/totp.ts'
import { testApp } from '../test-kit/app.ts'
import { visitorsOf } from '../test-kit/visitors.ts'
import { CASE_WAYS, PAST_WAYS } from './case-ways.ts'
import { fillDemo } from './fill-demo.ts'
import { SIGN_INS_FILE } from './sign-ins.ts'

const app = await testApp({ day: '2026-11-22' })
const { services, database } = app
const { dataFolder } = services.config
const owner = new pg.Client(database.ownerUrl)
await owner.connect()
afterAll(() => owner.end())

const count = async (from: string): Promise<number> => {
  const { rows } = await owner.query<{ n: number }>(`select count(*)::int as n from ${from}`)
  return rows[0]?.n ?? -1
}
/** Keys, constraints and indexes as the catalogue has them. */
const structure = async (): Promise<string[]> => {
  const { rows } = await owner.query<{ what: string }>(`
    select concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid)) as what
    from pg_constraint where connamespace::regnamespace::text in ('registry', 'benefits')
    union all
    select indexdef from pg_indexes where schemaname in ('registry', 'benefits') order by 1`)
  return rows.map(({ what }) => what)
}
const before = await structure()

const fill = (onProgress: () => Promise<void> = async () => undefined) =>
  fillDemo({ size: 'small', owner, services, dataFolder, onProgress })

it('leaves an empty database when it is stopped in the middle', async () => {
  let steps = 0
  const stopped = fill(async () => {
    steps += 1
    if (steps === 5) throw new Error('stopped')
  })
  await expect(stopped).rejects.toThrow('stopped')
  for (const table of ['registry.household', 'org.staff', 'benefits.transfer'])
    expect(await count(table)).toBe(0)
}, 120_000)

describe('a filled database', () => {
  const progress: number[] = []

  it('holds the small demo', async () => {
    await fillDemo({
      size: 'small',
      owner,
      services,
      dataFolder,
      onProgress: async (done) => void progress.push(done),
    })
    expect(progress.at(-1)).toBe(2_000)
    const registered = "recorded_by = 'system:demo'"
    expect(await count(`registry.membership where ${registered}`)).toBe(4_784)
    expect(await count(`registry.account where ${registered}`)).toBe(2_000)
    expect(await count('registry.person_index')).toBe(await count('registry.person'))
    expect(await count('org.delegation')).toBe(6)
  }, 180_000)

  it('has paid the months of a year before this one, and the ledger has no fault', async () => {
    const paid = await owner.query(
      "select distinct month from benefits.line where state = 'paid' order by month",
    )
    const months = paid.rows.map(({ month }) => month)
    expect([months.length, months[0], months.at(-1)]).toEqual([11, '2025-12', '2026-10'])
    expect(await count("benefits.run where state = 'built' and month = '2026-11'")).toBe(1)
    expect(await count("benefits.line where state = 'failed'")).toBe(2)
    expect(await count("benefits.run where state = 'returned'")).toBe(1)
    for (const [name, check] of Object.entries(LEDGER_CHECKS))
      expect([name, (await check.execute(services.db)).rows]).toEqual([name, []])
  }, 120_000)

  it('has applications in every state, some of them late', async () => {
    const states = await owner.query('select distinct state from cases.case_file order by state')
    expect(states.rows.map(({ state }) => state)).toEqual([...CASE_STATES].sort())
    expect(await count('cases.case_file')).toBe(CASE_WAYS.length + PAST_WAYS.length)
    expect(
      await count("cases.case_file where closed_at is null and next_due_on < '2026-11-22'"),
    ).toBeGreaterThan(2)
    expect(
      await count("cases.notice where taken_down_at is null and last_day >= '2026-11-22'"),
    ).toBeGreaterThan(2)
    expect(await count("cases.decision where outcome = 'confirmed'")).toBeGreaterThan(1)
    expect(await count("cases.decision where outcome = 'refused'")).toBeGreaterThan(0)
    expect(await count('cases.objection')).toBe(3)
  })

  it('has checks that still run, that lack an answer, and that found what was not told', async () => {
    expect(await count("verification.check_order where state = 'running'")).toBe(1)
    expect(await count("verification.check_order where state = 'partial'")).toBe(2)
    const coded = (code: string) =>
      count(
        `verification.check_order, jsonb_array_elements(report -> 'differences') d where d ->> 'code' = '${code}'`,
      )
    expect(await coded('undeclared')).toBeGreaterThan(0)
    expect(await coded('differs')).toBeGreaterThan(3)
  })

  it('has paid whom it granted something in the year before, from the month after the decision', async () => {
    const granted = `cases.decision d where outcome = 'confirmed' and jsonb_array_length(grants) > 0
      and to_char(decided_at at time zone 'Asia/Shanghai', 'YYYY-MM') < '2026-10'`
    const first = `select min(l.month) from benefits.entitlement e
      join benefits.line l on l.county = e.county and l.entitlement_id = e.id and l.state = 'paid'
      where e.decision_id = d.id`
    expect(await count(granted)).toBeGreaterThan(8)
    expect(
      await count(
        `${granted} and (${first}) = to_char((decided_at at time zone 'Asia/Shanghai') + interval '1 month', 'YYYY-MM')`,
      ),
    ).toBe(await count(granted))
  })

  it('has delivered every letter of the year before', async () => {
    expect(
      await count(
        "cases.letter l join cases.case_file c on c.county = l.county and c.id = l.case_id where l.delivered_at is null and c.filed_at < '2026-09-25'",
      ),
    ).toBe(0)
  })

  it('goes on by itself: what was decided becomes what is owed', async () => {
    await app.drain()
    const decisions = "cases.decision d where outcome = 'confirmed' and jsonb_array_length(grants) > 0"
    expect(
      await count(`${decisions} and exists (select from benefits.entitlement e where e.decision_id = d.id)`),
    ).toBe(await count(decisions))
  })

  it('has every key, constraint and index again', async () => {
    expect(await structure()).toEqual(before)
    expect(before.length).toBeGreaterThan(100)
  })

  it('opens what it sealed', async () => {
    const person = await services.db
      .selectFrom('registry.person')
      .select(['residentIdSealed', 'born'])
      .limit(1)
      .executeTakeFirstOrThrow()
    const id = services.cipher.open(person.residentIdSealed)
    expect(id.slice(6, 14)).toBe(person.born.replaceAll('-', ''))
  })

  it('lets one in with any printed line', async () => {
    const file = path.join(dataFolder, SIGN_INS_FILE)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    const visitor = (await visitorsOf(app))('192.0.2.1')
    const line = lines.find((text) => text.startsWith('town-clerk\t')) ?? ''
    const [, login = '', password = '', secret = ''] = line.split('\t')
    const code = totpCode(secret, services.clock.wall())
    const answer = await visitor.call(accessRoutes.signIn, { login, password, code })
    expect(answer.status).toBe(200)
  })
})

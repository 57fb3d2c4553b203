import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { accessRoutes } from '@songtan/contract'
import pg from 'pg'
import { afterAll, describe, expect, it } from 'vitest'
import { LEDGER_CHECKS } from '../apps/server/src/domains/benefits/ledger-checks.ts'
import { totpCode } from '../apps/server/src/platform/crypto/totp.ts'
import { testApp } from '../test-kit/app.ts'
import { visitorsOf } from '../test-kit/visitors.ts'
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
})

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
    expect(await count('registry.household where class <> $$none$$')).toBe(1_972)
    expect(await count('registry.person_index')).toBe(4_784)
    expect(await count('registry.membership where superseded_at is null')).toBe(4_784)
    expect(await count('registry.account')).toBe(2_000)
    expect(await count('org.delegation')).toBe(6)
  }, 60_000)

  it('has paid three months, and the ledger has no fault', async () => {
    const months = await owner.query('select distinct month from benefits.line order by month')
    expect(months.rows.map(({ month }) => month)).toEqual(['2026-08', '2026-09', '2026-10'])
    expect(await count("benefits.line where state = 'failed'")).toBe(2)
    expect(await count("benefits.run where state = 'returned'")).toBe(1)
    for (const [name, check] of Object.entries(LEDGER_CHECKS))
      expect([name, (await check.execute(services.db)).rows]).toEqual([name, []])
  })

  it('has its constraints and indexes again', async () => {
    expect(
      await count(
        "pg_constraint where conname in ('one_household_at_a_time', 'fact_county_household_id_fkey')",
      ),
    ).toBe(2)
    expect(await count("pg_indexes where schemaname = 'registry' and tablename = 'fact'")).toBe(3)
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

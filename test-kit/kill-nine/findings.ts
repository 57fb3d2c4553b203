import { yearMonth } from '@songtan/kernel'
import { sql } from 'kysely'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { allJobs } from '../../apps/server/src/app/domains.ts'
import { verifyLedger } from '../../apps/server/src/domains/benefits/index.ts'
import { drainJobs } from '../../apps/server/src/platform/jobs/work.ts'
import { PLACES } from '../actors.ts'
import { paidByBank } from './bank.ts'
import { owedThrough } from './families.ts'
import { payUntilDone } from './pay-steps.ts'
import { bankFolder, openStage, type Stage, type StageSettings } from './stage.ts'

/** What was found after the last kill, once everything had come to rest. */
export interface Findings {
  readonly months: number
  readonly payments: number
  /** Families that got less than the decisions gave them, by the bank's own book. */
  readonly lost: number
  /** Families that got more, or a month twice. */
  readonly twice: number
  readonly broken: string | undefined
}

/** Jobs that died with their worker come back when their lease has passed; here the lease is made to pass. */
const passLeases = async (settings: StageSettings, ownerUrl: string): Promise<void> => {
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  await owner.query(`update pgboss.job set started_on = started_on - interval '1 day' where state = 'active'`)
  await owner.end()
  const boss = new PgBoss({
    connectionString: settings.jobsUrl,
    schema: 'pgboss',
    max: 2,
    createSchema: false,
    migrate: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  for (const { name } of allJobs) await boss.supervise(name)
  await boss.stop({ graceful: false, close: true })
}

interface FamilyBook {
  readonly householdId: string
  readonly number: string
  readonly paid: number
  readonly open: number
}

/** By family: what the ledger says was paid, and what is still to be refunded. */
const booksOf = async ({ services }: Stage): Promise<FamilyBook[]> => {
  const { rows } = await sql<FamilyBook>`
    select h.id as household_id, h.number,
      coalesce((select sum(t.amount) from benefits.transfer t
        where t.county = h.county and t.household_id = h.id and t.kind = 'pay'), 0)::bigint as paid,
      coalesce((select sum(r.amount - r.recovered - r.reduced) from benefits.receivable r
        where r.county = h.county and r.household_id = h.id), 0)::bigint as open
    from registry.household h where h.county = ${PLACES.county}`.execute(services.db)
  return rows
}

const paidTwice = async ({ services }: Stage): Promise<number> => {
  const { rows } = await sql`
    select l.household_id, l.month, l.kind from benefits.transfer t
    join benefits.line l on l.county = t.county and l.id = t.line_id
    where t.kind = 'pay' group by 1, 2, 3 having count(*) > 1`.execute(services.db)
  return rows.length
}

const restless = async ({ services }: Stage): Promise<string | undefined> => {
  const row = await services.db
    .selectFrom('benefits.line')
    .select(['state', 'month'])
    .where('state', 'in', ['waiting', 'listed', 'failed'])
    .limit(1)
    .executeTakeFirst()
  return row && `a line of ${row.month} is still ${row.state}`
}

const newestMonth = async ({ services }: Stage): Promise<string> => {
  const { runThrough } = await services.db
    .selectFrom('benefits.book')
    .select('runThrough')
    .where('program', '=', 'dibao')
    .executeTakeFirstOrThrow()
  return runThrough ?? ''
}

const count = async (stage: Stage): Promise<Findings> => {
  const { services, settings } = stage
  const owed = await owedThrough(services, yearMonth(await newestMonth(stage)))
  const bank = paidByBank(bankFolder(settings.folder))
  const families = await booksOf(stage)
  const got = families.map((family) => ({
    ...family,
    bank: bank.get(family.number) ?? 0,
    owed: owed.get(family.householdId) ?? 0,
  }))
  const report = await verifyLedger(services.db)
  const differing = got.find((family) => family.bank !== family.paid)
  const { rows } = await sql<{ payments: number; months: number }>`
    select count(*)::int as payments, (select count(distinct month)::int from benefits.run) as months
    from benefits.transfer where kind = 'pay'`.execute(services.db)
  return {
    months: rows[0]?.months ?? 0,
    payments: rows[0]?.payments ?? 0,
    lost: got.filter((family) => family.bank - family.open < family.owed).length,
    twice: got.filter((family) => family.bank - family.open > family.owed).length + (await paidTwice(stage)),
    broken: report.ok
      ? ((differing && `bank paid ${differing.bank}, ledger says ${differing.paid}`) ??
        (await restless(stage)))
      : JSON.stringify(report.broken),
  }
}

/** Lets what is queued and what is due come to its end, then counts. */
export const finish = async (settings: StageSettings, ownerUrl: string): Promise<Findings> => {
  const stage = await openStage(settings)
  try {
    await passLeases(settings, ownerUrl)
    await drainJobs(settings.jobsUrl, allJobs, stage.services)
    await payUntilDone(stage, () => {})
    return await count(stage)
  } finally {
    await stage.close()
  }
}

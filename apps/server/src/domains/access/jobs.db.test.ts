import { expect, it } from 'vitest'
import { operator } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { recordAudit } from '../../platform/audit/audit.ts'
import { firstIdAt } from '../../platform/audit/row-minutes.ts'
import { accessJobs } from './jobs.ts'

const app = await testApp({ day: '2023-04-03' })
const { services, clock } = app
const { db } = services
const jobNamed = (name: string) =>
  accessJobs.find((job) => job.name === name) ?? expect.fail(`no job ${name}`)

it('seals the audit record every minute', async () => {
  const entry = { county: '619901', action: 'cases.open', outcome: 'looked' as const }
  await recordAudit(db, clock, operator, entry)
  const job = jobNamed('access.seal-audit')
  expect(job.cron).toBe('* * * * *')
  const later = new Date(Date.now() + 180_000)
  await job.run({}, { ...services, clock: { ...clock, newId: () => firstIdAt(later) } })
  expect(await db.selectFrom('platform.audit_seal').select('county').execute()).toEqual([
    { county: '619901' },
  ])
})

it('lets go of answers, codes, tries and sessions when their time is over, not a second before', async () => {
  const { createdAt, id } = { createdAt: services.clock.now(), id: services.clock.newId() }
  const at = (hours: number) => new Date(createdAt.getTime() + hours * 3_600_000)
  const citizen = { id, phoneIndex: 'x', phoneSealed: services.cipher.seal('x'), createdAt }
  await db.insertInto('access.citizen').values(citizen).execute()
  await db
    .insertInto('access.session')
    .values({
      tokenHash: 'h',
      kind: 'citizen',
      citizenId: id,
      createdAt,
      lastSeenAt: createdAt,
      expiresAt: at(12),
      client: '',
    })
    .execute()
  await db
    .insertInto('access.one_time_code')
    .values({ id, purpose: 'p', subject: 's', codeHash: 'h', createdAt, expiresAt: at(1) })
    .execute()
  await db.insertInto('access.attempt').values({ key: 'k', count: 1, since: createdAt }).execute()
  await db
    .insertInto('platform.idempotency')
    .values({ actor: 'a', key: 'k', route: 'r', requestHash: 'h', createdAt })
    .execute()
  const left = async (hours: number, seconds = 0) => {
    clock.moveTo(new Date(at(hours).getTime() + seconds * 1000).toISOString())
    await jobNamed('access.sweep').run({}, services)
    const tables = [
      'platform.idempotency',
      'access.attempt',
      'access.one_time_code',
      'access.session',
    ] as const
    const counts = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
    return counts.map((rows) => rows.length)
  }
  expect(await left(24)).toEqual([1, 1, 1, 1])
  expect(await left(24, 1)).toEqual([0, 1, 1, 1])
  expect(await left(48)).toEqual([0, 1, 1, 1])
  expect(await left(48, 1)).toEqual([0, 0, 0, 1])
  expect(await left(180)).toEqual([0, 0, 0, 1])
  expect(await left(180, 1)).toEqual([0, 0, 0, 0])
})

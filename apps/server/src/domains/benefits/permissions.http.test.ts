import { benefitsRoutes, type PostKind, type Route } from '@songtan/contract'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { openHouseholdAs } from '../../../../../test-kit/factories/families.ts'
import { payDesk } from '../../../../../test-kit/factories/pay-desk.ts'
import { decide, familyIn } from '../../../../../test-kit/factories/payments.ts'
import { policyDesk } from '../../../../../test-kit/factories/publications.ts'

const app = await testApp({ day: '2023-05-03' })
const desk = await payDesk(app)
const { county } = PLACES

const family = await familyIn(app.services)
await decide(app.services, family, '2023-05', [{ monthly: 10_000 }])
const id = await desk.payMonth('2023-05')
const [file] = (await desk.open(id)).bankFiles
const entitlement = await app.services.db
  .selectFrom('benefits.entitlement')
  .select('id')
  .executeTakeFirstOrThrow()
const { householdId } = family
await openHouseholdAs(app, await staffAs(app.services, 'town-clerk', PLACES.town))
const policy = await policyDesk(app)
const from = '2023-05-01'
await policy.publish({ key: 'dibao.standard.rural', unit: 'yuan/year', value: '6564.00', from })
await app.drain()
const { id: adjustment } = await app.services.db
  .selectFrom('benefits.adjustment')
  .select('id')
  .executeTakeFirstOrThrow()
const unknown = app.services.clock.newId()
const upload = { file: { name: 'a.csv', bytes: Buffer.from('x'), mediaType: 'text/csv' } }

interface Row {
  readonly route: Route<z.ZodType, z.ZodType>
  readonly input: object
  readonly may: readonly PostKind[]
}

const READ = ['finance-clerk', 'finance-approver', 'supervisor', 'auditor'] as const
const ADJUST = ['county-examiner', 'county-approver', ...READ] as const
const FAMILY = ['town-clerk', 'town-approver', 'county-examiner', 'county-approver', ...READ] as const

const ROWS: Readonly<Record<string, Row>> = {
  listRuns: { route: benefitsRoutes.listRuns, input: { county }, may: READ },
  openRun: { route: benefitsRoutes.openRun, input: { county, id }, may: READ },
  listRunLines: { route: benefitsRoutes.listRunLines, input: { county, id }, may: READ },
  buildRun: {
    route: benefitsRoutes.buildRun,
    input: { county, program: 'dibao', month: '2023-05' },
    may: ['finance-clerk'],
  },
  approveRun: {
    route: benefitsRoutes.approveRun,
    input: { county, id, version: 1 },
    may: ['finance-approver'],
  },
  cancelRun: {
    route: benefitsRoutes.cancelRun,
    input: { county, id, version: 1, reason: '错' },
    may: ['finance-clerk', 'finance-approver'],
  },
  makeBankFile: {
    route: benefitsRoutes.makeBankFile,
    input: { county, id, version: 1 },
    may: ['finance-clerk'],
  },
  downloadBankFile: {
    route: benefitsRoutes.downloadBankFile,
    input: { county, id: file?.id, purpose: 'audit' },
    may: ['finance-clerk', 'auditor'],
  },
  readReturn: { route: benefitsRoutes.readReturn, input: { county, id: file?.id }, may: ['finance-clerk'] },
  listEntitlements: {
    route: benefitsRoutes.listEntitlements,
    input: { county, householdId },
    may: FAMILY,
  },
  stopEntitlement: {
    route: benefitsRoutes.stopEntitlement,
    input: {
      county,
      id: entitlement.id,
      version: 99,
      lastMonth: '2023-05',
      reason: 'moved',
      note: '迁出',
    },
    may: ['county-approver'],
  },
  readLedger: { route: benefitsRoutes.readLedger, input: { county }, may: READ },
  listTransfers: { route: benefitsRoutes.listTransfers, input: { county }, may: READ },
  listAdjustments: { route: benefitsRoutes.listAdjustments, input: { county }, may: ADJUST },
  readAdjustment: { route: benefitsRoutes.readAdjustment, input: { county, id: adjustment }, may: ADJUST },
  listAdjustmentRows: {
    route: benefitsRoutes.listAdjustmentRows,
    input: { county, id: adjustment },
    may: ADJUST,
  },
  exportAdjustment: {
    route: benefitsRoutes.exportAdjustment,
    input: { county, id: adjustment },
    may: ADJUST,
  },
  recomputeAdjustment: {
    route: benefitsRoutes.recomputeAdjustment,
    input: { county, id: adjustment, version: 99 },
    may: ['county-examiner', 'county-approver'],
  },
  applyAdjustment: {
    route: benefitsRoutes.applyAdjustment,
    input: { county, id: adjustment, version: 99 },
    may: ['county-approver'],
  },
  undoAdjustment: {
    route: benefitsRoutes.undoAdjustment,
    input: { county, id: adjustment, version: 99, reason: '错' },
    may: ['county-approver'],
  },
  listReceivables: { route: benefitsRoutes.listReceivables, input: { county }, may: READ },
  planRecovery: {
    route: benefitsRoutes.planRecovery,
    input: { county, id: unknown, version: 1, monthlyCap: 1 },
    may: ['finance-clerk'],
  },
  repayReceivable: {
    route: benefitsRoutes.repayReceivable,
    input: { county, id: unknown, version: 1, amount: 1 },
    may: ['finance-clerk'],
  },
}

const POSTS = [...FAMILY, 'village-assistant', 'system-admin', 'security-admin'] as const

const statusFor = async ({ route, input }: Row, post: PostKind, area: string): Promise<number> => {
  const actor = await staffAs(app.services, post, area)
  const answer = await app.call(actor, route, input, route.upload ? upload : {})
  return answer.status
}

describe.each(Object.entries(ROWS))('%s', (_, row) => {
  test.each(POSTS)('%s', async (post) => {
    const inside = await statusFor(row, post, county)
    const outside = await statusFor(row, post, PLACES.otherCounty)
    if (!row.may.includes(post)) {
      expect([inside, outside]).toEqual([403, 403])
      return
    }
    expect(inside).not.toBe(403)
    expect(outside).toBe(404)
    if (row.input !== undefined && row.route.method === 'GET') expect(inside).toBe(200)
  })
})

test('a clerk of another town does not see what a family is owed', async () => {
  const row = ROWS.listEntitlements
  if (!row) throw new Error('a row')
  expect(await statusFor(row, 'town-clerk', PLACES.town)).toBe(200)
  expect(await statusFor(row, 'town-clerk', PLACES.otherTown)).toBe(404)
})

test('every staff route of the domain stands in this table', () => {
  const staff = Object.entries(benefitsRoutes).filter(([, route]) => route.audience === 'staff')
  expect(Object.keys(ROWS).sort()).toEqual(staff.map(([name]) => name).sort())
})

test('lists ask a bounded number of questions, however long they are', async () => {
  const few = await app.call(desk.clerk, benefitsRoutes.listRunLines, { county, id })
  for (let i = 0; i < 12; i += 1)
    await decide(app.services, await familyIn(app.services), '2023-05', [{ monthly: 10_000 }])
  const { body } = await desk.build('2023-06')
  const many = await app.call(desk.clerk, benefitsRoutes.listRunLines, { county, id: body.id })
  expect(many.body.total).toBeGreaterThan(12)
  expect(many.queries.length).toBe(few.queries.length)
  expect(many.queries.length).toBeLessThanOrEqual(4)
  const page = await app.call(desk.clerk, benefitsRoutes.openRun, { county, id: body.id })
  expect(page.queries.length).toBeLessThanOrEqual(4)
})

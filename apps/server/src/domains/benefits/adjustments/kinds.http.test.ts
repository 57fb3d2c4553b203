import { benefitsRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../../test-kit/app.ts'
import { adjustmentDesk, ruralStandard } from '../../../../../../test-kit/factories/adjustments.ts'
import { atCounty, caseDesk, decided } from '../../../../../../test-kit/factories/cases.ts'
import { openHouseholdAs } from '../../../../../../test-kit/factories/families.ts'
import { decide } from '../../../../../../test-kit/factories/payments.ts'
import { openDueAdjustments } from './open-adjustments.ts'

const app = await testApp({ day: '2023-04-03' })
const desk = await adjustmentDesk(app)
const { services } = app
const { county } = PLACES

const published = async (from: string, value: string) => {
  const made = await desk.policy.publish(ruralStandard(value, from))
  await app.drain()
  return { made, ...(await desk.newest()) }
}

describe('every family that is paid stands in the report with what it is', () => {
  it('raised, paid otherwise, undecidable, begun later, changed since, not there on the day', async () => {
    const raised = await desk.paidFamily('2023-05', { income: 0 })
    const otherwise = await desk.paidFamily('2023-05', { income: 0, monthly: 49_699 })
    const { id, number } = await openHouseholdAs(app, desk.clerk)
    const untold = { householdId: id, personId: id, number, village: PLACES.village }
    await decide(services, untold, '2023-05', [{ monthly: 10_000 }])
    const later = await desk.paidFamily('2023-08', { income: 0 })
    const stretches = await desk.paidFamily('2023-05', { income: 0 })
    await decide(services, stretches, '2023-08', [{ monthly: 49_700 }])
    app.clock.moveTo('2023-08-20')
    const absent = await openHouseholdAs(app, desk.clerk, { openedOn: '2023-08-01' })
    await decide(services, { ...untold, householdId: absent.id }, '2023-05', [{ monthly: 10_000 }])
    const { id: adjustment } = await published('2023-07-15', '6564.00')
    const row = async (of: { householdId: string }) => desk.rowOf(adjustment, of)
    expect(await row(raised)).toMatchObject({ kind: 'raised', fromMonth: '2023-07', day: '2023-07-15' })
    expect(await row(otherwise)).toMatchObject({ kind: 'differs', why: 'paid-otherwise' })
    expect(await row(untold)).toMatchObject({ kind: 'undecidable', why: null })
    expect((await row(untold))?.missing.length).toBeGreaterThan(0)
    expect(await row(later)).toMatchObject({ kind: 'raised', fromMonth: '2023-08', day: '2023-08-01' })
    expect(await row(stretches)).toMatchObject({ kind: 'differs', why: 'stretches' })
    expect(await row({ householdId: absent.id })).toMatchObject({ kind: 'differs', why: 'not-there' })
    const { kinds, weighed } = await desk.read(adjustment)
    expect(weighed).toBe(6)
    expect(kinds.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['raised', 2],
      ['differs', 3],
      ['undecidable', 1],
    ])
  })

  it('a lower standard is never given by itself', async () => {
    const { actions, kinds, id } = await published('2023-08-01', '5000.00')
    expect(kinds.find(({ kind }) => kind === 'raised')).toBeUndefined()
    expect(actions).toEqual(['recompute'])
    const refused = await desk.apply(id)
    expect([refused.status, refused.problem.code]).toEqual([409, 'benefits.adjustment.nothing-to-apply'])
    const paged = await app.call(desk.approver, benefitsRoutes.listAdjustmentRows, { county, id, limit: 2 })
    expect(paged.body).toMatchObject({ total: 6, items: { length: 2 } })
    const next = { county, id, limit: 10, ...(paged.body.next ? { after: paged.body.next } : {}) }
    expect((await app.call(desk.approver, benefitsRoutes.listAdjustmentRows, next)).body.items).toHaveLength(
      4,
    )
  })

  it('as a spreadsheet, names masked', async () => {
    const { id } = await desk.newest()
    const { body } = await app.call(desk.approver, benefitsRoutes.exportAdjustment, { county, id })
    const lines = String(body).trimEnd().split('\r\n')
    expect(lines[0]).toContain('户编号,村（社区）,户主,类别')
    expect(lines).toHaveLength(7)
    expect(lines.slice(1).every((line) => line.includes('测*'))).toBe(true)
    const part = await app.call(desk.approver, benefitsRoutes.exportAdjustment, {
      county,
      id,
      kind: 'undecidable',
    })
    expect(String(part.body).trimEnd().split('\r\n')).toHaveLength(3)
  })
})

it('before its day it waits, and is weighed on the day', async () => {
  const { id, state, made } = await published('2023-10-01', '6900.00')
  expect(state).toBe('waiting')
  app.clock.moveTo('2023-09-30')
  await openDueAdjustments(services)
  await app.drain()
  expect((await desk.read(id)).state).toBe('waiting')
  app.clock.moveTo('2023-10-01')
  await openDueAdjustments(services)
  await app.drain()
  expect(await desk.read(id)).toMatchObject({ state: 'computed', weighed: 6 })
  await desk.policy.withdraw(made)
  await app.drain()
  expect((await desk.read(id)).state).toBe('cancelled')
})

it('a publication whose event nobody heard is found in the morning', async () => {
  const { total: before = 0 } = await desk.list()
  app.clock.moveTo('2023-11-01')
  await desk.policy.publish(ruralStandard('6960.00', '2023-11-01'))
  await openDueAdjustments(services)
  await app.drain()
  expect((await desk.list()).total).toBe(before + 1)
  expect(await desk.newest()).toMatchObject({ state: 'computed', weighed: 6 })
})

it('a case under way is told, left as it is, and assessed anew before it is decided', async () => {
  const people = await caseDesk(app)
  const handle = await atCounty(app, people)
  const { id, kinds } = await published(app.clock.today(), '7200.00')
  expect(kinds.find(({ kind }) => kind === 'reassess')?.rows).toBe(1)
  const [row] = await desk.rows(id, 'reassess')
  expect(row).toMatchObject({ caseId: handle.id, classBefore: 'dibao', classAfter: 'dibao', state: 'open' })
  expect(row?.amounts[0]?.before).not.toBe(row?.amounts[0]?.after)
  await expect(decided(app, people.confirmer, handle)).rejects.toThrow('assessment.stale')
})

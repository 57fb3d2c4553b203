import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationOf,
  atCounty,
  caseDesk,
  decided,
  fileCase,
  investigated,
  ruralThree,
  showCase,
  step,
} from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
type Query = Parameters<typeof app.call<typeof casesRoutes.listWork>>[2]
const workOf = async (actor: typeof desk.clerk, query: Query = {}) => {
  const { status, body } = await app.call(actor, casesRoutes.listWork, query)
  expect(status).toBe(200)
  return body
}
const countsOf = async (actor: typeof desk.clerk, query: { area?: string; state?: 'accepted' } = {}) => {
  const { status, body } = await app.call(actor, casesRoutes.countWork, query)
  expect(status).toBe(200)
  return body
}
const idsOf = (page: { readonly items: readonly { readonly id: string }[] }) => page.items.map(({ id }) => id)

const otherClerk = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
const closed = await decided(app, desk.confirmer, await atCounty(app, desk, ruralThree()))
app.clock.moveTo('2023-03-01')
const county = await atCounty(app, desk, ruralThree())
app.clock.moveTo('2023-03-09')
const filed = await fileCase(app, desk.clerk, applicationOf())
const accepted = await step(app, desk.clerk, casesRoutes.accept, await fileCase(app, desk.clerk), {})
const started = await investigated(app, desk, await fileCase(app, desk.clerk, applicationOf()))
await fileCase(app, otherClerk, applicationOf({ village: PLACES.otherVillage }))

describe('my work', () => {
  it('lists what waits for my post in my area, the most urgent first', async () => {
    const page = await workOf(desk.clerk)
    expect(idsOf(page)).toEqual([accepted.id, started.id, filed.id])
    expect(page.items[0]).toMatchObject({
      ...{ nextDueOn: '2023-03-14', nextDueOf: 'investigation-start', villageName: '薪火村', mine: true },
    })
  })

  it('counts every bucket over the area, whatever is listed', async () => {
    const counts = await countsOf(desk.clerk)
    expect(counts).toEqual({ overdue: 0, dueToday: 0, mine: 3, waiting: 1, returned: 0, all: 4 })
    expect((await workOf(desk.clerk, { bucket: 'waiting' })).items).toHaveLength(1)
    app.clock.moveTo('2023-03-14')
    const onTheDay = await workOf(desk.clerk)
    expect(await countsOf(desk.clerk)).toMatchObject({ overdue: 0, dueToday: 1 })
    expect(onTheDay.items.map(({ standing }) => standing)).toEqual(['due-today', 'open', 'open'])
    app.clock.moveTo('2023-03-15')
    const late = await workOf(desk.clerk)
    expect(await countsOf(desk.clerk)).toMatchObject({ overdue: 1, dueToday: 0 })
    expect(late.items.map(({ standing }) => standing)).toEqual(['overdue', 'open', 'open'])
    app.clock.moveTo('2023-03-09')
  })

  it('counts one state of them alone, and for nobody who may not see the list', async () => {
    expect(await countsOf(desk.clerk, { state: 'accepted' })).toMatchObject({ all: 1, mine: 1, waiting: 0 })
    const finance = await staffAs(app.services, 'finance-clerk')
    expect((await app.call(finance, casesRoutes.countWork, {})).status).toBe(403)
    expect((await app.call(finance, casesRoutes.countWorkChanges, {})).status).toBe(403)
  })

  it('gives the county what was sent to it', async () => {
    expect(idsOf(await workOf(desk.confirmer))).toEqual([county.id])
    expect((await countsOf(desk.confirmer)).all).toBe(5)
  })

  it('leaks nothing outside the area, by list, count or filter', async () => {
    const far = await staffAs(app.services, 'county-approver', PLACES.otherCounty)
    expect((await countsOf(far)).all).toBe(0)
    expect((await workOf(far, { bucket: 'all' })).items).toEqual([])
    const page = await workOf(desk.clerk, { bucket: 'all', area: PLACES.otherTown })
    expect(page).toEqual({ items: [] })
    expect((await countsOf(desk.clerk, { area: PLACES.otherTown })).all).toBe(0)
  })

  it('pages by cursor without losing or repeating any', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await workOf(desk.confirmer, { bucket: 'all', limit: 2, ...(after ? { after } : {}) })
      seen.push(...idsOf(page))
      after = page.next
    } while (after !== undefined)
    expect(seen).toEqual(idsOf(await workOf(desk.confirmer, { bucket: 'all' })))
    expect(seen).toHaveLength(5)
    expect(seen).not.toContain(closed.id)
  })

  it('refuses unknown filters and broken cursors', async () => {
    const broken = await app.call(desk.clerk, casesRoutes.listWork, { after: 'bm9wZQ' })
    expect(broken.problem).toMatchObject({ status: 400, code: 'input.invalid', field: 'after' })
    app.actAs(desk.clerk)
    const headers = { 'x-test-actor': desk.clerk.id }
    const unknown = await app.server.inject({ url: '/api/v1/work?town=619901001000', headers })
    expect(unknown.statusCode).toBe(400)
  })

  it('masks names for those who only watch', async () => {
    const auditor = await staffAs(app.services, 'auditor')
    const page = await workOf(auditor, { bucket: 'all' })
    expect(page.items.every(({ applicant }) => /^.\*/u.test(applicant))).toBe(true)
    const shown = await showCase(app, auditor, county)
    expect(shown.family.members.every(({ name }) => name.includes('*'))).toBe(true)
    expect(shown.actions).toEqual([])
  })

  it('makes a bounded number of queries', async () => {
    const { queries } = await app.call(desk.confirmer, casesRoutes.listWork, { bucket: 'all' })
    expect(queries.length).toBeLessThanOrEqual(4)
  })
})

describe('the page of a case', () => {
  it('makes at most nine queries, however far it has come', async () => {
    for (const handle of [filed, closed]) {
      const { queries } = await app.call(desk.clerk, casesRoutes.showCase, {
        ...{ county: handle.county, id: handle.id },
      })
      expect(queries.length).toBeLessThanOrEqual(9)
    }
  })

  it('offers each post its own steps with what they will do, or what they wait for', async () => {
    const clerk = await showCase(app, desk.clerk, started)
    expect(clerk.actions.find(({ action }) => action === 'assess')).toMatchObject({
      ...{ allowed: true, code: null, will: { zh: expect.stringContaining('测算') } },
    })
    const approver = await showCase(app, desk.approver, started)
    expect(approver.actions.find(({ action }) => action === 'form-prelim')).toMatchObject({
      ...{ allowed: false, code: 'case.survey-unsigned' },
    })
    expect(approver.actions.map(({ action }) => action)).not.toContain('assess')
  })

  it('tells the whole way with the law of each step', async () => {
    const { timeline, assessments } = await showCase(app, desk.confirmer, closed)
    expect(timeline.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['file-application', 'accept', 'record-survey', 'post-notice', 'confirm']),
    )
    const whoTook = (step: string) => timeline.find(({ action }) => action === step)?.by
    expect(whoTook('accept')).toEqual({ kind: 'staff', name: desk.clerk.label })
    // The words for a job or a family are the page's, in the reader's language.
    expect(whoTook('take-down-notice')).toEqual({ kind: 'system', name: null })
    expect(timeline.every(({ basis }) => basis.includes('《'))).toBe(true)
    expect(assessments[0]?.determination.trace.length).toBeGreaterThan(3)
  })

  it('is recorded as a look at the family', async () => {
    const rows = await app.services.db
      .selectFrom('platform.audit')
      .select('outcome')
      .where('householdId', '=', closed.householdId)
      .where('action', '=', 'cases.showCase')
      .execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every(({ outcome }) => outcome === 'looked')).toBe(true)
  })
})

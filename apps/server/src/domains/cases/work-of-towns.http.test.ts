import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationOf,
  atCounty,
  caseDesk,
  fileCase,
  ruralThree,
  step,
} from '../../../../../test-kit/factories/cases.ts'

/** Thursday 9 March 2023; the term of the investigation's start ends on Tuesday the 14th. */
const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const otherClerk = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
const county = await atCounty(app, desk, ruralThree())
app.clock.moveTo('2023-03-09')
const accepted = await step(app, desk.clerk, casesRoutes.accept, await fileCase(app, desk.clerk), {})
const filed = await fileCase(app, desk.clerk, applicationOf())
const other = await fileCase(app, otherClerk, applicationOf({ village: PLACES.otherVillage }))

type Changes = Parameters<typeof app.call<typeof casesRoutes.listWorkChanges>>[2]
const changesOf = async (actor: typeof desk.clerk, query: Changes = {}) => {
  const { status, body } = await app.call(actor, casesRoutes.listWorkChanges, query)
  expect(status).toBe(200)
  return body
}
const countsOf = async (actor: typeof desk.clerk) =>
  (await app.call(actor, casesRoutes.countWorkChanges, {})).body
const towns = async (actor: typeof desk.clerk) =>
  (await app.call(actor, casesRoutes.listWorkByTown, {})).body.items

describe('the work of each town', () => {
  it('adds up to the list, in counts and town by town', async () => {
    const items = await towns(desk.confirmer)
    expect(items.map(({ town, all, mine }) => [town, all, mine])).toEqual([
      [PLACES.town, 3, 1],
      [PLACES.otherTown, 1, 0],
    ])
    for (const { town, townName: _, ...counts } of items) {
      const { body } = await app.call(desk.confirmer, casesRoutes.listWork, { area: town, bucket: 'waiting' })
      expect((await app.call(desk.confirmer, casesRoutes.countWork, { area: town })).body).toEqual(counts)
      expect(body.items).toHaveLength(counts.waiting)
    }
  })

  it('shows a town its own alone, and is for those who supervise', async () => {
    expect((await towns(desk.approver)).map(({ town }) => town)).toEqual([PLACES.town])
    expect((await app.call(desk.clerk, casesRoutes.listWorkByTown, {})).status).toBe(403)
    const far = await staffAs(app.services, 'county-approver', PLACES.otherCounty)
    expect(await towns(far)).toEqual([])
  })
})

describe('the legal term of a row', () => {
  it('is counted in working days from acceptance, and says who has it', async () => {
    const { body } = await app.call(desk.clerk, casesRoutes.listWork, { bucket: 'all' })
    const row = body.items.find(({ id }) => id === accepted.id)
    expect(row).toMatchObject({
      term: { acceptedOn: '2023-03-09', dueOn: '2023-04-21', days: 30, used: 0 },
      ...{ nextDueIn: 3, holder: 'town', clerk: desk.clerk.label },
    })
    expect(body.items.find(({ id }) => id === filed.id)).toMatchObject({ term: null, nextDueIn: null })
    expect(body.items.find(({ id }) => id === county.id)).toMatchObject({ holder: 'county' })
  })
})

describe('what has changed', () => {
  it('counts filings and steps on any application since the last working day began', async () => {
    app.clock.moveTo('2023-03-10')
    const page = await changesOf(desk.clerk)
    const counts = await countsOf(desk.clerk)
    expect(counts).toMatchObject({ since: '2023-03-09', filed: 2, overdue: 0 })
    expect(page.items.map(({ caseId }) => caseId)).toEqual([filed.id, accepted.id])
    const steps = await changesOf(desk.clerk, { kind: 'stepped' })
    expect(steps.items).toHaveLength(counts.stepped)
    expect(steps.items.filter(({ caseId }) => caseId === accepted.id)).toMatchObject([
      { action: 'accept', by: desk.clerk.label },
    ])
    const seenBy = async (actor: typeof desk.clerk, id: string) =>
      (await changesOf(actor, { kind: 'stepped', limit: 100 })).items.find(({ caseId }) => caseId === id)
        ?.mine
    expect(await seenBy(desk.clerk, accepted.id)).toBe(true)
    expect(await seenBy(desk.confirmer, accepted.id)).toBe(false)
    expect(steps.items.map(({ action }) => action)).not.toContain('file-application')
    app.clock.moveTo('2023-03-13')
    expect(await countsOf(desk.clerk)).toMatchObject({ filed: 0 })
    app.clock.moveTo('2023-03-09')
  })

  it('tells what became late since, on both sides of the day', async () => {
    const lateOn = async (day: string) => {
      app.clock.moveTo(day)
      return (await changesOf(desk.clerk, { kind: 'overdue' })).items.map(({ caseId, dueOn }) => [
        caseId,
        dueOn,
      ])
    }
    expect(await lateOn('2023-03-14')).toEqual([])
    expect(await lateOn('2023-03-15')).toEqual([[accepted.id, '2023-03-14']])
    expect((await lateOn('2023-03-16')).length).toBeGreaterThan(0)
    expect((await lateOn('2023-03-17')).map(([id]) => id)).not.toContain(accepted.id)
    app.clock.moveTo('2023-03-09')
  })

  it('leaks nothing outside the area and pages without losing any', async () => {
    const seen: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await changesOf(desk.confirmer, { limit: 1, ...(after ? { after } : {}) })
      seen.push(...page.items.map(({ caseId }) => caseId))
      after = page.next
      more = after !== undefined
    }
    expect(seen).toEqual([other.id, filed.id, accepted.id])
    const far = await staffAs(app.services, 'county-approver', PLACES.otherCounty)
    expect(await changesOf(far)).toEqual({ items: [] })
    expect(await countsOf(far)).toMatchObject({ filed: 0, stepped: 0, overdue: 0 })
    const broken = await app.call(desk.clerk, casesRoutes.listWorkChanges, { after: 'bm9wZQ' })
    expect(broken.problem).toMatchObject({ code: 'input.invalid', field: 'after' })
  })
})

import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  atCounty,
  caseDesk,
  decided,
  fileCase,
  investigated,
  proposed,
  ruralThree,
  showCase,
  shown,
  step,
  surveyed,
  tryStep,
} from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const visitors = [desk.visitor, desk.assistant] as const

const delegate = (to: string | null) =>
  app.services.db
    .insertInto('org.delegation')
    .values({
      ...{ county: PLACES.county, town: PLACES.town, validFrom: '2023-01-01', validTo: to },
      ...{ basis: '测试', givenBy: 'test', givenAt: app.services.clock.now() },
    })
    .onConflict((conflict) => conflict.columns(['county', 'town', 'validFrom']).doUpdateSet({ validTo: to }))
    .execute()

describe('the clock, by the calendar of 2023', () => {
  it.each([
    ['2023-03-01', '2023-03-06', '2023-04-13'],
    ['2023-03-31', '2023-04-06', '2023-05-16'],
    ['2023-09-28', '2023-10-09', '2023-11-15'],
  ])('accepted %s: start by %s, done by %s', async (day, start, due) => {
    app.clock.moveTo(day)
    const accepted = await step(app, desk.clerk, casesRoutes.accept, await fileCase(app, desk.clerk), {})
    const { clock } = await showCase(app, desk.clerk, accepted)
    expect(clock).toMatchObject({
      ...{ acceptedOn: day, dueOn: due, provisional: false, days: 30, extension: null },
      next: { on: start, of: 'investigation-start', standing: 'open' },
    })
  })

  it('says that a term into a year without its notice is provisional', async () => {
    app.clock.moveTo('2026-12-15')
    const accepted = await step(app, desk.clerk, casesRoutes.accept, await fileCase(app, desk.clerk), {})
    const { clock } = await showCase(app, desk.clerk, accepted)
    expect(clock.provisional).toBe(true)
  })

  it('goes from due today to overdue overnight', async () => {
    app.clock.moveTo('2023-03-01')
    const accepted = await step(app, desk.clerk, casesRoutes.accept, await fileCase(app, desk.clerk), {})
    const on = async (day: string) => {
      app.clock.moveTo(day)
      return (await showCase(app, desk.clerk, accepted)).clock.next?.standing
    }
    expect(await on('2023-03-05')).toBe('open')
    expect(await on('2023-03-06')).toBe('due-today')
    expect(await on('2023-03-07')).toBe('overdue')
  })

  it('is lengthened once, from acceptance, for a lawful reason, while it runs', async () => {
    app.clock.moveTo('2023-03-01')
    const accepted = await step(app, desk.clerk, casesRoutes.accept, await fileCase(app, desk.clerk), {})
    const ask = (handle: typeof accepted, reason: 'objection' | 'hard-to-check') =>
      tryStep(app, desk.approver, casesRoutes.extendTerm, handle, { reason, note: '户籍在外省' })
    expect((await ask(accepted, 'objection')).problem.code).toBe('case.no-objection-for-extension')
    app.clock.moveTo('2023-04-14')
    expect((await ask(accepted, 'hard-to-check')).problem).toMatchObject({
      ...{ code: 'case.term-over', params: { dueOn: '2023-04-13' } },
    })
    app.clock.moveTo('2023-04-13')
    const answer = await ask(accepted, 'hard-to-check')
    expect(answer.body.nextDueOn).toBe('2023-05-06')
    const again = await ask({ ...accepted, version: answer.body.version }, 'hard-to-check')
    expect(again.problem.code).toBe('case.extended-already')
  })

  it('gives the county ten working days, but never past the whole', async () => {
    app.clock.moveTo('2023-03-01')
    const handle = await atCounty(app, desk)
    const { clock } = await showCase(app, desk.examiner, handle)
    expect(clock.next).toMatchObject({ on: '2023-03-23', of: 'county-review' })
  })
})

describe('a town that decides itself', () => {
  it('has twenty working days and decides without the county', async () => {
    await delegate(null)
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
    const { clock, delegated } = await showCase(app, desk.clerk, started)
    expect({ delegated, days: clock.days, dueOn: clock.dueOn }).toEqual({
      ...{ delegated: true, days: 20, dueOn: '2023-03-29' },
    })
    const ready = await shown(app, desk, await proposed(app, desk, await surveyed(app, visitors, started)))
    const closed = await decided(app, desk.approver, ready)
    expect((await showCase(app, desk.clerk, closed)).decision).toMatchObject({
      ...{ outcome: 'confirmed', decidedPost: 'town-approver' },
    })
  })

  it('passes to the county where its decider has visited the family', async () => {
    await delegate(null)
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
    const visited = await surveyed(app, [desk.assistant, desk.approver], started)
    const ready = await shown(app, desk, await proposed(app, desk, visited))
    const { assessments, actions } = await showCase(app, desk.approver, ready)
    expect(actions.find(({ action }) => action === 'confirm')).toMatchObject({
      ...{ allowed: false, code: 'case.decider-involved' },
    })
    const refused = await tryStep(app, desk.approver, casesRoutes.decide, ready, {
      ...{ outcome: 'confirmed', assessmentId: assessments[0]?.assessmentId ?? '' },
    })
    expect(refused.problem.code).toBe('case.decider-involved')
    const sent = await step(app, desk.approver, casesRoutes.sendToCounty, ready, { note: '无其他审核人员' })
    await decided(app, desk.confirmer, sent)
  })

  it('does not decide what was accepted before it could', async () => {
    await delegate('2023-02-01')
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
    const ready = await shown(app, desk, await proposed(app, desk, await surveyed(app, visitors, started)))
    const { assessments } = await showCase(app, desk.approver, ready)
    const refused = await tryStep(app, desk.approver, casesRoutes.decide, ready, {
      ...{ outcome: 'confirmed', assessmentId: assessments[0]?.assessmentId ?? '' },
    })
    expect(refused.problem.code).toBe('case.not-delegated')
  })
})

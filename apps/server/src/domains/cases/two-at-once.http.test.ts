import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationOf,
  atCounty,
  caseDesk,
  decided,
  fileCase,
  showCase,
  step,
  tryStep,
} from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)

describe('two people at once', () => {
  it('one accepts, the other is told what changed, and nothing is done twice', async () => {
    const filed = await fileCase(app, desk.clerk, applicationOf())
    const answers = await Promise.all([
      tryStep(app, desk.clerk, casesRoutes.accept, filed, {}),
      tryStep(app, desk.visitor, casesRoutes.accept, filed, {}),
      tryStep(app, desk.clerk, casesRoutes.requestSupplement, filed, { items: ['户口簿'] }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const late = answers.filter(({ status }) => status === 409)
    for (const { problem } of late)
      expect(problem).toMatchObject({
        code: 'record.changed',
        params: { version: 2, post: 'town-clerk' },
      })
    const { timeline, version } = await showCase(app, desk.clerk, filed)
    expect(version).toBe(2)
    expect(timeline).toHaveLength(2)
  })

  it('one confirms, one refuses: one decision, one event', async () => {
    const handle = await atCounty(app, desk)
    const { assessments } = await showCase(app, desk.confirmer, handle)
    const decision = { outcome: 'confirmed' as const, assessmentId: assessments[0]?.assessmentId ?? '' }
    const answers = await Promise.all(
      [1, 2, 3].map(() => tryStep(app, desk.confirmer, casesRoutes.decide, handle, decision)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const events = await app.services.db
      .selectFrom('platform.event')
      .select('id')
      .where('type', '=', 'cases.decided')
      .where('subject', '=', handle.householdId)
      .execute()
    expect(events).toHaveLength(1)
  })

  it('ten families filed at once get ten numbers', async () => {
    const filed = await Promise.all(
      Array.from({ length: 10 }, () => fileCase(app, desk.clerk, applicationOf())),
    )
    expect(new Set(filed.map(({ receiptNumber }) => receiptNumber)).size).toBe(10)
  })

  it('one family filed twice at once is filed once', async () => {
    const content = applicationOf()
    const file = () => app.call(desk.clerk, casesRoutes.fileApplication, { county: PLACES.county, content })
    const answers = await Promise.all([file(), file(), file()])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status } of answers) expect([200, 409]).toContain(status)
  })

  it('the same call sent again answers the same and does nothing more', async () => {
    const filed = await fileCase(app, desk.clerk, applicationOf())
    const { county, id, version } = filed
    const call = () =>
      app.call(desk.clerk, casesRoutes.accept, { county, id, version }, { idempotencyKey: `accept-${id}` })
    const [first, second] = [await call(), await call()]
    expect(second.body).toEqual(first.body)
    expect((await showCase(app, desk.clerk, filed)).timeline).toHaveLength(2)
  })
})

describe('facts that change between assessment and decision', () => {
  it('make the assessment stale, and say where', async () => {
    app.clock.moveTo('2023-03-01')
    const handle = await atCounty(app, desk)
    const page = await showCase(app, desk.confirmer, handle)
    const earlier = page.assessments[0]?.assessmentId ?? ''
    await app.services.db
      .updateTable('registry.fact')
      .set({ supersededAt: app.services.clock.now() })
      .where('householdId', '=', handle.householdId)
      .where('kind', '=', 'income')
      .execute()
    const stale = await tryStep(app, desk.confirmer, casesRoutes.decide, handle, {
      ...{ outcome: 'confirmed', assessmentId: earlier },
    })
    expect(stale.problem).toMatchObject({ status: 409, code: 'assessment.stale' })
    const other = await tryStep(app, desk.confirmer, casesRoutes.decide, handle, {
      ...{ outcome: 'confirmed', assessmentId: handle.id },
    })
    expect(other.problem.code).toBe('assessment.other')
    const back = await step(app, desk.examiner, casesRoutes.returnToTown, handle, { reason: '收入有变化' })
    expect((await showCase(app, desk.clerk, back)).state).toBe('reinvestigating')
  })
})

describe('a decision', () => {
  it('stands alone: it cannot be changed by the program, nor made twice', async () => {
    app.clock.moveTo('2023-03-01')
    const closed = await decided(app, desk.confirmer, await atCounty(app, desk))
    await expect(
      app.services.db
        .updateTable('cases.decision')
        .set({ outcome: 'refused' })
        .where('caseId', '=', closed.id)
        .execute(),
    ).rejects.toThrow(/permission denied/)
    await expect(
      app.services.db.deleteFrom('cases.step').where('caseId', '=', closed.id).execute(),
    ).rejects.toThrow(/permission denied/)
  })
})

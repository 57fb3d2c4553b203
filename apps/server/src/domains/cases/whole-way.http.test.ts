import { casesRoutes, registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  atCounty,
  caseDesk,
  decided,
  edgeFour,
  ruralThree,
  showCase,
} from '../../../../../test-kit/factories/cases.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)

const decidedEvents = async (householdId: string) => {
  const rows = await app.services.db
    .selectFrom('platform.event')
    .select(['payload'])
    .where('type', '=', 'cases.decided')
    .where('subject', '=', householdId)
    .execute()
  return rows.map(({ payload }) => payload)
}

describe('from the application to the decision', () => {
  it('a rural family of three ends in 低保 with 591.00', async () => {
    app.clock.moveTo('2023-03-01')
    const handle = await atCounty(app, desk, ruralThree())
    const before = await showCase(app, desk.confirmer, handle)
    expect(before.clock).toMatchObject({ acceptedOn: '2023-03-01', dueOn: '2023-04-13', days: 30 })
    expect(before.assessments[0]?.determination).toMatchObject({
      class: 'dibao',
      perCapita: 30_000,
      grants: [{ program: 'dibao', personId: null, monthly: 59_100 }],
    })
    const closed = await decided(app, desk.confirmer, handle)
    const page = await showCase(app, desk.confirmer, closed)
    expect(page.state).toBe('confirmed')
    expect(page.decision).toMatchObject({
      outcome: 'confirmed',
      class: 'dibao',
      fromMonth: '2023-04',
      grants: [{ program: 'dibao', personId: null, monthly: 59_100 }],
    })
    expect(page.family.class).toBe('dibao')
    expect(await decidedEvents(handle.householdId)).toEqual([
      {
        ...{ decisionId: page.decision?.decisionId, caseId: handle.id, householdId: handle.householdId },
        ...{ village: page.family.village, class: 'dibao', outcome: 'confirmed', fromMonth: '2023-04' },
        grants: [{ program: 'dibao', personId: null, monthly: 59_100 }],
        accountId: null,
      },
    ])
    const again = await app.call(desk.confirmer, casesRoutes.recomputeDecision, {
      county: handle.county,
      id: page.decision?.decisionId ?? '',
    })
    expect(again.body).toMatchObject({ same: true, differences: [], monthly: 59_100 })
  })

  it('a family at the edge is tried for every class and its disabled member covered singly with 497.00', async () => {
    app.clock.moveTo('2023-03-01')
    const handle = await atCounty(app, desk, edgeFour())
    const closed = await decided(app, desk.confirmer, handle)
    const page = await showCase(app, desk.confirmer, closed)
    expect(page.decision).toMatchObject({
      class: 'edge',
      grants: [{ program: 'dibao-single', personId: page.family.applicantId, monthly: 49_700 }],
    })
    expect(page.notices[0]?.shown).toMatchObject({ result: 'edge', coveredSingly: 1, monthly: 49_700 })
    const family = await app.call(desk.clerk, registryRoutes.family, {
      county: handle.county,
      id: handle.householdId,
    })
    expect(family.body.class).toBe('edge')
  })
})

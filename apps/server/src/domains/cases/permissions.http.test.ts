import { casesRoutes, type PostKind, type Route } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { citizenNamed, PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { applicationOf, caseDesk, fileCase, picture } from '../../../../../test-kit/factories/cases.ts'
import { casesPermissions } from './permissions.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const SOME_ID = '00000000-0000-7000-8000-000000000001'
const survey = {
  ...{ visitedOn: '2023-03-01', mode: 'home', visitors: [SOME_ID, SOME_ID] },
  findings: { summary: '一' },
}

/** What each step needs besides the case; a look needs nothing. */
const BODIES: Readonly<Record<string, object>> = {
  requestSupplement: { items: ['户口簿'] },
  registerCloseRelative: {
    ...{ personId: SOME_ID, official: '测', officialRole: 'handler', relation: '兄弟' },
  },
  withdraw: { reason: '不再申请' },
  addAttachment: { kind: 'income' },
  readAttachment: { attachmentId: SOME_ID },
  printLetter: { letterId: SOME_ID },
  readTrace: { assessmentId: SOME_ID },
  previewLetter: { kind: 'supplement' },
  recordPaperEvidence: { personId: SOME_ID, source: 'bank', attachmentId: SOME_ID, remark: '一' },
  recordSurvey: survey,
  recordCountyVisit: survey,
  signSurvey: { surveyId: SOME_ID },
  signSurveyForFamily: { surveyId: SOME_ID, signerId: SOME_ID },
  formPrelim: { opinion: '同意', reviewed: [] },
  recordObjection: { content: '有异议' },
  resolveObjection: { objectionId: SOME_ID, resolution: '已核实' },
  extendTerm: { reason: 'hard-to-check', note: '一' },
  returnToTown: { reason: '一' },
  decide: { outcome: 'confirmed', assessmentId: SOME_ID },
  deliverLetter: { letterId: SOME_ID, deliveredOn: '2023-03-01' },
  terminate: { reason: '一' },
}

const routes: readonly (readonly [string, Route])[] = Object.entries(casesRoutes).filter(
  ([, route]) => route.audience === 'staff',
)
const onCase = routes.filter(([, route]) => route.path.startsWith('/counties/{county}/cases/{id}'))
const postsOf = (name: string): readonly PostKind[] =>
  Object.entries(casesPermissions).find(([known]) => known === name)?.[1].posts ?? []
const outsider: PostKind = 'finance-clerk'

const attempt = async (actor: Awaited<ReturnType<typeof staffAs>>, name: string, route: Route) => {
  const { county, id, version } = await fileCase(app, desk.clerk, applicationOf())
  const versioned = 'version' in route.body ? { version } : {}
  const input = { county, id, ...versioned, ...BODIES[name] } as never
  return app.call(actor, route, input, route.upload ? { file: picture } : {})
}

describe('every route on a case', () => {
  it('has a post that may take it', () => {
    for (const [name] of routes) expect(postsOf(name)).not.toEqual([])
  })

  it.each(onCase)('%s: a post that may, inside its area', async (name, route) => {
    const [post] = postsOf(name)
    if (!post) throw new Error(`${name} has no post`)
    const { status, problem } = await attempt(await staffAs(app.services, post), name, route)
    if ([403, 404].includes(status)) expect(problem.code).toBe('record.not-found')
    expect(status).not.toBe(403)
    expect(status).toBeLessThan(500)
  })

  it.each(onCase)('%s: the same post in another county finds nothing', async (name, route) => {
    const [post] = postsOf(name)
    if (!post) throw new Error(`${name} has no post`)
    const actor = await staffAs(app.services, post, PLACES.otherCounty)
    const { status, problem } = await attempt(actor, name, route)
    expect({ status, code: problem.code }).toEqual({ status: 404, code: 'record.not-found' })
  })

  it.each(onCase)('%s: a post that may not', async (name, route) => {
    const { status, problem } = await attempt(await staffAs(app.services, outsider), name, route)
    expect({ status, code: problem.code }).toEqual({ status: 403, code: 'permission.denied' })
  })
})

describe('filing, lists and decisions', () => {
  it('files only inside the area, and only by a post that may', async () => {
    const content = applicationOf()
    const file = async (post: PostKind, area: string) =>
      app.call(await staffAs(app.services, post, area), casesRoutes.fileApplication, {
        ...{ county: PLACES.county, content },
      })
    expect((await file('village-assistant', PLACES.otherVillage)).status).toBe(404)
    expect((await file(outsider, PLACES.town)).status).toBe(403)
    expect((await file('village-assistant', PLACES.village)).status).toBe(200)
  })

  it('lets nobody without a post look at work or notices', async () => {
    const clerk = await staffAs(app.services, outsider)
    expect((await app.call(clerk, casesRoutes.listWork, {})).status).toBe(403)
    expect((await app.call(clerk, casesRoutes.listNotices, { county: PLACES.county })).status).toBe(403)
    expect((await app.call(clerk, casesRoutes.listLetters, { county: PLACES.county })).status).toBe(403)
    const recompute = await app.call(clerk, casesRoutes.recomputeDecision, {
      ...{ county: PLACES.county, id: SOME_ID },
    })
    expect(recompute.status).toBe(403)
  })

  it('keeps a post from steps of another stage that its permission names elsewhere', async () => {
    const { county, id, version } = await fileCase(app, desk.clerk, applicationOf())
    const answer = await app.call(desk.approver, casesRoutes.terminate, {
      ...{ county, id, version, reason: '一' },
    })
    expect(answer.problem.code).toBe('case.not-now')
  })
})

describe('families', () => {
  const stranger = citizenNamed(SOME_ID)

  it('see no case but their own', async () => {
    const { county, id, version } = await fileCase(app, desk.clerk, applicationOf())
    const looks = await Promise.all([
      app.call(stranger, casesRoutes.showMyApplication, { county, id }),
      app.call(stranger, casesRoutes.withdrawMyApplication, { county, id, version, reason: '一' }),
      app.call(stranger, casesRoutes.supplyMyPapers, { county, id, version }),
      app.call(stranger, casesRoutes.signMySurvey, { county, id, version, surveyId: SOME_ID }),
      app.call(stranger, casesRoutes.printMyLetter, { county, id, letterId: SOME_ID }),
      app.call(stranger, casesRoutes.readMyAttachment, { county, id, attachmentId: SOME_ID }),
      app.call(stranger, casesRoutes.addMyAttachment, { county, id, kind: 'income' }, { file: picture }),
    ])
    expect(looks.map(({ status }) => status)).toEqual(looks.map(() => 404))
    const mine = await app.call(stranger, casesRoutes.listMyApplications, {})
    expect(mine.body.items).toEqual([])
  })

  it('need a session of their own: staff and visitors are turned away', async () => {
    expect((await app.call(desk.clerk, casesRoutes.listMyApplications, {})).status).toBe(403)
    const visitor = { kind: 'visitor', id: 'visitor', label: 'visitor' } as const
    expect((await app.call(visitor, casesRoutes.listMyApplications, {})).status).toBe(401)
  })
})

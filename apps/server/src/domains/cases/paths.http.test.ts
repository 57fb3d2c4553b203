import { casesRoutes, registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationMember,
  applicationOf,
  atCounty,
  caseDesk,
  decided,
  edgeFour,
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
import { readCaseFile } from './case-file.queries.ts'
import { caseView } from './case-view.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)
const visitors = [desk.visitor, desk.assistant] as const
const codeOf = async (tried: ReturnType<typeof tryStep>) => {
  const { status, problem } = await tried
  return status === 200 ? 'done' : problem.code
}

/** One adult who earns 2,000.00 a month: above every line of 2023. */
const wellOff = () =>
  applicationOf({
    members: [applicationMember({ key: 'a' })],
    incomes: [{ member: 'a', kind: 'business', amount: 200_000, per: 'month' }],
  })

describe('refusal', () => {
  it('gives every reason with its article, both ways of appeal, and three working days to deliver', async () => {
    app.clock.moveTo('2023-03-01')
    const handle = await atCounty(app, desk, wellOff())
    const { assessments } = await showCase(app, desk.confirmer, handle)
    const assessmentId = assessments[0]?.assessmentId ?? ''
    expect(assessments[0]?.changes[0]?.words.zh).toMatch(/^若家庭月人均收入再低/)
    expect(
      await codeOf(
        tryStep(app, desk.confirmer, casesRoutes.decide, handle, { outcome: 'confirmed', assessmentId }),
      ),
    ).toBe('decision.not-eligible')
    const refused = await decided(app, desk.confirmer, handle, 'refused')
    const page = await showCase(app, desk.clerk, refused)
    expect(page.decision).toMatchObject({ outcome: 'refused', class: 'none', grants: [] })
    expect(page.decision?.reasons.length).toBeGreaterThan(0)
    expect(page.decision?.reasons.every(({ zh }) => /《.+》/.test(zh))).toBe(true)
    const distance = /不低于当地标准 .+ 元，每人每月高出 .+ 元（全家每年 .+ 元）/
    expect(page.decision?.reasons.some(({ zh }) => distance.test(zh))).toBe(true)
    const letter = page.letters.find(({ kind }) => kind === 'refusal')
    expect(letter?.paragraphs.some(({ zh }) => distance.test(zh))).toBe(true)
    expect(letter?.rights.zh).toMatch(/60日内申请行政复议.*6个月内.*行政诉讼/)
    expect(letter?.dueOn).toBe('2023-03-14')
    expect(page.family.class).toBe('none')
    const letterId = letter?.letterId ?? ''
    await step(app, desk.clerk, casesRoutes.deliverLetter, refused, {
      ...{ letterId, deliveredOn: app.clock.today() },
    })
  })
})

describe('a family that cannot say', () => {
  it('files all the same; the assessment names what is missing, and nothing is proposed before it is found out', async () => {
    app.clock.moveTo('2023-03-01')
    const content = edgeFour()
    const [father, ...others] = content.members
    if (!father) throw new Error('a father')
    const { disability: _, selfCareFailed: __, labour: ___, ...told } = father
    const filed = await fileCase(app, desk.clerk, { ...content, members: [told, ...others] })
    const visited = await surveyed(app, visitors, await investigated(app, desk, filed))
    const assessed = await step(app, desk.clerk, casesRoutes.assess, visited, {})
    const { assessments } = await showCase(app, desk.clerk, assessed)
    const [first] = assessments
    const open = first?.determination.missing.map((path) => path.split('.').at(-1))
    expect([first?.determination.class, open]).toEqual(['unknown', ['disability', 'labour']])
    const propose = tryStep(app, desk.approver, casesRoutes.formPrelim, assessed, {
      opinion: '同意',
      reviewed: (first?.determination.review ?? []).map(({ code }) => code),
    })
    expect(await codeOf(propose)).toBe('assessment.incomplete')
    const personId = first?.determination.missing[0]?.split('.')[1] ?? ''
    const family = { county: PLACES.county, id: filed.householdId }
    const { version } = (await app.call(desk.clerk, registryRoutes.family, family)).body
    const found = await app.call(desk.clerk, registryRoutes.recordFacts, {
      ...{ ...family, version, standing: 'declared', source: 'paper' },
      facts: [
        { personId, fact: { kind: 'disability', value: { kind: 'physical', grade: 2 } } },
        { personId, fact: { kind: 'labour', value: { ability: 'none' } } },
      ],
    })
    expect(found.status).toBe(200)
    await step(app, desk.clerk, casesRoutes.assess, assessed, {})
    const [second] = (await showCase(app, desk.clerk, assessed)).assessments
    expect(second?.determination).toMatchObject({ class: 'edge', missing: [] })
  })
})

describe('objection', () => {
  it('sends it back; the same proposal need not be shown again', async () => {
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
    const prelim = await proposed(app, desk, await surveyed(app, visitors, started))
    const posted = await step(app, desk.clerk, casesRoutes.postNotice, prelim, {})
    const objected = await step(app, desk.clerk, casesRoutes.recordObjection, posted, {
      content: '家里有人在外打工',
    })
    const page = await showCase(app, desk.clerk, objected)
    expect(page).toMatchObject({
      ...{ state: 'reinvestigating', objections: [{ anonymous: true }] },
      clock: { next: { on: '2023-03-15', of: 'reinvestigation' } },
    })
    const reviewed: string[] = []
    expect(
      await codeOf(
        tryStep(app, desk.approver, casesRoutes.formPrelim, objected, { opinion: '同意', reviewed }),
      ),
    ).toBe('case.assessment-missing')
    const assessed = await step(app, desk.clerk, casesRoutes.assess, objected, {})
    expect(
      await codeOf(
        tryStep(app, desk.approver, casesRoutes.formPrelim, assessed, { opinion: '同意', reviewed }),
      ),
    ).toBe('case.objection-open')
    const objectionId = page.objections[0]?.objectionId ?? ''
    const answered = await step(app, desk.clerk, casesRoutes.resolveObjection, assessed, {
      ...{ objectionId, resolution: '经核实，外出人员已与家庭分户' },
    })
    const again = await proposed(app, desk, answered)
    const file = await readCaseFile(app.services.db, again.county, again.id)
    if (!file) throw new Error('no such case')
    const current = (againAfterObjection: boolean) =>
      caseView(file, { standing: undefined, againAfterObjection }).notice?.current
    expect([current(false), current(true)]).toEqual([true, false])
    expect(await codeOf(tryStep(app, desk.clerk, casesRoutes.postNotice, again, {}))).toBe(
      'notice.shown-already',
    )
    expect(await codeOf(tryStep(app, desk.approver, casesRoutes.sendToCounty, again, {}))).toBe(
      'notice.still-showing',
    )
    app.clock.moveTo('2023-03-09')
    await step(app, desk.approver, casesRoutes.sendToCounty, again, {})
  })

  it('that proves right changes the proposal, which must be shown anew', async () => {
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
    const prelim = await proposed(app, desk, await surveyed(app, visitors, started))
    const posted = await step(app, desk.clerk, casesRoutes.postNotice, prelim, {})
    const objected = await step(app, desk.clerk, casesRoutes.recordObjection, posted, { content: '有工资' })
    const { objections, family } = await showCase(app, desk.clerk, objected)
    const { county, householdId: id } = objected
    const known = await app.call(desk.clerk, registryRoutes.family, { county, id })
    const recorded = await app.call(desk.clerk, registryRoutes.recordFacts, {
      ...{ county, id, version: known.body.version, standing: 'verified', source: 'visit' },
      facts: [
        {
          personId: family.applicantId,
          fact: { kind: 'income', value: { kind: 'wage', amount: 20_000, per: 'month' } },
        },
      ],
    })
    expect(recorded.status).toBe(200)
    const answered = await step(app, desk.clerk, casesRoutes.resolveObjection, objected, {
      ...{ objectionId: objections[0]?.objectionId ?? '', resolution: '属实，已补记工资' },
    })
    const again = await proposed(app, desk, answered)
    expect(await codeOf(tryStep(app, desk.approver, casesRoutes.sendToCounty, again, {}))).toBe(
      'notice.not-shown',
    )
    const sent = await step(app, desk.approver, casesRoutes.sendToCounty, await shown(app, desk, again), {})
    const page = await showCase(app, desk.confirmer, sent)
    expect(page.notices.map(({ shown: { monthly } }) => monthly)).toEqual([59_100, 39_100])
    expect(page.notices.every(({ takenDownAt }) => takenDownAt !== null)).toBe(true)
    expect(page.assessments[0]?.declared?.differences.map(({ what }) => what)).toContain('grant')
  })

  it('may be recorded only while the notice stands', async () => {
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
    const ready = await shown(app, desk, await proposed(app, desk, await surveyed(app, visitors, started)))
    expect(
      await codeOf(tryStep(app, desk.clerk, casesRoutes.recordObjection, ready, { content: '有车' })),
    ).toBe('notice.over')
  })
})

describe('the county', () => {
  it('must visit after a complaint, and answer it, before it decides', async () => {
    app.clock.moveTo('2023-03-01')
    const handle = await atCounty(app, desk)
    const complained = await step(app, desk.examiner, casesRoutes.recordObjection, handle, {
      content: '听说有存款',
      by: { name: '测举报' },
    })
    const { assessments, objections } = await showCase(app, desk.examiner, complained)
    const decision = { outcome: 'confirmed' as const, assessmentId: assessments[0]?.assessmentId ?? '' }
    expect(await codeOf(tryStep(app, desk.confirmer, casesRoutes.decide, complained, decision))).toBe(
      'case.objection-open',
    )
    const resolution = { objectionId: objections[0]?.objectionId ?? '', resolution: '入户未发现存款' }
    expect(
      await codeOf(tryStep(app, desk.examiner, casesRoutes.resolveObjection, complained, resolution)),
    ).toBe('case.county-visit-missing')
    const visited = await surveyed(
      app,
      [desk.examiner, desk.examinerB],
      complained,
      casesRoutes.recordCountyVisit,
    )
    const answered = await step(app, desk.examiner, casesRoutes.resolveObjection, visited, resolution)
    await decided(app, desk.confirmer, answered)
  })

  it('must visit where a close relative is registered, even in a delegated town', async () => {
    app.clock.moveTo('2023-03-01')
    const filed = await fileCase(app, desk.clerk, ruralThree())
    const { family } = await showCase(app, desk.clerk, filed)
    const registered = await step(app, desk.clerk, casesRoutes.registerCloseRelative, filed, {
      ...{
        personId: family.applicantId,
        official: '测主任',
        officialRole: 'village-committee',
        relation: '弟弟',
      },
    })
    const started = await investigated(app, desk, registered)
    const ready = await shown(app, desk, await proposed(app, desk, await surveyed(app, visitors, started)))
    const sent = await step(app, desk.approver, casesRoutes.sendToCounty, ready, {})
    const { assessments } = await showCase(app, desk.confirmer, sent)
    const decision = { outcome: 'confirmed' as const, assessmentId: assessments[0]?.assessmentId ?? '' }
    expect(await codeOf(tryStep(app, desk.confirmer, casesRoutes.decide, sent, decision))).toBe(
      'case.county-visit-missing',
    )
    const visited = await surveyed(app, [desk.examiner, desk.examinerB], sent, casesRoutes.recordCountyVisit)
    await decided(app, desk.confirmer, visited)
  })

  it('sends back to the town, which has to assess anew', async () => {
    app.clock.moveTo('2023-03-01')
    const handle = await atCounty(app, desk)
    const back = await step(app, desk.examiner, casesRoutes.returnToTown, handle, { reason: '收入未核清' })
    const page = await showCase(app, desk.clerk, back)
    expect(page).toMatchObject({ state: 'reinvestigating', nextDueOn: '2023-04-13' })
    expect(
      await codeOf(
        tryStep(app, desk.approver, casesRoutes.formPrelim, back, { opinion: '同意', reviewed: [] }),
      ),
    ).toBe('case.assessment-missing')
    const sent = await step(app, desk.approver, casesRoutes.sendToCounty, await proposed(app, desk, back), {})
    await decided(app, desk.confirmer, sent)
  })
})

describe('endings without a decision', () => {
  it('the family withdraws while its notice stands, and the notice comes down at once', async () => {
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
    const prelim = await proposed(app, desk, await surveyed(app, visitors, started))
    const posted = await step(app, desk.clerk, casesRoutes.postNotice, prelim, {})
    await step(app, desk.clerk, casesRoutes.withdraw, posted, { reason: '家庭已找到工作' })
    const board = await app.call(desk.clerk, casesRoutes.listPublicNotices, { village: PLACES.village })
    expect(board.body.items.map(({ number }) => number)).not.toContain(posted.receiptNumber)
  })

  it('the town ends it when the family refuses to cooperate, by letter', async () => {
    app.clock.moveTo('2023-03-01')
    const started = await investigated(app, desk, await fileCase(app, desk.clerk, applicationOf()))
    const ended = await step(app, desk.approver, casesRoutes.terminate, started, {
      reason: '三次拒绝入户调查',
    })
    const { state, letters } = await showCase(app, desk.clerk, ended)
    expect(state).toBe('terminated')
    expect(letters.map(({ kind }) => kind)).toEqual(['termination'])
    expect(await codeOf(tryStep(app, desk.clerk, casesRoutes.accept, ended, {}))).toBe('case.not-now')
  })

  it('lets the family apply again', async () => {
    app.clock.moveTo('2023-03-01')
    const content = applicationOf()
    const filed = await fileCase(app, desk.clerk, content)
    await step(app, desk.clerk, casesRoutes.withdraw, filed, { reason: '填错' })
    const again = await fileCase(app, desk.clerk, content)
    expect(again.householdId).toBe(filed.householdId)
  })
})

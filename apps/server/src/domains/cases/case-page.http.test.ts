import { casesRoutes, registryRoutes } from '@songtan/contract'
import { addDays, plainDate } from '@songtan/kernel'
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
const filed = await fileCase(app, desk.clerk, applicationOf())
const started = await investigated(app, desk, await fileCase(app, desk.clerk, ruralThree()))
const assessed = await step(app, desk.clerk, casesRoutes.assess, started, {})
const county = await atCounty(app, desk)
const onDesk = app.clock.today()
const elsewhere = await staffAs(app.services, 'town-clerk', PLACES.otherTown)
const finance = await staffAs(app.services, 'finance-clerk')

type Handle = typeof assessed
const at = ({ county: code, id }: Handle) => ({ county: code, id })
const stageOf = async (handle: Handle, stage: string) =>
  (await showCase(app, desk.clerk, handle)).way.find((row) => row.stage === stage)

describe('the whole way', () => {
  it('shows each stage with its day, who took it and how it kept its term', async () => {
    expect(await stageOf(county, 'accepted')).toMatchObject({
      ...{ standing: 'done', on: '2023-03-01', by: { kind: 'staff', names: [desk.clerk.label] } },
    })
    expect(await stageOf(county, 'verification')).toMatchObject({
      ...{ standing: 'done', term: { of: 'investigation-start', standing: 'in-time' } },
    })
    expect((await stageOf(county, 'survey'))?.by?.names).toEqual([desk.visitor.label, desk.assistant.label])
    expect(await stageOf(county, 'noticed')).toMatchObject({ standing: 'done', term: { of: 'notice' } })
    expect(await stageOf(county, 'county')).toMatchObject({ standing: 'now', on: onDesk })
    expect(await stageOf(county, 'delivered')).toMatchObject({ standing: 'ahead', term: null })
  })

  it('says of the stage at hand whether its term runs, ends today or is over', async () => {
    const { term } = (await stageOf(county, 'county')) ?? {}
    const last = plainDate(term?.dueOn ?? '')
    const standingOn = async (day: string) => {
      app.clock.moveTo(day)
      return (await stageOf(county, 'county'))?.term?.standing
    }
    expect(await standingOn(addDays(last, -1))).toBe('open')
    expect(await standingOn(last)).toBe('due-today')
    expect(await standingOn(addDays(last, 1))).toBe('overdue')
    app.clock.moveTo(onDesk)
  })

  it('ends where the family withdrew: nothing is at hand any more', async () => {
    const gone = await fileCase(app, desk.clerk, applicationOf())
    const ended = await step(app, desk.clerk, casesRoutes.withdraw, gone, { reason: '不再申请' })
    const { way } = await showCase(app, desk.clerk, ended)
    expect(way.map(({ standing }) => standing)).not.toContain('now')
    expect(way.find(({ stage }) => stage === 'survey')?.standing).toBe('skipped')
  })
})

describe('what a step will do', () => {
  it('says which term it starts, who is told, and what cannot be taken back', async () => {
    const { actions } = await showCase(app, desk.clerk, filed)
    const accept = actions.find(({ action }) => action === 'accept')
    expect(accept?.starts.map(({ of }) => of)).toEqual(['total', 'investigation-start'])
    expect(accept).toMatchObject({ tells: 'family', final: { zh: expect.stringContaining('不能撤回') } })
    expect(actions.find(({ action }) => action === 'withdraw')).toMatchObject({ starts: [], tells: null })
  })
})

describe('the trace as a tree', () => {
  const trace = (actor: typeof desk.clerk, handle: Handle, assessmentId: string) =>
    app.call(actor, casesRoutes.readTrace, { ...at(handle), assessmentId })

  it('is that of the assessment, with names, formulas, facts and sources', async () => {
    const { assessments, family } = await showCase(app, desk.clerk, assessed)
    const { status, body } = await trace(desk.clerk, assessed, assessments[0]?.assessmentId ?? '')
    expect(status).toBe(200)
    expect(body.same).toBe(true)
    expect(body.nodes.map(({ words }) => words.zh)).toEqual(
      assessments[0]?.determination.trace.map(({ words }) => words.zh),
    )
    expect(body.roots[0]).toMatchObject({ about: 'class' })
    expect(body.nodes.find(({ rule }) => rule === 'dibaoMonthly')?.formula?.zh).toContain('÷ 12')
    expect(body.nodes.find(({ rule }) => rule === 'counted')?.facts.length).toBeGreaterThan(0)
    expect(JSON.stringify(body.nodes.map(({ words }) => words))).toContain(family.members[0]?.name)
    for (const { restsOn } of body.nodes) for (const i of restsOn) expect(body.nodes[i]).toBeDefined()
    for (const { parameters } of body.nodes)
      for (const key of parameters) expect(body.parameters.map((row) => row.key)).toContain(key)
  })

  it('masks names for those who only watch, and is closed to others', async () => {
    const { assessments, family } = await showCase(app, desk.clerk, assessed)
    const assessmentId = assessments[0]?.assessmentId ?? ''
    const watched = await trace(await staffAs(app.services, 'auditor'), assessed, assessmentId)
    for (const { name } of family.members) expect(JSON.stringify(watched.body)).not.toContain(name)
    expect((await trace(elsewhere, assessed, assessmentId)).problem.code).toBe('record.not-found')
    expect((await trace(finance, assessed, assessmentId)).status).toBe(403)
    expect((await trace(desk.clerk, filed, assessmentId)).status).toBe(404)
  })
})

describe('a letter before it is sent', () => {
  const preview = (
    actor: typeof desk.clerk,
    handle: Handle,
    body: {
      readonly kind: 'supplement' | 'decision' | 'termination'
      readonly items?: string[]
      readonly reason?: string
    },
  ) => app.call(actor, casesRoutes.previewLetter, { ...at(handle), ...body })

  const lettersAndNumbers = async () => ({
    letters: await app.services.db.selectFrom('cases.letter').selectAll().execute(),
    numbers: await app.services.db
      .selectFrom('platform.numberSeries' as never)
      .selectAll()
      .execute()
      .catch(() => []),
  })

  it('reads as the letter that is issued, word for word', async () => {
    const before = await preview(desk.confirmer, county, { kind: 'decision' })
    expect(before.body).toMatchObject({ kind: 'confirmation', title: { zh: '社会救助确认通知书' } })
    const closed = await decided(app, desk.confirmer, county)
    const { letters } = await showCase(app, desk.confirmer, closed)
    const issued = letters.at(-1)
    expect(issued?.paragraphs).toEqual(before.body.paragraphs)
    expect(issued?.dueOn).toBe(before.body.dueOn)
    expect((await preview(desk.confirmer, closed, { kind: 'decision' })).problem.code).toBe('case.not-now')
  })

  it('leaves no record and takes no number', async () => {
    const before = await lettersAndNumbers()
    const { status, body } = await preview(desk.clerk, filed, {
      kind: 'supplement',
      items: ['户口簿', '收入证明'],
    })
    expect(status).toBe(200)
    expect(body.paragraphs.map(({ zh }) => zh).join()).toContain('2. 收入证明')
    expect(await lettersAndNumbers()).toEqual(before)
  })

  it('waits for the step that would issue it, and for an assessment', async () => {
    expect((await preview(desk.clerk, assessed, { kind: 'supplement' })).problem.code).toBe('case.not-now')
    expect((await preview(desk.clerk, filed, { kind: 'termination' })).problem.code).toBe('case.not-now')
    expect((await preview(desk.clerk, filed, { kind: 'decision' })).problem.code).toBe('case.not-assessed')
    const ended = await preview(desk.clerk, assessed, { kind: 'termination', reason: '拒绝核对' })
    expect(ended.body.paragraphs.map(({ zh }) => zh).join()).toContain('拒绝核对')
  })

  it('is for those who work on the case, in their area', async () => {
    expect((await preview(elsewhere, assessed, { kind: 'decision' })).status).toBe(404)
    expect((await preview(finance, assessed, { kind: 'decision' })).status).toBe(403)
    expect(
      (await preview(await staffAs(app.services, 'auditor'), assessed, { kind: 'decision' })).status,
    ).toBe(403)
  })
})

describe('beside the assessment before', () => {
  const compare = (actor: typeof desk.clerk, handle: Handle) =>
    app.call(actor, casesRoutes.compareWithPrevious, at(handle))

  it('has nothing to show for a first one', async () => {
    expect((await compare(desk.clerk, filed)).body).toEqual({
      now: null,
      before: null,
      differences: [],
      facts: [],
    })
    const { body } = await compare(desk.clerk, assessed)
    expect(body.before).toBeNull()
    expect(body.now?.caseId).toBe(assessed.id)
  })

  it('tells which fact changed and what it changed, within one case', async () => {
    const { family } = await showCase(app, desk.clerk, assessed)
    const { county: code, householdId } = assessed
    const known = await app.call(desk.clerk, registryRoutes.family, { county: code, id: householdId })
    await app.call(desk.clerk, registryRoutes.recordFacts, {
      ...{
        county: code,
        id: householdId,
        version: known.body.version,
        standing: 'verified',
        source: 'visit',
      },
      facts: [
        {
          personId: family.applicantId,
          fact: { kind: 'income', value: { kind: 'wage', amount: 20_000, per: 'month' } },
        },
      ],
    })
    const again = await step(app, desk.clerk, casesRoutes.assess, assessed, {})
    const { body } = await compare(desk.clerk, again)
    expect(body.now?.assessmentId).not.toBe(body.before?.assessmentId)
    expect(body.differences.map(({ what }) => what)).toContain('grant')
    expect(body.facts).toMatchObject([
      {
        personId: family.applicantId,
        name: { zh: '收入' },
        after: { zh: expect.stringContaining('工资 200.00') },
      },
    ])
  })

  it('is for those who may look at the case, in their area', async () => {
    expect((await compare(elsewhere, assessed)).problem.code).toBe('record.not-found')
    expect((await compare(finance, assessed)).status).toBe(403)
  })
})

describe('the applications of a family', () => {
  const listOf = (actor: typeof desk.clerk, { county: code, householdId }: Handle) =>
    app.call(actor, casesRoutes.listFamilyCases, { county: code, householdId })

  it('come with their visits, letters and decisions', async () => {
    const { body, queries } = await listOf(desk.clerk, county)
    expect(body.items).toMatchObject([
      {
        ...{ caseId: county.id, state: 'confirmed', decision: { outcome: 'confirmed' } },
        surveys: [{ level: 'town', signed: true }],
        letters: [{ kind: 'confirmation', deliveredAt: null }],
      },
    ])
    expect(queries.length).toBeLessThanOrEqual(3)
  })

  it('are for those who may look at cases, in their area', async () => {
    expect((await listOf(elsewhere, county)).problem.code).toBe('record.not-found')
    expect((await listOf(finance, county)).status).toBe(403)
    expect((await listOf(await staffAs(app.services, 'auditor'), county)).status).toBe(200)
  })
})

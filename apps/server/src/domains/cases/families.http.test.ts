import { casesRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { citizenNamed, PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  applicationOf,
  caseDesk,
  decided,
  investigated,
  paper,
  proposed,
  ruralThree,
  showCase,
  shown,
  step,
} from '../../../../../test-kit/factories/cases.ts'
import { identifiedCitizen } from '../../../../../test-kit/factories/citizens.ts'
import { somebody } from '../../../../../test-kit/factories/families.ts'
import { nextPhone } from '../../../../../test-kit/factories/verification.ts'

const app = await testApp({ day: '2023-03-01' })
const desk = await caseDesk(app)

const identified = (person: { readonly name: string; readonly residentId: string }) =>
  identifiedCitizen(app, person)

const firstOf = ({ members }: ReturnType<typeof applicationOf>) => {
  const [first] = members
  if (!first) throw new Error('no applicant')
  return first
}

const county = PLACES.county

describe('a draft', () => {
  it('goes on on another phone and is thrown away once filed', async () => {
    const content = applicationOf()
    const me = await identified(firstOf(content))
    const begun = await app.call(me, casesRoutes.createDraft, { content: '{"members":[]}' })
    const { draftId } = begun.body
    const saved = await app.call(me, casesRoutes.saveDraft, {
      ...{ draftId, version: 1, content: JSON.stringify({ members: content.members }) },
    })
    expect(saved.body.version).toBe(2)
    const behind = await app.call(me, casesRoutes.saveDraft, { draftId, version: 1, content: '{}' })
    expect(behind.problem).toMatchObject({ status: 409, code: 'record.changed', params: { version: 2 } })
    expect((await app.call(me, casesRoutes.readDraft, { draftId })).body.content).toContain('members')
    const filed = await app.call(me, casesRoutes.fileMyApplication, { county, content, draftId })
    expect(filed.status).toBe(200)
    expect((await app.call(me, casesRoutes.listDrafts, {})).body.items).toEqual([])
  })

  it('is sealed, its owner’s alone, and must be a form', async () => {
    const me = await identified(somebody())
    const { body } = await app.call(me, casesRoutes.createDraft, { content: '{"name":"张测试"}' })
    const row = await app.services.db
      .selectFrom('cases.draft')
      .select('contentSealed')
      .where('id', '=', body.draftId)
      .executeTakeFirstOrThrow()
    expect(row.contentSealed.toString('utf8')).not.toContain('张测试')
    const other = await identified(somebody())
    const { draftId } = body
    expect((await app.call(other, casesRoutes.readDraft, { draftId })).status).toBe(404)
    expect((await app.call(other, casesRoutes.deleteDraft, { draftId })).status).toBe(404)
    const bad = await app.call(me, casesRoutes.createDraft, { content: '[1]' })
    expect(bad.problem).toMatchObject({ status: 422, code: 'draft.unreadable' })
    await app.call(me, casesRoutes.deleteDraft, { draftId })
    expect((await app.call(me, casesRoutes.listDrafts, {})).body.items).toEqual([])
  })
})

describe('applying from the phone', () => {
  it('needs an identity that was proven, and one of the family unless a helper is named', async () => {
    const content = applicationOf()
    const unknown = await app.call(citizenNamed(app.services.clock.newId()), casesRoutes.fileMyApplication, {
      ...{ county, content },
    })
    expect(unknown.problem).toMatchObject({ status: 403, code: 'application.not-identified' })
    const neighbour = await identified(somebody())
    const notMine = await app.call(neighbour, casesRoutes.fileMyApplication, { county, content })
    expect(notMine.problem).toMatchObject({ status: 422, code: 'application.not-yours' })
    const helper = { name: '测邻居', relation: '邻居', phone: nextPhone() }
    const asHelper = await app.call(neighbour, casesRoutes.fileMyApplication, {
      ...{ county, content: { ...content, helper } },
    })
    expect(asHelper.status).toBe(200)
    const page = await showCase(app, desk.clerk, { ...asHelper.body, county })
    expect(page).toMatchObject({ channel: 'helper', helperName: '测邻居' })
  })

  it('lets the applicant see what a helper filed, from the own phone', async () => {
    const content = applicationOf()
    const helper = { name: '测邻居', relation: '邻居', phone: nextPhone() }
    const neighbour = await identified(somebody())
    const filed = await app.call(neighbour, casesRoutes.fileMyApplication, {
      ...{ county, content: { ...content, helper } },
    })
    const me = await identified(firstOf(content))
    const mine = await app.call(me, casesRoutes.listMyApplications, {})
    expect(mine.body.items.map(({ id }) => id)).toEqual([filed.body.id])
  })
})

describe('following it', () => {
  it('from papers that lack to the decision with its reasons and its letter', async () => {
    app.clock.moveTo('2023-03-01')
    const content = ruralThree()
    const me = await identified(firstOf(content))
    const filed = await app.call(me, casesRoutes.fileMyApplication, { county, content })
    const { id, householdId, receiptNumber } = filed.body
    const at = { county, id }
    const look = async () => (await app.call(me, casesRoutes.showMyApplication, at)).body
    expect(await look()).toMatchObject({ office: 'town', officeName: '柴门镇', mayWithdraw: true })

    const handle = { county, id, version: 1, householdId, receiptNumber }
    await step(app, desk.clerk, casesRoutes.requestSupplement, handle, { items: ['户口簿'] })
    expect(await look()).toMatchObject({ office: 'family', lacking: ['1. 户口簿'], maySupply: true })
    const added = await app.call(
      me,
      casesRoutes.addMyAttachment,
      { ...at, kind: 'identity' },
      { file: paper },
    )
    const { attachmentId } = added.body
    const read = await app.call(me, casesRoutes.readMyAttachment, { ...at, attachmentId })
    expect(read.status).toBe(200)
    const supplied = await app.call(me, casesRoutes.supplyMyPapers, { ...at, version: 2 })
    expect(supplied.body.state).toBe('submitted')

    const started = await investigated(app, desk, { ...handle, version: supplied.body.version })
    const recorded = await step(app, desk.visitor, casesRoutes.recordSurvey, started, {
      ...{ visitedOn: '2023-03-01', mode: 'home', visitors: [desk.visitor.id, desk.assistant.id] },
      findings: { summary: '住房简陋' },
    })
    const surveyId = (await look()).surveyToSign?.surveyId ?? ''
    const signed = await app.call(me, casesRoutes.signMySurvey, {
      ...at,
      version: recorded.version,
      surveyId,
    })
    expect(signed.status).toBe(200)
    expect((await look()).surveyToSign).toBeNull()
    const a = { ...recorded, version: signed.body.version }
    const b = await step(app, desk.visitor, casesRoutes.signSurvey, a, { surveyId })
    const both = await step(app, desk.assistant, casesRoutes.signSurvey, b, { surveyId })
    const ready = await shown(app, desk, await proposed(app, desk, both))
    const sent = await step(app, desk.approver, casesRoutes.sendToCounty, ready, {})
    expect(await look()).toMatchObject({ office: 'county', officeName: '炉前区' })
    await decided(app, desk.confirmer, sent)

    const end = await look()
    expect(end).toMatchObject({
      ...{ state: 'confirmed', office: 'nobody', mayWithdraw: false },
      decision: { outcome: 'confirmed', class: 'dibao', fromMonth: '2023-04' },
    })
    const reasons = end.decision?.reasons ?? []
    expect(reasons.filter(({ main }) => main).map(({ zh }) => zh.replace(/\(《.*$/, ''))).toEqual([
      '按当日标准，您家庭符合最低生活保障家庭的条件。',
      '月人均收入 300.00 元，低于标准 497.00 元',
      '家庭财产符合规定',
      '低保金每月 591.00 元',
    ])
    expect(new Set(reasons.map(({ zh }) => zh)).size).toBe(reasons.length)
    expect(end.way.map(({ state }) => state)).toEqual([
      ...['submitted', 'supplementing', 'submitted', 'accepted', 'investigating', 'prelim', 'noticed'],
      ...['county-review', 'confirmed'],
    ])
    expect(JSON.stringify(end)).not.toContain(desk.confirmer.label)
    const letterId = end.letters.find(({ kind }) => kind === 'confirmation')?.letterId ?? ''
    const pdf = await app.call(me, casesRoutes.printMyLetter, { ...at, letterId })
    expect(pdf.status).toBe(200)
  })

  it('withdraws', async () => {
    const content = applicationOf()
    const me = await identified(firstOf(content))
    const { body } = await app.call(me, casesRoutes.fileMyApplication, { county, content })
    const { id, version } = body
    const gone = await app.call(me, casesRoutes.withdrawMyApplication, {
      county,
      id,
      version,
      reason: '填错',
    })
    expect(gone.body.state).toBe('withdrawn')
    const add = await app.call(
      me,
      casesRoutes.addMyAttachment,
      { county, id, kind: 'income' },
      { file: paper },
    )
    expect(add.problem).toMatchObject({ status: 409, code: 'case.closed' })
  })
})

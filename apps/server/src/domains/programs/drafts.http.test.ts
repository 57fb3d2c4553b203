import { programsRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { openBundle, placeLaw } from '@songtan/policy'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs, staffWith } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  DRAFT_FROM,
  openedDraft,
  readPolicyDraft,
  savedDraft,
  submittedDraft,
} from '../../../../../test-kit/factories/policy-drafts.ts'
import { openPolicies } from './services.ts'

const app = await testApp({ day: '2023-06-12' })
const { services } = app
const CITY = '6199'
const officer = await staffAs(services, 'policy-officer', CITY)
const approver = await staffAs(services, 'policy-approver', CITY)
const both = await staffWith(services, [
  { kind: 'policy-officer', area: CITY },
  { kind: 'policy-approver', area: CITY },
])
const FROM = DRAFT_FROM
const INSTRUMENT = { zh: '某通知（虚构）', en: 'A notice (fictional)' }

const opened = (actor = officer, place = CITY) => openedDraft(app, actor, { place })
const read = (id: string, actor = officer) => readPolicyDraft(app, actor, id)
const saved = (id: string, value: string, actor = officer) => savedDraft(app, actor, id, { value })
const submitted = (value: string, actor = officer) => submittedDraft(app, actor, { value })
const publish = (id: string, version: number, actor = approver) =>
  app.call(actor, programsRoutes.publishDraft, { id, version })
const withdraw = (id: string, reason = '发错了') =>
  app.call(approver, programsRoutes.withdrawPublication, { id, reason })
const standardOn = async (day: string) => {
  const { set } = await services.policies.current(services.db)
  const row = placeLaw(set, '619901', plainDate(day)).parameters.find((p) => p.key === 'dibao.standard.urban')
  return row?.said?.zh
}

describe('a draft', () => {
  it('is kept as written, right or wrong, and says what is wrong in which line', async () => {
    const id = await opened()
    const { version, problems } = await saved(id, '七百')
    expect(problems).toEqual([
      {
        line: 10,
        rule: 'dibao.standard.urban',
        message: {
          zh: '金额要写成以元为单位、加引号的数字',
          en: 'money is written as a text of yuan',
        },
        mend: { zh: '请写成 "591.00" 的样子', en: 'write it like "591.00"' },
      },
    ])
    expect((await read(id)).text).toContain('七百')
    const refused = await app.call(officer, programsRoutes.submitDraft, { id, version })
    expect([refused.status, refused.problem?.code]).toEqual([422, 'policy-draft.faulty'])
    expect(refused.problem?.title).toBe(
      '草案还有 1 处错误，第 10 行：金额要写成以元为单位、加引号的数字，请写成 "591.00" 的样子。请改正后再提交。',
    )
  })

  it('goes from its writer to another person, back with a reason, and there again', async () => {
    const { id, version } = await submitted('699.00')
    const returned = await app.call(approver, programsRoutes.returnDraft, { id, version, note: '依据写全' })
    expect(returned.status).toBe(200)
    const { state, steps, may } = await read(id)
    expect(state).toBe('drafting')
    expect(may).toEqual(['save', 'submit', 'discard'])
    expect(steps.map((s) => s.action)).toEqual(['open', 'save', 'submit', 'return'])
    expect(steps.at(-1)?.note).toBe('依据写全')
  })

  it('of two who save at once, the second is told', async () => {
    const id = await opened()
    const { text, version, title } = await read(id)
    const save = () => app.call(officer, programsRoutes.saveDraft, { id, version, title, from: FROM, text })
    const answers = await Promise.all([save(), save()])
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409])
  })

  it('tells who inside keeps a value of its own', async () => {
    const province = await staffAs(services, 'policy-officer', '32')
    const id = await opened(province, '32')
    await saved(id, '1100.00', province)
    const [kept] = (await read(id, province)).keptBy
    expect(kept?.key).toBe('dibao.standard.urban')
    expect(kept?.places.map(({ zh }) => zh)).toContain('苏州市')
  })

  it('is another place’s affair outside one’s area', async () => {
    const county = await staffAs(services, 'policy-officer', PLACES.county)
    const id = await opened()
    expect((await app.call(county, programsRoutes.readDraft, { id })).status).toBe(404)
    const outside = { place: CITY, title: 'x', from: FROM, instrument: INSTRUMENT }
    expect((await app.call(county, programsRoutes.openDraft, outside)).status).toBe(404)
    const clerk = await staffAs(services, 'town-clerk', PLACES.town)
    expect((await app.call(clerk, programsRoutes.readDraft, { id })).status).toBe(403)
    const listed = await app.call(county, programsRoutes.listDrafts, {})
    expect(listed.body.items).toEqual([])
  })

  it('lists page by page, last changed first', async () => {
    const first = await app.call(officer, programsRoutes.listDrafts, { limit: 2 })
    expect(first.body.items).toHaveLength(2)
    const next = await app.call(officer, programsRoutes.listDrafts, { limit: 200, after: first.body.next })
    expect(first.body.items.length + next.body.items.length).toBe(first.body.total)
    const bad = await app.call(officer, programsRoutes.listDrafts, { after: 'x' })
    expect(bad.status).toBe(400)
  })
})

describe('publishing', () => {
  it('takes two persons', async () => {
    const { id, version } = await submitted('701.00', both)
    const alone = await publish(id, version, both)
    expect([alone.status, alone.problem?.code]).toEqual([403, 'policy-draft.same-person'])
    expect((await read(id, both)).may).not.toContain('publish')
  })

  it('makes it law from its day on, in every process, until it is withdrawn', async () => {
    const other = await openPolicies({ kept: services })
    const before = services.policies.hash
    const { id, version } = await submitted('700.00')
    const { status, body } = await publish(id, version)
    expect(status).toBe(200)
    expect(await standardOn('2023-06-30')).toBe('662.00 元/月')
    expect(await standardOn(FROM)).toBe('700.00 元/月')
    expect(body.hash).not.toBe(before)
    expect((await other.current(services.db)).hash).toBe((await services.policies.current(services.db)).hash)

    const { body: list } = await app.call(officer, programsRoutes.listPublications, {})
    expect(list.items[0]).toMatchObject({ number: body.number, draftId: id, from: FROM, withdrawn: null })
    expect((await withdraw(id)).status).toBe(200)
    expect(await standardOn(FROM)).toBe('662.00 元/月')
    expect((await other.current(services.db)).hash).toBe(before)
    expect((await withdraw(id)).problem?.code).toBe('policy-publication.withdrawn')
  })

  it('is read once by a process, however many ask for it at that moment', async () => {
    const other = await openPolicies({ kept: services })
    const { id, version } = await submitted('705.00')
    expect((await publish(id, version)).status).toBe(200)
    const asked = await Promise.all(Array.from({ length: 8 }, () => other.current(services.db)))
    expect(new Set(asked).size).toBe(1)
    expect((await withdraw(id)).status).toBe(200)
  })

  it('of two for the same day, the second is refused: it would say the same thing twice', async () => {
    const [a, b] = [await submitted('710.00'), await submitted('720.00')]
    const answers = await Promise.all([publish(a.id, a.version), publish(b.id, b.version)])
    expect(answers.map((x) => x.status).sort()).toEqual([200, 422])
    expect((await withdraw(answers[0].status === 200 ? a.id : b.id)).status).toBe(200)
  })

  it('does nothing twice, and nothing to a draft that was put away', async () => {
    const { id, version } = await submitted('730.00')
    const done = await app.call(officer, programsRoutes.discardDraft, { id, version })
    expect(done.status).toBe(200)
    const late = await publish(id, done.body.version)
    expect([late.status, late.problem?.code]).toEqual([409, 'policy-draft.not-now'])
  })

  it('shows the law with the draft, to compare and to run worked cases', async () => {
    const { id } = await submitted('740.00')
    const { body } = await app.call(approver, programsRoutes.readDraftLaw, { id })
    const law = placeLaw(openBundle(body), '619901', plainDate(FROM))
    expect(law.parameters.find((p) => p.key === 'dibao.standard.urban')?.said?.zh).toBe('740.00 元/月')
  })
})

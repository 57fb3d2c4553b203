import { programsRoutes } from '@songtan/contract'
import exceljs from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { savedDraft } from '../../../../../test-kit/factories/drafted-values.ts'
import { openHouseholdAs } from '../../../../../test-kit/factories/families.ts'
import { toldFamily } from '../../../../../test-kit/factories/told-families.ts'

const app = await testApp()
const { services } = app
const CITY = '6199'
const FROM = '2023-04-01'
const officer = await staffAs(services, 'policy-officer', CITY)
const approver = await staffAs(services, 'policy-approver', CITY)
const supervisor = await staffAs(services, 'supervisor', CITY)
const elsewhere = await staffAs(services, 'policy-officer', '619902')
const town = await staffAs(services, 'town-clerk', PLACES.town)

/** 5964.00 yuan a year becomes 6600.00; 边缘 below 1.5 times that (L1 §9, L2 §23). */
const RAISED = { 'dibao.standard.rural': { value: '6600.00', unit: 'yuan/year' } }
const drafted = (values: Parameters<typeof savedDraft>[2]['values'] = RAISED, from = FROM, place = CITY) =>
  savedDraft(app, officer, { place, from, values })

const start = (draft: { id: string; version: number }, actor = officer) =>
  app.call(actor, programsRoutes.startSimulation, { id: draft.id, version: draft.version })
const read = async (id: string, actor = officer) =>
  (await app.call(actor, programsRoutes.readSimulation, { id })).body
const simulated = async (draft: { id: string; version: number }) => {
  const { body, status } = await start(draft)
  expect(status).toBe(200)
  await app.drain()
  return read(body.id)
}

beforeAll(async () => {
  const incomes = [
    { income: 590_000 }, // 5.33 a month; then 58.33
    { income: 596_400 }, // at the old line: edge; then 53.00
    { income: 660_000 }, // at the new line: edge, and stays
    { income: 894_600 }, // at the old edge: none; then edge
  ]
  for (const family of incomes) await toldFamily(app, town, family)
  await openHouseholdAs(app, town)
})

describe('a simulation of a draft', () => {
  it('runs in the background and tells families, persons and cost, to the fen', async () => {
    const draft = await drafted()
    const { body } = await start(draft)
    expect(await read(body.id)).toMatchObject({
      state: 'queued',
      families: 0,
      familiesInAll: null,
      result: null,
    })
    await app.drain()
    const done = await read(body.id)
    expect(done).toMatchObject({
      ...{ state: 'done', families: 5, familiesInAll: 5, stale: null, failure: null, day: FROM },
      ...{ draftId: draft.id, draftVersion: draft.version, place: CITY, askedBy: 'policy-officer' },
    })
    const whole = done.result?.whole
    expect(whole?.comparable).toEqual({ families: 4, persons: 4, before: 533, after: 11_133 })
    expect(whole?.moved).toEqual([
      { from: 'edge', to: 'dibao', families: 1, persons: 1 },
      { from: 'none', to: 'edge', families: 1, persons: 1 },
    ])
    expect(whole?.open).toEqual({ families: 1, persons: 1 })
    expect(done.result?.figures).toMatchObject([
      { key: 'dibao.standard.rural', before: { zh: '5964.00 元/年' }, after: { zh: '6600.00 元/年' } },
    ])
    expect(done.result?.counties).toMatchObject([{ county: PLACES.county, name: '炉前区' }])
    expect(done.result?.counties[0]?.cliffs).toHaveLength(4)
  })

  it('leaves the record of a look at all families, by whom and what for', async () => {
    const looks = await services.db
      .selectFrom('platform.audit')
      .select(['actorId', 'county', 'post', 'outcome', 'purpose', 'details'])
      .where('action', '=', 'programs.simulate')
      .execute()
    expect(looks).toEqual([
      {
        ...{ actorId: `staff:${officer.id}`, county: '619900', post: 'policy-officer' },
        ...{ outcome: 'looked', purpose: 'simulation' },
        details: { place: CITY, from: FROM, keys: 'dibao.standard.rural' },
      },
    ])
  })

  it('takes rules too: here a standard that is the urban one everywhere', async () => {
    const more = `rules:
  - name: standard
    of: household
    type: yearly
    from: ${FROM}
    basis: { instrument: L1, article: 第十条 }
    is: dibao.standard.urban
`
    const draft = await savedDraft(app, officer, { place: CITY, from: FROM, values: {}, more })
    expect(draft.problems).toEqual([])
    const { result } = await simulated(draft)
    expect([result?.rules, result?.figures, result?.idle]).toEqual([1, [], []])
    expect(result?.whole.moved.map(({ from, to }) => `${from} ${to}`)).toContain('edge dibao')
  })

  it('says which values make no difference on its day', async () => {
    const asBefore = { 'dibao.standard.urban': { value: '662.00', unit: 'yuan/month' } }
    const { result } = await simulated(await drafted({ ...RAISED, ...asBefore }))
    expect(result?.idle.map(({ key }) => key)).toEqual(['dibao.standard.urban'])
    expect(result?.figures.map(({ key }) => key)).toEqual(['dibao.standard.rural'])
  })

  it('says when the draft has changed since, not when it was only handed on', async () => {
    const draft = await drafted()
    const { id } = await simulated(draft)
    const handed = await app.call(officer, programsRoutes.submitDraft, {
      id: draft.id,
      version: draft.version,
    })
    expect((await read(id)).stale).toBeNull()
    const back = { id: draft.id, version: handed.body.version, note: '再写' }
    const { body } = await app.call(approver, programsRoutes.returnDraft, back)
    const text = draft.text.replace('6600.00', '6700.00')
    const saving = { id: draft.id, version: body.version, title: draft.title, from: FROM, text }
    expect((await app.call(officer, programsRoutes.saveDraft, saving)).status).toBe(200)
    expect((await read(id)).stale).toBe('draft')
  })

  it('says when the law around the draft has changed since', async () => {
    const { id } = await simulated(await drafted())
    const other = await drafted(
      { 'dibao.standard.urban': { value: '700.00', unit: 'yuan/month' } },
      '2023-07-01',
    )
    const handed = await app.call(officer, programsRoutes.submitDraft, {
      id: other.id,
      version: other.version,
    })
    const publishing = { id: other.id, version: handed.body.version }
    expect((await app.call(approver, programsRoutes.publishDraft, publishing)).status).toBe(200)
    expect((await read(id)).stale).toBe('law')
    await app.call(approver, programsRoutes.withdrawPublication, { id: other.id, reason: '试' })
    expect((await read(id)).stale).toBeNull()
  })
})

describe('starting', () => {
  it('is refused while one of the draft is under way, also of two at once', async () => {
    const draft = await drafted()
    const answers = await Promise.all([start(draft), start(draft, approver)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = await start(draft)
    expect([refused.status, refused.problem.code]).toEqual([409, 'policy-simulation.under-way'])
    await app.drain()
    expect((await start(draft)).status).toBe(200)
    await app.drain()
  })

  it('is refused for another version, for a faulty draft, and for one put away', async () => {
    const draft = await drafted()
    const stale = await start({ ...draft, version: draft.version - 1 })
    expect([stale.status, stale.problem.code]).toEqual([409, 'record.changed'])
    const faulty = await start(
      await drafted({ 'dibao.standard.rural': { value: '很多', unit: 'yuan/year' } }),
    )
    expect([faulty.status, faulty.problem.code]).toEqual([422, 'policy-draft.faulty'])
    const away = { id: draft.id, version: draft.version }
    const { body } = await app.call(officer, programsRoutes.discardDraft, away)
    const late = await start({ ...draft, version: body.version })
    expect([late.status, late.problem.code]).toEqual([409, 'policy-draft.not-now'])
  })

  it('ends in a sentence where there is no family', async () => {
    const { id } = await drafted(RAISED, FROM, '619902')
    const { state, failure, result } = await simulated({ id, version: 2 })
    expect([state, result]).toEqual(['failed', null])
    expect(failure?.zh).toContain('619902 在 2023-04-01 没有登记的家庭')
  })

  it('repeated with its key is one simulation', async () => {
    const draft = await drafted()
    const call = () =>
      app.call(
        officer,
        programsRoutes.startSimulation,
        { id: draft.id, version: draft.version },
        {
          idempotencyKey: 'once',
        },
      )
    const [first, second] = [await call(), await call()]
    expect(second.body).toEqual(first.body)
    await app.drain()
  })
})

describe('who may', () => {
  it('officers and approvers start; supervisors read; a clerk neither; nobody outside the area', async () => {
    const draft = await drafted()
    expect((await start(draft, supervisor)).status).toBe(403)
    expect((await start(draft, town)).status).toBe(403)
    expect((await start(draft, elsewhere)).status).toBe(404)
    const { body } = await start(draft, approver)
    await app.drain()
    const statuses = async (actor: typeof officer) => {
      const one = { id: body.id }
      const answers = [
        await app.call(actor, programsRoutes.listSimulations, { id: draft.id }),
        await app.call(actor, programsRoutes.readSimulation, one),
        await app.call(actor, programsRoutes.exportSimulation, one),
      ]
      return answers.map(({ status }) => status)
    }
    expect(await statuses(supervisor)).toEqual([200, 200, 200])
    expect(await statuses(elsewhere)).toEqual([404, 404, 404])
    expect(await statuses(town)).toEqual([403, 403, 403])
    const nowhere = await app.call(officer, programsRoutes.readSimulation, { id: services.clock.newId() })
    expect(nowhere.status).toBe(404)
  })

  it('lists page by page, newest first', async () => {
    const draft = await drafted()
    const ids: string[] = []
    for (let n = 0; n < 3; n += 1) ids.unshift((await simulated(draft)).id)
    const list = (after?: string) =>
      app.call(officer, programsRoutes.listSimulations, {
        id: draft.id,
        limit: 2,
        ...(after ? { after } : {}),
      })
    const first = (await list()).body
    const second = (await list(first.next)).body
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
    expect([first.total, second.next]).toEqual([3, undefined])
    expect((await list('x')).status).toBe(400)
  })
})

describe('the spreadsheet', () => {
  it('has the numbers of the page, money as numbers in yuan', async () => {
    const { id, result } = await simulated(await drafted())
    const { status, body } = await app.call(supervisor, programsRoutes.exportSimulation, { id })
    expect(status).toBe(200)
    const book = new exceljs.Workbook()
    const bytes: unknown = body
    if (!(bytes instanceof Uint8Array)) throw new Error('no file')
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
    expect(book.worksheets.map(({ name }) => name.split(' ')[1])).toEqual([
      'Summary',
      'Classes',
      'Moved',
      'Programmes',
      'Distribution',
      'Counties',
      'Cliffs',
      'Undecided',
    ])
    const rowsOf = (name: string) => {
      const sheet = book.worksheets.find((one) => one.name.endsWith(name))
      return (sheet?.getRows(2, sheet.rowCount - 1) ?? []).map((row) => ({
        row,
        values: Array.isArray(row.values) ? row.values.slice(1) : [],
      }))
    }
    const cost = rowsOf('Summary').find(({ row }) => row.getCell(1).text.includes('Their monthly cost'))
    expect(cost?.values.slice(1)).toEqual([5.33, 111.33])
    const cell = cost?.row.getCell(2)
    expect([cell?.numFmt, cell?.alignment.horizontal]).toEqual(['#,##0.00', 'right'])
    expect(rowsOf('Moved').map(({ values }) => values.slice(2))).toEqual([
      [1, 1],
      [1, 1],
    ])
    const classes = rowsOf('Classes').find(({ values }) => values[0] === '低保 Minimum living')
    expect(classes?.values.slice(1)).toEqual([1, 2, 1, 2, 5.33, 111.33])
    expect(rowsOf('Counties').map(({ values }) => values)).toEqual([
      [PLACES.county, '炉前区', 5, 5, 5.33, 111.33, 106, 2, 1],
    ])
    const cliffs = result?.counties.flatMap((c) => c.cliffs.flatMap((f) => [...f.before, ...f.after])) ?? []
    expect(rowsOf('Cliffs').map(({ values }) => values[9])).toEqual(cliffs.map(({ lost }) => lost / 100))
    expect(rowsOf('Distribution')).toHaveLength(result?.whole.changes.length ?? -1)
  })

  it('is not there before the result', async () => {
    const { body } = await start(await drafted())
    const early = await app.call(officer, programsRoutes.exportSimulation, { id: body.id })
    expect([early.status, early.problem.code]).toEqual([409, 'policy-simulation.not-done'])
    await app.drain()
  })
})

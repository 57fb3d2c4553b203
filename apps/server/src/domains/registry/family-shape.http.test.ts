import { type InputOf, registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const examiner = await staffAs(services, 'county-examiner')
const { county } = PLACES

const couple = () =>
  openHouseholdAs(app, clerk, {
    members: [
      { person: somebody(), relation: 'spouse' },
      { person: somebody({ born: '2010-05-05' }), relation: 'child' },
    ],
  })
const page = async (id: string, query: { day?: string } = {}) =>
  (await app.call(examiner, registryRoutes.family, { county, id, ...query })).body
const relations = async (id: string, day?: string) =>
  (await page(id, day === undefined ? {} : { day })).members.map(({ personId, relation }) => [
    personId,
    relation,
  ])

describe('leaving', () => {
  it('ends a membership on its day and keeps it for the days before', async () => {
    const { id, version, personIds } = await couple()
    const [, , child] = personIds
    const { status, body } = await app.call(clerk, registryRoutes.endMembership, {
      ...{ county, id, version, personId: nth(personIds, 2), on: '2023-03-10', reason: '投靠祖父母' },
    })
    expect([status, body.version]).toEqual([200, 2])
    expect((await page(id, { day: '2023-03-09' })).members.map((m) => m.personId)).toContain(child)
    expect((await page(id, { day: '2023-03-10' })).members.map((m) => m.personId)).not.toContain(child)
  })

  it('does not let the head go without another head', async () => {
    const { id, version, personIds } = await couple()
    const gone = { county, id, version, personId: nth(personIds, 0), on: '2023-03-10', reason: '离家' }
    expect((await app.call(clerk, registryRoutes.endMembership, gone)).problem.code).toBe(
      'registry.head-leaves',
    )
  })

  it('refuses who is no member and a day before the family was', async () => {
    const { id, version, personIds } = await couple()
    const stranger = { county, id, version, personId: services.clock.newId(), on: '2023-03-10', reason: 'x' }
    const early = { ...stranger, personId: nth(personIds, 1), on: '2022-12-31' }
    expect((await app.call(clerk, registryRoutes.endMembership, stranger)).problem.code).toBe(
      'registry.not-a-member',
    )
    expect((await app.call(clerk, registryRoutes.endMembership, early)).problem).toMatchObject({
      code: 'registry.day-too-early',
      params: { day: '2023-01-01' },
    })
  })
})

describe('a new head', () => {
  it('turns the relations round from its day on', async () => {
    const { id, version, personIds } = await couple()
    const [a, b, c] = personIds
    const input = { county, id, version, headId: nth(personIds, 1), on: '2023-02-01', reason: '外出务工' }
    expect((await app.call(clerk, registryRoutes.changeHead, input)).status).toBe(200)
    expect(await relations(id)).toEqual([
      [b, 'head'],
      [a, 'spouse'],
      [c, 'child'],
    ])
    expect(await relations(id, '2023-01-31')).toEqual([
      [a, 'head'],
      [b, 'spouse'],
      [c, 'child'],
    ])
  })

  it('takes a relation that kinship does not tell', async () => {
    const { id, version, personIds } = await couple()
    const [a, b, c] = personIds
    await app.call(clerk, registryRoutes.changeHead, {
      ...{ county, id, version, headId: nth(personIds, 1), on: '2023-02-01', reason: '更正' },
      relations: [{ personId: nth(personIds, 2), relation: 'other' }],
    })
    expect(await relations(id)).toEqual([
      [b, 'head'],
      [a, 'spouse'],
      [c, 'other'],
    ])
  })
})

describe('a split 分户', () => {
  const split = (
    given: Partial<InputOf<typeof registryRoutes.splitFamily>> & { id: string; version: number },
  ) =>
    app.call(clerk, registryRoutes.splitFamily, {
      ...{ county, on: '2023-03-01', leaving: [], headId: '', reason: '成家另居' },
      ...given,
    })

  it('makes a second family, linked both ways, and leaves no gap and no overlap', async () => {
    const { id, version, number, personIds } = await couple()
    const [a, b, c] = personIds
    const leaving = [nth(personIds, 1), nth(personIds, 2)]
    const { status, body } = await split({ id, version, leaving, headId: nth(personIds, 1) })
    expect(status).toBe(200)
    expect(await relations(id)).toEqual([[a, 'head']])
    expect(await relations(body.newHouseholdId)).toEqual([
      [b, 'head'],
      [c, 'child'],
    ])
    expect((await relations(id, '2023-02-28')).length).toBe(3)
    expect(await relations(body.newHouseholdId, '2023-02-28')).toEqual([])
    const link = { day: '2023-03-01' }
    expect((await page(id)).links).toEqual([
      { ...link, householdId: body.newHouseholdId, number: body.newNumber, kind: 'split-into' },
    ])
    expect((await page(body.newHouseholdId)).links).toEqual([
      { ...link, householdId: id, number, kind: 'split-from' },
    ])
  })

  it('asks for a head of those who stay when theirs goes', async () => {
    const { id, version, personIds } = await couple()
    const [a, b, c] = personIds
    const gone = { id, version, leaving: [nth(personIds, 0)], headId: nth(personIds, 0) }
    expect((await split(gone)).problem).toMatchObject({
      code: 'registry.head-needed',
      field: 'stayingHeadId',
    })
    const { body } = await split({ ...gone, stayingHeadId: nth(personIds, 1) })
    expect(await relations(id)).toEqual([
      [b, 'head'],
      [c, 'child'],
    ])
    expect(await relations(body.newHouseholdId)).toEqual([[a, 'head']])
  })

  it('is none when all go, when a stranger goes or when the new head stays', async () => {
    const { id, version, personIds } = await couple()
    const all = { id, version, leaving: [...personIds], headId: nth(personIds, 0) }
    expect((await split(all)).problem.code).toBe('registry.nobody-stays')
    const stranger = services.clock.newId()
    expect((await split({ ...all, leaving: [stranger] })).problem.field).toBe('leaving.0')
    expect((await split({ ...all, leaving: [nth(personIds, 1)] })).problem.field).toBe('headId')
  })

  it('is not dated back before something that happened since', async () => {
    const { id, version, personIds } = await couple()
    const add = { county, id, version, person: somebody(), relation: 'child' as const, on: '2023-03-20' }
    await app.call(clerk, registryRoutes.addMember, add)
    const late = { id, version: 2, leaving: [nth(personIds, 1)], headId: nth(personIds, 1) }
    expect((await split(late)).problem).toMatchObject({
      code: 'registry.day-too-early',
      params: { day: '2023-03-20' },
    })
  })

  it('goes to another town only by who covers both', async () => {
    const { id, version, personIds } = await couple()
    const [leaving, headId] = [[nth(personIds, 1)], nth(personIds, 1)]
    const away = { id, version, leaving, headId, village: PLACES.otherVillage }
    expect((await split(away)).status).toBe(404)
    const input = { county, on: '2023-03-01', reason: '另居', ...away }
    expect((await app.call(examiner, registryRoutes.splitFamily, input)).status).toBe(200)
  })
})

describe('a merger 并户', () => {
  it('takes all in, closes the other and links the two', async () => {
    const into = await openHouseholdAs(app, clerk)
    const from = await couple()
    const joining = from.personIds.map((personId) => ({ personId, relation: 'other' as const }))
    const input = {
      ...{ county, id: into.id, version: into.version, on: '2023-03-05', reason: '共同生活' },
      ...{ fromId: from.id, fromVersion: from.version },
    }
    const some = await app.call(clerk, registryRoutes.mergeFamilies, {
      ...input,
      relations: joining.slice(1),
    })
    expect(some.problem.code).toBe('registry.relations-missing')
    const { status } = await app.call(clerk, registryRoutes.mergeFamilies, { ...input, relations: joining })
    expect(status).toBe(200)
    expect(await relations(into.id)).toHaveLength(4)
    const closed = await page(from.id)
    expect([closed.closedOn, closed.members.length, closed.links[0]?.kind]).toEqual([
      '2023-03-05',
      0,
      'merged-into',
    ])
    expect(await relations(from.id, '2023-03-04')).toHaveLength(3)
    const late = { county, id: from.id, version: 2, person: somebody(), relation: 'child' as const }
    const add = await app.call(clerk, registryRoutes.addMember, { ...late, on: '2023-03-06' })
    expect(add.problem.code).toBe('registry.family-closed')
  })

  it('is refused with itself and with a stale version of either', async () => {
    const [a, b] = [await openHouseholdAs(app, clerk), await openHouseholdAs(app, clerk)]
    const relations = [{ personId: nth(b.personIds, 0), relation: 'parent' as const }]
    const input = { county, id: a.id, version: 1, on: '2023-03-05', reason: 'x', relations, fromVersion: 1 }
    const merge = (given: object) =>
      app.call(clerk, registryRoutes.mergeFamilies, { ...input, fromId: b.id, ...given })
    expect((await merge({ fromId: a.id })).problem.code).toBe('registry.same-family')
    expect((await merge({ fromVersion: 2 })).problem.code).toBe('record.changed')
    expect((await merge({ version: 2 })).problem.code).toBe('record.changed')
    expect((await merge({})).status).toBe(200)
  })
})

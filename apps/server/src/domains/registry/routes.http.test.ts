import { type Route, registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'

const app = await testApp()
const { services } = app
const { county, village } = PLACES
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const examiner = await staffAs(services, 'county-examiner')
const outside = await staffAs(services, 'town-clerk', PLACES.otherTown)
const outsideExaminer = await staffAs(services, 'county-examiner', PLACES.otherTown)
const assistant = await staffAs(services, 'village-assistant', PLACES.village)
const administrator = await staffAs(services, 'system-admin')

const family = await openHouseholdAs(app, clerk, {
  members: [{ person: somebody(), relation: 'spouse' }],
})
const id = family.id
const [personId, spouseId] = [nth(family.personIds, 0), nth(family.personIds, 1)]
const on = '2023-03-01'
const reason = '测试'
const at = { county, id, version: 99 }

/** Each route of staff with a call that is right but for its version, so that whoever may make it gets past the door. */
const READS: readonly (readonly [keyof typeof registryRoutes, object])[] = [
  ['family', { county, id }],
  ['payeeAccount', { county, id }],
]
const WRITES: readonly (readonly [keyof typeof registryRoutes, object])[] = [
  ['addMember', { ...at, person: somebody(), relation: 'child', on }],
  ['endMembership', { ...at, personId: spouseId, on, reason }],
  ['changeHead', { ...at, headId: spouseId, on, reason }],
  ['splitFamily', { ...at, on, leaving: [spouseId], headId: spouseId, reason }],
  [
    'mergeFamilies',
    {
      ...at,
      on,
      fromId: services.clock.newId(),
      fromVersion: 1,
      relations: [{ personId, relation: 'other' }],
      reason,
    },
  ],
  ['moveFamily', { ...at, on, village, residence: 'rural', reason }],
  ['closeFamily', { ...at, on, reason }],
  [
    'recordFacts',
    {
      ...{ ...at, standing: 'declared', source: 'statement' },
      facts: [{ personId, fact: { kind: 'majorIllness', value: { has: false } } }],
    },
  ],
  ['correctPerson', { ...at, personId, name: '改名', reason }],
  ['recordDeath', { ...at, personId: spouseId, diedOn: on, reason }],
  ['nameAgent', { ...at, person: somebody(), basis: '委托' }],
  ['setAccount', { ...at, holderId: personId, holderName: 'x', bank: 'b', account: '123456789012' }],
]
const call = (actor: typeof clerk, name: keyof typeof registryRoutes, input: object) => {
  const route: Route = registryRoutes[name]
  return app.call(actor, route, input)
}

describe.each(WRITES)('%s', (name, input) => {
  it('is for clerks and examiners of the place, where a stale version is told', async () => {
    for (const actor of [clerk, examiner]) {
      const { status, problem } = await call(actor, name, input)
      expect([status, problem.code]).toEqual([409, 'record.changed'])
    }
  })
  it('is not for other posts', async () => {
    for (const actor of [assistant, administrator])
      expect((await call(actor, name, input)).problem.code).toBe('permission.denied')
  })
  it('does not find the family from outside its area', async () => {
    for (const actor of [outside, outsideExaminer])
      expect((await call(actor, name, input)).problem).toMatchObject({
        status: 404,
        code: 'record.not-found',
      })
  })
})

describe.each(READS)('%s', (name, input) => {
  it('is for the posts of the place', async () => {
    for (const actor of [clerk, examiner, assistant])
      expect((await call(actor, name, input)).status).toBe(200)
  })
  it('is not for other posts, nor from outside', async () => {
    expect((await call(administrator, name, input)).status).toBe(403)
    expect((await call(outside, name, input)).status).toBe(404)
  })
  it('is recorded, refusals too', async () => {
    const rows = await services.db
      .selectFrom('platform.audit')
      .select(['outcome', 'householdId'])
      .where('action', '=', `registry.${name}`)
      .execute()
    expect(rows.filter(({ outcome }) => outcome === 'looked').every((row) => row.householdId === id)).toBe(
      true,
    )
    expect(rows.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThanOrEqual(2)
  })
})

it('openHousehold is for clerks of the village', async () => {
  const input = { county, village, residence: 'rural', openedOn: on, head: somebody() }
  expect((await call(assistant, 'openHousehold', input)).status).toBe(403)
  expect((await call(outside, 'openHousehold', input)).status).toBe(404)
  expect((await call(clerk, 'openHousehold', input)).status).toBe(200)
})

it('reveal is not for who watches, assists or stands outside', async () => {
  const input = { county, id, what: 'residentId', personId, purpose: reason }
  const supervisor = await staffAs(services, 'supervisor')
  expect((await call(clerk, 'reveal', input)).status).toBe(200)
  for (const actor of [assistant, supervisor, administrator])
    expect((await call(actor, 'reveal', input)).status).toBe(403)
  expect((await call(outside, 'reveal', input)).status).toBe(404)
})

it('lists and files of families are for the posts of an area, and empty outside it', async () => {
  for (const name of ['searchFamilies', 'exportFamilies'] as const)
    expect((await call(administrator, name, { county })).status).toBe(403)
  expect((await call(assistant, 'exportFamilies', { county })).status).toBe(403)
  expect((await call(outside, 'searchFamilies', { county })).body).toMatchObject({ items: [], total: 0 })
})

it('duplicates are decided by the county and by nobody else', async () => {
  const duplicate = { county, id: services.clock.newId(), version: 1, reason }
  const acts = [
    ['decideDuplicate', { ...duplicate, decision: 'different' }],
    ['undoDuplicate', duplicate],
  ] as const
  for (const [name, input] of acts) {
    expect((await call(clerk, name, input)).status).toBe(403)
    expect((await call(outsideExaminer, name, input)).status).toBe(404)
    expect((await call(examiner, name, input)).problem.code).toBe('record.not-found')
  }
  expect((await call(clerk, 'listDuplicates', { county })).status).toBe(403)
  expect((await call(outsideExaminer, 'listDuplicates', { county })).status).toBe(404)
  expect((await call(examiner, 'listDuplicates', { county })).status).toBe(200)
})

it('the routes of families are not for visitors', async () => {
  const answer = await app.server.inject({ url: `/api/v1/counties/${county}/families/${id}` })
  expect([answer.statusCode, answer.json().code]).toEqual([401, 'session.required'])
})

import { registryRoutes } from '@songtan/contract'
import { expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const other = await staffAs(services, 'county-examiner')
const { county, village } = PLACES

it('makes one person of one who is registered by many clerks at once', async () => {
  const person = somebody()
  const families = await Promise.all([1, 2, 3, 4].map(() => openHouseholdAs(app, clerk)))
  const answers = await Promise.all(
    families.map(({ id, version }, i) =>
      app.call(i % 2 ? clerk : other, registryRoutes.addMember, {
        ...{ county, id, version, person, relation: 'other', on: '2023-03-01' },
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  const codes = answers.filter(({ status }) => status === 409).map(({ problem }) => problem.code)
  expect(new Set(codes)).toEqual(new Set(['registry.member-elsewhere']))
  const found = await services.db
    .selectFrom('registry.person')
    .select('id')
    .where('name', '=', person.name)
    .execute()
  expect(found).toHaveLength(1)
})

it('numbers families that are opened at once differently', async () => {
  const families = await Promise.all(Array.from({ length: 12 }, () => openHouseholdAs(app, clerk)))
  expect(new Set(families.map(({ number }) => number)).size).toBe(12)
})

it('lets the first of two changes of a family through and tells the second what changed', async () => {
  const { id, version, personIds } = await openHouseholdAs(app, clerk)
  const add = (actor: typeof clerk) =>
    app.call(actor, registryRoutes.addMember, {
      ...{ county, id, version, person: somebody(), relation: 'child' as const, on: '2023-03-01' },
    })
  const answers = await Promise.all([add(clerk), add(other), add(clerk)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.problem).toMatchObject({
    code: 'record.changed',
    params: { version: 2, change: 'registry.addMember', post: 'town-clerk' },
  })
  const page = await app.call(clerk, registryRoutes.family, { county, id })
  expect(page.body.members).toHaveLength(personIds.length + 1)
})

it('lets the first of two corrections of a person through', async () => {
  const { id, personIds } = await openHouseholdAs(app, clerk)
  const correct = (name: string) =>
    app.call(clerk, registryRoutes.correctPerson, {
      ...{ county, id, personId: nth(personIds, 0), version: 1, name, reason: '笔误' },
    })
  const answers = await Promise.all([correct('甲甲'), correct('乙乙')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)?.problem.params).toMatchObject({
    ...{ change: 'registry.correctPerson', post: 'town-clerk' },
  })
})

it('gives the same answer to the same key and does the work once', async () => {
  const input = { county, village, residence: 'urban' as const, head: somebody() }
  const idempotencyKey = 'open-once-0001'
  const [a, b] = await Promise.all([
    app.call(clerk, registryRoutes.openHousehold, input, { idempotencyKey }),
    app.call(clerk, registryRoutes.openHousehold, input, { idempotencyKey }),
  ])
  expect([a.status, b.status]).toEqual([200, 200])
  expect(a.body).toEqual(b.body)
})

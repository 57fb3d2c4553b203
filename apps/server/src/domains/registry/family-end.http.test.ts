import { registryRoutes } from '@songtan/contract'
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

describe('a death', () => {
  const die = (id: string, version: number, personId: string, given: object = {}) =>
    app.call(clerk, registryRoutes.recordDeath, {
      ...{ county, id, version, personId, diedOn: '2023-03-15', reason: '火化证明' },
      ...given,
    })

  it('ends the membership that day and keeps the past', async () => {
    const { id, version, personIds } = await couple()
    expect((await die(id, version, nth(personIds, 1))).status).toBe(200)
    expect((await relations(id, '2023-03-14')).length).toBe(3)
    expect((await relations(id, '2023-03-15')).length).toBe(2)
    expect((await page(id, { day: '2023-03-14' })).members[1]?.diedOn).toBe('2023-03-15')
  })

  it('asks who heads the family then', async () => {
    const { id, version, personIds } = await couple()
    const [a, b, c] = personIds
    expect((await die(id, version, nth(personIds, 0))).problem.code).toBe('registry.head-needed')
    const { status } = await die(id, version, nth(personIds, 0), { newHeadId: b })
    expect(status).toBe(200)
    expect(await relations(id)).toEqual([
      [b, 'head'],
      [c, 'child'],
    ])
    expect((await relations(id, '2023-03-14'))[0]).toEqual([a, 'head'])
  })

  it('of the last member closes the family', async () => {
    const { id, version, personIds } = await openHouseholdAs(app, clerk)
    await die(id, version, nth(personIds, 0))
    expect(await page(id)).toMatchObject({ closedOn: '2023-03-15', closedReason: 'death', members: [] })
  })

  it('is not of tomorrow nor of before the birth, and the dead join no family', async () => {
    const head = somebody({ born: '1980-01-01' })
    const { id, version, personIds } = await openHouseholdAs(app, clerk, { head })
    const [person] = personIds
    expect((await die(id, version, person ?? '', { diedOn: '2023-04-04' })).problem.field).toBe('diedOn')
    expect((await die(id, version, person ?? '', { diedOn: '1979-12-31' })).problem.code).toBe(
      'registry.born-after',
    )
    await die(id, version, person ?? '')
    const next = await openHouseholdAs(app, clerk)
    const input = { county, id: next.id, version: 1, person: head, relation: 'other' as const }
    const add = await app.call(clerk, registryRoutes.addMember, { ...input, on: '2023-03-20' })
    expect([add.status, add.problem.code]).toEqual([409, 'registry.person-died'])
  })
})

describe('moving and closing', () => {
  it('shows the village of the day', async () => {
    const { id, version } = await couple()
    const move = {
      ...{ county, id, version, village: PLACES.otherVillage, residence: 'urban' as const },
      ...{ on: '2023-03-01', reason: '搬迁', address: '三巷六号' },
    }
    expect((await app.call(clerk, registryRoutes.moveFamily, move)).status).toBe(404)
    expect((await app.call(examiner, registryRoutes.moveFamily, move)).status).toBe(200)
    expect(await page(id)).toMatchObject({
      village: PLACES.otherVillage,
      residence: 'urban',
      hasAddress: true,
    })
    expect(await page(id, { day: '2023-02-28' })).toMatchObject({
      village: PLACES.village,
      residence: 'rural',
    })
    expect((await app.call(clerk, registryRoutes.family, { county, id })).status).toBe(404)
  })

  it('closes a family with all its memberships', async () => {
    const { id, version } = await couple()
    const input = { county, id, version, on: '2023-03-03', reason: '迁往外省' }
    expect((await app.call(clerk, registryRoutes.closeFamily, input)).status).toBe(200)
    expect(await page(id)).toMatchObject({ closedOn: '2023-03-03', members: [], version: 2 })
  })
})

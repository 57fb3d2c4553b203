import { registryRoutes } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import {
  fictionalId,
  nth,
  oldId,
  openHouseholdAs,
  somebody,
} from '../../../../../test-kit/factories/families.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import type { Acting } from './acting.ts'
import { findOrAddPerson } from './persons.repo.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const { county, village } = PLACES

const open = (given: object) =>
  app.call(clerk, registryRoutes.openHousehold, {
    ...{ county, village, residence: 'rural', openedOn: '2023-01-01', head: somebody() },
    ...given,
  })

describe('opening a family', () => {
  it('numbers it and registers its members', async () => {
    const child = { person: somebody({ born: '2015-06-01' }), relation: 'child' as const }
    const { status, body } = await open({ head: somebody(), members: [child] })
    expect(status).toBe(200)
    expect(body.number).toMatch(/^H619901-\d{6}$/)
    expect(body.members.map(({ added }) => added)).toEqual([true, true])
    expect(body.version).toBe(1)
  })

  it('keeps id and phone sealed and shows neither', async () => {
    const head = somebody({ phone: '13900001234' })
    const { personIds } = await openHouseholdAs(app, clerk, { head })
    const row = await services.db
      .selectFrom('registry.person')
      .selectAll()
      .where('county', '=', county)
      .where('id', '=', nth(personIds, 0))
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(head.residentId)
    expect(JSON.stringify(row)).not.toContain('13900001234')
    expect(services.cipher.open(row.residentIdSealed)).toBe(head.residentId)
    expect(row.residentIdMasked).toBe(`619***********${head.residentId.slice(-4)}`)
    expect(row.phoneMasked).toBe('139****1234')
  })

  it('finds the same person by the old 15 digits', async () => {
    const head = somebody({ born: '1961-02-03' })
    const { personIds, id, version } = await openHouseholdAs(app, clerk)
    await openHouseholdAs(app, clerk, { head })
    const again = { ...head, residentId: oldId(head.residentId) }
    const { problem, status } = await app.call(clerk, registryRoutes.addMember, {
      ...{ county, id, version, person: again, relation: 'other', on: '2023-02-01' },
    })
    expect([status, problem.code, problem.params]).toEqual([
      409,
      'registry.member-elsewhere',
      { town: PLACES.town },
    ])
    expect(personIds).toHaveLength(1)
  })

  it.each([
    ['a wrong check digit', { residentId: '619901197503100010' }, 422, 'resident-id.check-digit'],
    ['a phone that is none', { phone: '12345678901' }, 422, 'phone.format'],
  ])('refuses %s with its field', async (_name, wrong, status, code) => {
    const answer = await open({ head: { ...somebody(), ...wrong } })
    expect([answer.status, answer.problem.code]).toEqual([status, code])
    expect(answer.problem.field).toMatch(/^head\./)
  })

  it('refuses a person known under another name, without telling it', async () => {
    const head = somebody({ name: '何一心' })
    await openHouseholdAs(app, clerk, { head })
    const { problem } = await open({ head: { ...head, name: '何二心' } })
    expect([problem.status, problem.code, problem.field]).toEqual([409, 'registry.name-differs', 'head.name'])
    expect(JSON.stringify(problem)).not.toContain('一心')
  })

  it('refuses the same person twice in one family', async () => {
    const head = somebody()
    const { problem } = await open({ head, members: [{ person: head, relation: 'other' }] })
    expect([problem.status, problem.code]).toEqual([422, 'registry.person-twice'])
  })

  it('refuses a person of another county and tells only the county', async () => {
    const person = somebody()
    const { now, newId } = services.clock
    const acting: Acting = {
      ...{ now: now(), today: services.clock.today(), newId, services },
      actor: systemActor('test'),
      emit: async () => undefined,
    }
    await services.db
      .transaction()
      .execute((tx) =>
        findOrAddPerson(tx, acting, { ...person, county: '619902', register: PLACES.farVillage, field: '' }),
      )
    const { problem } = await open({ head: person })
    expect([problem.status, problem.code]).toEqual([409, 'registry.person-in-other-county'])
    expect(problem.params).toMatchObject({ county: '619902' })
    expect(JSON.stringify(problem)).not.toContain(person.name)
  })

  it.each([
    ['a village of another county', PLACES.farVillage],
    ['a village that does not exist', '619901001999'],
    ['a town', PLACES.town],
  ])('refuses %s', async (_name, elsewhere) => {
    const { problem } = await open({ village: elsewhere })
    expect([problem.status, problem.code]).toEqual([422, 'registry.village-elsewhere'])
  })

  it('refuses a day after today and one before a birth', async () => {
    expect((await open({ openedOn: '2023-04-04' })).problem.code).toBe('registry.day-in-future')
    const unborn = { residentId: fictionalId(1, '2023-02-02'), name: '小宝' }
    expect((await open({ head: unborn, openedOn: '2023-02-01' })).problem.code).toBe('registry.born-after')
  })

  it('leaves no trace when it is refused', async () => {
    const before = await services.db.selectFrom('registry.person').select('id').execute()
    await open({ head: somebody(), village: '619901001999' })
    await open({
      head: somebody(),
      members: [{ person: { ...somebody(), residentId: '1' }, relation: 'child' }],
    })
    expect(await services.db.selectFrom('registry.person').select('id').execute()).toHaveLength(before.length)
  })
})

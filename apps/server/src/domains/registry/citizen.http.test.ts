import { registryRoutes } from '@songtan/contract'
import { residentId } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { citizenNamed, PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'
import { recordAudit } from '../../platform/audit/audit.ts'
import { systemActor } from '../../platform/authz/actor.ts'
import { residentIdIndex } from './person-seal.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const { county } = PLACES

/** A citizen whose id was checked, or one known by a phone only. */
const citizen = async (id?: string) => {
  const row = { id: services.clock.newId(), createdAt: services.clock.now() }
  const phone = { phoneIndex: row.id, phoneSealed: services.cipher.seal('13900000000') }
  const proven = id && {
    residentIdIndex: residentIdIndex(services.cipher, residentId(id)),
    residentIdSealed: services.cipher.seal(id),
    identifiedAt: services.clock.now(),
  }
  await services.db
    .insertInto('access.citizen')
    .values({ ...row, ...phone, ...proven })
    .execute()
  return citizenNamed(row.id)
}
const [head, spouse] = [somebody(), somebody({ phone: '13900007777' })]
const family = await openHouseholdAs(app, clerk, {
  ...{ head, members: [{ person: spouse, relation: 'spouse' as const }] },
})
await app.call(clerk, registryRoutes.recordFacts, {
  ...{ county, id: family.id, version: 1, standing: 'declared', source: 'statement' },
  facts: family.personIds.map((personId) => ({
    ...{ personId, fact: { kind: 'labour' as const, value: { ability: 'none' as const } } },
  })),
})
const me = await citizen(spouse.residentId)
const stranger = await citizen(somebody().residentId)
const unproven = await citizen()

describe('my family', () => {
  it('is found by my proven id, and by nothing else', async () => {
    const mine = await app.call(me, registryRoutes.myFamilies, {})
    expect(mine.body.items).toMatchObject([
      { householdId: family.id, number: family.number, relation: 'spouse', class: 'none' },
    ])
    expect((await app.call(stranger, registryRoutes.myFamilies, {})).body.items).toEqual([])
    expect((await app.call(unproven, registryRoutes.myFamilies, {})).body.items).toEqual([])
  })

  it('shows the members by name and the facts of myself only', async () => {
    const { body } = await app.call(me, registryRoutes.myFamily, { county, id: family.id })
    expect(body.members.map(({ name, self }) => [name, self])).toEqual([
      [head.name, false],
      [spouse.name, true],
    ])
    expect(body.facts.map(({ personId }) => personId)).toEqual([nth(family.personIds, 1)])
    expect(JSON.stringify(body)).not.toContain(head.residentId)
  })

  it('is nobody else’s: strangers and the unproven find nothing, staff use another door', async () => {
    for (const actor of [stranger, unproven]) {
      const at = { county, id: family.id }
      expect((await app.call(actor, registryRoutes.myFamily, at)).status).toBe(404)
      expect((await app.call(actor, registryRoutes.whoLooked, at)).status).toBe(404)
    }
    expect((await app.call(clerk, registryRoutes.myFamilies, {})).status).toBe(403)
    expect((await app.call(me, registryRoutes.family, { county, id: family.id })).status).toBe(403)
  })

  it('tells me who looked, under which post and why, newest first', async () => {
    app.clock.moveTo('2023-04-04')
    await app.call(clerk, registryRoutes.family, { county, id: family.id })
    app.clock.moveTo('2023-04-05')
    await app.call(clerk, registryRoutes.reveal, {
      ...{ county, id: family.id, what: 'phone', personId: nth(family.personIds, 1), purpose: '电话回访' },
    })
    const { body } = await app.call(me, registryRoutes.whoLooked, { county, id: family.id, limit: 2 })
    expect(body.items).toMatchObject([
      { by: 'staff', post: 'town-clerk', action: 'registry.reveal', purpose: '电话回访' },
      { by: 'staff', post: 'town-clerk', action: 'registry.family', purpose: null },
    ])
    expect(JSON.stringify(body)).not.toContain(clerk.id)
    const rest = await app.call(me, registryRoutes.whoLooked, {
      ...{ county, id: family.id, limit: 2, after: body.next ?? '' },
    })
    expect(rest.body.items.length).toBeGreaterThan(0)
    expect(rest.body.items.map(({ at }) => at).every((at) => at < nth(body.items, 1).at)).toBe(true)
  })

  it('tells the many questions of one check order in one line, and each when asked for', async () => {
    app.clock.moveTo('2023-04-05')
    const [order, other] = [services.clock.newId(), services.clock.newId()]
    const ask = (of: string, source: string, outcome: 'looked' | 'refused' = 'looked') =>
      recordAudit(services.db, services.clock, systemActor('verification.ask-source'), {
        ...{
          county,
          householdId: family.id,
          action: 'verification.askSource',
          outcome,
          purpose: 'application',
        },
        details: { order: of, source },
      })
    await ask(order, 'bank')
    await ask(order, 'bank')
    await ask(order, 'tax')
    await ask(order, 'police', 'refused')
    await ask(other, 'tax')
    const at = { county, id: family.id }
    const { body } = await app.call(me, registryRoutes.whoLooked, { ...at, limit: 3 })
    expect(body.items).toMatchObject([
      { gathered: null, source: 'tax', outcome: 'looked' },
      { gathered: null, source: 'police', outcome: 'refused' },
      { gathered: { order, times: 3, sources: 2 }, source: null, by: 'system', purpose: 'application' },
    ])
    const each = await app.call(me, registryRoutes.whoLooked, { ...at, order, limit: 3 })
    expect(each.body.total).toBe(4)
    expect(each.body.items.map(({ source, gathered }) => [source, gathered])).toEqual([
      ['police', null],
      ['tax', null],
      ['bank', null],
    ])
    const rest = await app.call(me, registryRoutes.whoLooked, {
      ...at,
      order,
      limit: 3,
      after: each.body.next,
    })
    expect(rest.body.items.map(({ source }) => source)).toEqual(['bank'])
    const before = await app.call(me, registryRoutes.whoLooked, { ...at, limit: 50, after: body.next })
    expect(before.body.items.map(({ action }) => action)).not.toContain('verification.askSource')
    expect(body.total).toBe(3 + before.body.items.length)
  })

  it('tells me of attempts that were refused', async () => {
    const outside = await staffAs(services, 'town-clerk', PLACES.otherTown)
    app.clock.moveTo('2023-04-06')
    await app.call(outside, registryRoutes.family, { county, id: family.id })
    const { body } = await app.call(me, registryRoutes.whoLooked, { county, id: family.id, limit: 1 })
    expect(body.items).toMatchObject([{ by: 'staff', action: 'registry.family', outcome: 'refused' }])
  })

  it('is mine no longer after I left it', async () => {
    const { version } = (await app.call(clerk, registryRoutes.family, { county, id: family.id })).body
    await app.call(clerk, registryRoutes.endMembership, {
      ...{
        county,
        id: family.id,
        version,
        personId: nth(family.personIds, 1),
        on: '2023-04-05',
        reason: '离婚',
      },
    })
    expect((await app.call(me, registryRoutes.myFamilies, {})).body.items).toEqual([])
  })
})

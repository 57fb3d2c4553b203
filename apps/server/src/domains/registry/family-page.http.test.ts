import { registryRoutes } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { acted } from '../../../../../test-kit/factories/acting.ts'
import { nth, openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'
import { recordVerifiedFacts } from './keep-told-facts.ts'
import { setClass } from './set-class.ts'

const app = await testApp()
const { services } = app
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const { county } = PLACES

const page = (id: string, query: { day?: string; knownAt?: string } = {}, actor = clerk) =>
  app.call(actor, registryRoutes.family, { county, id, ...query })

describe('the page of a family', () => {
  it('shows members with ids masked and never in clear', async () => {
    const head = somebody({ phone: '13900005678' })
    const { id } = await openHouseholdAs(app, clerk, { head })
    const { body } = await page(id)
    expect(body.members[0]).toMatchObject({ name: head.name, phoneMasked: '139****5678', relation: 'head' })
    expect(JSON.stringify(body)).not.toContain(head.residentId)
    expect(JSON.stringify(body)).not.toContain('13900005678')
  })

  it('lists declared beside verified with the difference', async () => {
    const { id, version, personIds } = await openHouseholdAs(app, clerk)
    const personId = nth(personIds, 0)
    await app.call(clerk, registryRoutes.recordFacts, {
      ...{ county, id, version, standing: 'declared', source: 'statement' },
      facts: [{ personId, fact: { kind: 'asset', value: { kind: 'deposit', value: 300_000 } } }],
    })
    await acted(services, (tx, acting) =>
      recordVerifiedFacts(tx, acting, {
        ...{ county, householdId: id },
        facts: [
          {
            ...{ personId, source: 'bank', from: plainDate('2023-04-01') },
            fact: { kind: 'asset', value: { kind: 'deposit', value: 500_000 } },
          },
        ],
      }),
    )
    const { body } = await page(id)
    expect(body.facts).toMatchObject([
      {
        ...{ personId, kind: 'asset', aspect: 'deposit', outcome: 'different', difference: 200_000 },
        declared: [{ source: 'statement', standing: 'declared' }],
        verified: [{ source: 'bank', effectiveFrom: '2023-04-01' }],
      },
    ])
    expect(body.version).toBe(3)
  })

  it('shows the class of the day', async () => {
    const { id } = await openHouseholdAs(app, clerk)
    const hold = (held: 'dibao' | 'edge', day: string) =>
      acted(services, (tx, acting) =>
        setClass(tx, acting, { county, householdId: id, class: held, day: plainDate(day) }),
      )
    await hold('dibao', '2023-02-01')
    await hold('edge', '2023-04-01')
    const classes = await Promise.all(
      ['2023-01-31', '2023-02-01', '2023-03-31', '2023-04-01'].map(
        async (day) => (await page(id, { day })).body,
      ),
    )
    expect(classes.map((body) => [body.class, body.classSince])).toEqual([
      ['none', null],
      ['dibao', '2023-02-01'],
      ['dibao', '2023-02-01'],
      ['edge', '2023-04-01'],
    ])
  })

  it('shows what was known at an instant, before later corrections', async () => {
    app.clock.moveTo('2023-04-03')
    const head = somebody({ name: '王老五', phone: '13900001111' })
    const { id, personIds } = await openHouseholdAs(app, clerk, { head })
    app.clock.moveTo('2023-04-04')
    const correct = { county, id, personId: nth(personIds, 0), version: 1, reason: '户口本更正' }
    await app.call(clerk, registryRoutes.correctPerson, { ...correct, name: '王劳五', phone: null })
    const now = (await page(id)).body.members[0]
    expect([now?.name, now?.phoneMasked, now?.version]).toEqual(['王劳五', null, 2])
    const then = (await page(id, { knownAt: '2023-04-03T12:00:00Z' })).body.members[0]
    expect([then?.name, then?.phoneMasked]).toEqual(['王老五', '139****1111'])
    expect((await page(id, { knownAt: '2023-04-03T01:00:00Z' })).status).toBe(404)
    app.clock.moveTo('2023-04-03')
  })

  it('tells what was true on a day apart from what the register had at its end', async () => {
    app.clock.moveTo('2023-04-03')
    const { id, personIds } = await openHouseholdAs(app, clerk)
    app.clock.moveTo('2023-04-05')
    const fact = { kind: 'labour' as const, value: { ability: 'none' as const } }
    await app.call(clerk, registryRoutes.recordFacts, {
      ...{ county, id, version: 1, standing: 'verified', source: 'visit' },
      facts: [{ personId: nth(personIds, 0), fact, from: '2023-04-04' }],
    })
    const known = async (day: string, knownAt?: string) =>
      (await page(id, { day, ...(knownAt ? { knownAt } : {}) })).body.facts.length
    expect([await known('2023-04-03'), await known('2023-04-04')]).toEqual([0, 1])
    expect(await known('2023-04-04', '2023-04-04T23:59:59.999+08:00')).toBe(0)
    expect(await known('2023-04-05', '2023-04-05T23:59:59.999+08:00')).toBe(1)
    app.clock.moveTo('2023-04-03')
  })

  it('asks the database six times, the record of the look included, however large the family', async () => {
    const members = Array.from({ length: 9 }, () => ({ person: somebody(), relation: 'other' as const }))
    const small = await openHouseholdAs(app, clerk)
    const large = await openHouseholdAs(app, clerk, { members })
    await app.call(clerk, registryRoutes.recordFacts, {
      ...{ county, id: large.id, version: 1, standing: 'declared', source: 'statement' },
      facts: large.personIds.map((personId) => ({
        personId,
        fact: { kind: 'income' as const, value: { kind: 'wage' as const, amount: 1, per: 'month' as const } },
      })),
    })
    expect((await page(small.id)).queries).toHaveLength(6)
    const { queries, body } = await page(large.id)
    expect([queries.length, body.members.length, body.facts.length]).toEqual([6, 10, 10])
  })

  it('masks names for those who only watch', async () => {
    const { id } = await openHouseholdAs(app, clerk, { head: somebody({ name: '赵小川' }) })
    const supervisor = await staffAs(services, 'supervisor')
    expect((await page(id, {}, supervisor)).body.members[0]?.name).toBe('赵*川')
  })

  it.each([
    ['a day that does not exist', { day: '2023-02-30' }, 400],
    ['a day before all calendars', { day: '0000-01-01' }, 422],
    ['an instant before them', { knownAt: '0000-01-01T00:00:00Z' }, 404],
    ['an instant that is none', { knownAt: 'yesterday' }, 400],
  ])('refuses %s', async (_name, query, status) => {
    const { id } = await openHouseholdAs(app, clerk)
    expect((await page(id, query)).status).toBe(status)
  })
})

describe('facts kept by staff', () => {
  it('are of members only, and not of tomorrow', async () => {
    const { id, personIds } = await openHouseholdAs(app, clerk)
    const fact = { kind: 'labour' as const, value: { ability: 'none' as const } }
    const keep = (entry: { personId?: string; from?: string }) =>
      app.call(clerk, registryRoutes.recordFacts, {
        ...{ county, id, version: 1, standing: 'verified', source: 'visit', facts: [{ ...entry, fact }] },
      })
    expect((await keep({ personId: services.clock.newId() })).problem).toMatchObject({
      code: 'registry.fact-subject',
      field: 'facts.0.personId',
    })
    expect((await keep({})).problem.code).toBe('registry.fact-subject')
    const personId = nth(personIds, 0)
    expect((await keep({ personId, from: '2023-04-04' })).problem.code).toBe('registry.day-in-future')
    const { body } = await keep({ personId })
    expect(body).toMatchObject({ recorded: 1, superseded: 0, version: 2 })
  })

  it('cannot be of the kinds that the register writes itself', async () => {
    const { id } = await openHouseholdAs(app, clerk)
    const input = {
      ...{ county, id, version: 1, standing: 'verified', source: 'visit' },
      facts: [{ fact: { kind: 'class', value: { class: 'dibao' } } }],
    }
    const url = `/api/v1/counties/${county}/families/${id}/facts`
    await app.call(clerk, registryRoutes.family, { county, id })
    const { county: _, id: __, ...payload } = input
    const answer = await app.server.inject({
      ...{ method: 'POST', url, payload, headers: { 'x-test-actor': clerk.id } },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'input.invalid'])
  })
})

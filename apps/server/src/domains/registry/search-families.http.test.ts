import { type InputOf, registryRoutes } from '@songtan/contract'
import { divisionCode, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { PLACES, staffAs, staffWith } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import { acted } from '../../../../../test-kit/factories/acting.ts'
import { openHouseholdAs, somebody } from '../../../../../test-kit/factories/families.ts'
import { divisionPath } from '../org/index.ts'
import { setClass } from './set-class.ts'

const app = await testApp()
const { services } = app
const { county, village, otherVillage } = PLACES
const examiner = await staffAs(services, 'county-examiner')
const clerk = await staffAs(services, 'town-clerk', PLACES.town)
const otherClerk = await staffAs(services, 'town-clerk', PLACES.otherTown)

const one = { name: '钱多多', phone: '13711112222', residentId: somebody().residentId }
const here = await openHouseholdAs(app, examiner, { village, head: somebody(one) })
const child = { person: somebody({ name: '孙多余' }), relation: 'child' as const }
const second = await openHouseholdAs(app, examiner, { village, members: [child] })
const away = await openHouseholdAs(app, examiner, {
  ...{ village: otherVillage, residence: 'urban', head: somebody({ name: '钱多多' }) },
})
await acted(services, (tx, acting) =>
  setClass(tx, acting, { county, householdId: second.id, class: 'dibao', day: plainDate('2023-02-01') }),
)

type Filters = Partial<InputOf<typeof registryRoutes.searchFamilies>>
const search = (filters: Filters, actor = examiner) =>
  app.call(actor, registryRoutes.searchFamilies, { county, ...filters })
const found = async (filters: Filters, actor = examiner) => {
  const { body } = await search(filters, actor)
  expect(body.total).toBe(body.items.length)
  return body.items.map(({ number }) => number).sort()
}
const ids = one.residentId

describe('a list of families', () => {
  it('holds those of my area and counts the same', async () => {
    expect(await found({})).toEqual([here.number, second.number, away.number].sort())
    expect(await found({}, clerk)).toEqual([here.number, second.number].sort())
    expect(await found({}, otherClerk)).toEqual([away.number])
  })

  it('says where a family lives by the names of town and village', async () => {
    const { body } = await search({ text: here.number })
    const [shown] = body.items
    const way = await divisionPath(services.db, shown?.village ?? '')
    expect(way.length).toBeGreaterThan(2)
    expect(shown?.villageName).toBe(
      way
        .slice(-2)
        .map(({ name }) => name)
        .join(' '),
    )
  })

  it('is the union of areas where one person holds two posts', async () => {
    const both = await staffWith(services, [
      { kind: 'town-clerk', area: PLACES.town },
      { kind: 'village-assistant', area: otherVillage },
    ])
    expect(await found({}, both)).toHaveLength(3)
  })

  it('stays inside my area whatever place or text is asked for', async () => {
    expect(await found({ area: divisionCode(otherVillage) }, clerk)).toEqual([])
    expect(await found({ text: away.number }, clerk)).toEqual([])
    expect(await found({ text: '钱多多' }, clerk)).toEqual([here.number])
    expect(await found({ county: '619902' }, clerk)).toEqual([])
  })

  it.each([
    ['a village', { area: divisionCode(village) }, [here, second]],
    ['a town', { area: divisionCode(PLACES.otherTown) }, [away]],
    ['a class', { class: 'dibao' as const }, [second]],
    ['a household number', { text: here.number.toLowerCase() }, [here]],
    ['a name', { text: '钱多多' }, [here, away]],
    ['a part of a name, of a member too', { text: '多' }, [here, second, away]],
    ['an id', { text: ids }, [here]],
    [
      'the ends of an id as they are shown',
      { text: `${ids.slice(0, 3)}***********${ids.slice(-4)}` },
      [here],
    ],
    ['six digits and four', { text: `${ids.slice(0, 6)}*${ids.slice(-4)}` }, [here]],
    ['a phone', { text: '137 1111 2222' }, [here]],
    ['class and text together', { class: 'dibao' as const, text: '孙' }, [second]],
    ['what nobody has', { text: '无此人' }, []],
  ])('is narrowed by %s', async (_name, filters, expected) => {
    expect(await found(filters)).toEqual(expected.map(({ number }) => number).sort())
  })

  it('shows names to who works there, masked to who watches, ids masked to all', async () => {
    const supervisor = await staffAs(services, 'supervisor')
    const row = (await search({ text: here.number })).body.items[0]
    expect(row).toMatchObject({ headName: '钱多多', members: 1, residence: 'rural', class: 'none' })
    expect(row?.headResidentIdMasked).toBe(`619***********${ids.slice(-4)}`)
    expect((await search({ text: here.number }, supervisor)).body.items[0]?.headName).toBe('钱*多')
  })

  it('comes page by page, each family once', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const { body } = await search({ limit: 1, ...(after ? { after } : {}) })
      expect(body.total).toBe(after === undefined ? 3 : undefined)
      seen.push(...body.items.map(({ number }) => number))
      after = body.next
    } while (after)
    expect(seen.sort()).toEqual([here.number, second.number, away.number].sort())
  })

  it('asks the database twice, the record of the look included, and once more to count a list of several pages', async () => {
    expect((await search({})).queries).toHaveLength(2)
    const { body, queries } = await search({ limit: 1 })
    expect(queries).toHaveLength(3)
    expect((await search({ limit: 1, ...(body.next ? { after: body.next } : {}) })).queries).toHaveLength(2)
  })

  it.each([
    ['a text that is no search', { text: '12345' }, 422, 'registry.search-unreadable'],
    ['a pattern', { text: '%' }, 422, 'registry.search-unreadable'],
    ['an id with a wrong check digit', { text: '619901197503100010' }, 422, 'resident-id.check-digit'],
    ['a cursor that is none', { after: 'abc' }, 400, 'input.invalid'],
    ['a class that is none', { class: 'rich' }, 400, 'input.invalid'],
    ['a place that is none', { area: '6199' }, 400, 'input.invalid'],
    ['a filter nobody knows', { street: 'x' }, 400, 'input.invalid'],
  ])('refuses %s', async (_name, filters, status, code) => {
    const answer = await app.server.inject({
      ...{ method: 'POST', url: `/api/v1/counties/${county}/families/search`, payload: filters },
      headers: { 'x-test-actor': examiner.id },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})

describe('the list as a file', () => {
  const lines = async (filters: Filters, actor = examiner) => {
    await search({}, actor)
    const answer = await app.server.inject({
      ...{ method: 'POST', url: `/api/v1/counties/${county}/families/export`, payload: filters },
      headers: { 'x-test-actor': actor.id },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    return answer.rawPayload.toString('utf8').trimEnd().split('\r\n')
  }

  it('holds what the list holds, masked, and is recorded', async () => {
    const [header, ...rows] = await lines({ text: '钱多多' }, clerk)
    expect(header).toBe('\ufeff户编号,村（社区）,城乡,类别,户主,户主身份证号,人口,建户日期,注销日期')
    expect(rows).toEqual([
      `${here.number},${village},乡,未纳入,钱多多,619***********${ids.slice(-4)},1,2023-01-01,`,
    ])
    const audit = await services.db
      .selectFrom('platform.audit')
      .select(['action', 'purpose', 'details'])
      .where('action', '=', 'registry.exportFamilies')
      .executeTakeFirstOrThrow()
    expect(audit).toMatchObject({ purpose: 'export', details: { families: 1 } })
  })

  it('stays inside the area', async () => {
    expect(await lines({}, clerk)).toHaveLength(3)
    expect(await lines({}, otherClerk)).toHaveLength(2)
    expect(await lines({ area: divisionCode(village) }, otherClerk)).toHaveLength(1)
  })
})

import { orgRoutes } from '@songtan/contract'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PLACES } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import type { Actor } from '../../platform/authz/actor.ts'
import { decidingCounty, divisionName, divisionPath, isDecidingCounty } from './index.ts'

const app = await testApp({ day: '2023-04-03' })
const { db } = app.services
const visitor: Actor = { kind: 'visitor', id: 'visitor', label: 'visitor' }

const owner = new pg.Client(app.database.ownerUrl)
beforeAll(async () => {
  await owner.connect()
  await owner.query(
    `insert into org.division values
      ('619971000000', '619900000000', '炉火新区', '{}', true, '0001-01-01', null, '测试'),
      ('619901003000', '619901000000', '柴门旧乡', '{town}', false, '0001-01-01', '2023-04-02', '测试'),
      ('619901004000', '619901000000', '柴门新街道', '{town}', false, '2023-04-03', null, '测试')`,
  )
})
afterAll(() => owner.end())

describe('search', () => {
  const names = async (query: object) => {
    const found = await app.call(visitor, orgRoutes.searchDivisions, { q: '柴门', limit: 50, ...query })
    return found.body.items.map(({ name }) => name)
  }

  it('finds by the beginning of the name, as of the day, with the way to each', async () => {
    expect(await names({})).toEqual(['柴门镇', '柴门新街道'])
    expect(await names({ day: '2023-04-02' })).toEqual(['柴门镇', '柴门旧乡'])
    const found = await app.call(visitor, orgRoutes.searchDivisions, { q: '薪火', limit: 20 })
    expect(found.body.items[0]?.path.map(({ name }) => name)).toEqual([
      '全国',
      '陕西省',
      '暖河市',
      '炉前区',
      '柴门镇',
      '薪火村',
    ])
    expect(found.queries.length).toBe(2)
  })

  it('inside a place by any part of the name, by digits of the code, by level; a wildcard is a letter', async () => {
    expect(await names({ q: '火' })).toEqual([])
    expect(await names({ q: '火', within: PLACES.town })).toEqual(['薪火村'])
    expect(await names({ q: '61990100', level: 'town' })).toEqual(['柴门镇', '灶台街道', '柴门新街道'])
    expect(await names({ q: '%' })).toEqual([])
    const nothing = await app.call(visitor, orgRoutes.searchDivisions, { q: ' ' })
    expect(nothing.problem).toMatchObject({ status: 400, field: 'q' })
  })
})

describe('one place and what lies under it', () => {
  it('opens with levels and way; what ended is not there any more, yet was', async () => {
    const shown = await app.call(visitor, orgRoutes.showDivision, { code: '442000000000' })
    expect(shown.body).toMatchObject({ name: '中山市', levels: ['city', 'county'], parent: '440000000000' })
    expect(shown.body.path.map(({ name }) => name)).toEqual(['全国', '广东省', '中山市'])
    const old = { code: '619901003000' }
    expect((await app.call(visitor, orgRoutes.showDivision, old)).status).toBe(404)
    expect((await app.call(visitor, orgRoutes.showDivision, { ...old, day: '2023-04-02' })).status).toBe(200)
  })

  it('lists children and says which have children of their own', async () => {
    const list = async (code: string) =>
      (await app.call(visitor, orgRoutes.listDivisionChildren, { code })).body.items.map((one) => [
        one.name,
        one.hasChildren,
      ])
    const counties = await list('619900000000')
    expect(counties).toContainEqual(['炉前区', true])
    expect(counties).toContainEqual(['炉火新区', false])
    expect(await list('442000000000')).toContainEqual(['石岐街道', true])
  })
})

describe('for other domains', () => {
  it('the county that decides: the first six digits, also where a city has no counties', async () => {
    expect(decidingCounty('442000001001')).toBe('442000')
    expect(await isDecidingCounty(db, '442000')).toBe(true)
    expect(await isDecidingCounty(db, '619901')).toBe(true)
    expect(await isDecidingCounty(db, '619900')).toBe(false)
    expect(await isDecidingCounty(db, '619971')).toBe(false)
  })

  it('names, and ways without the county that 中山 lacks', async () => {
    expect(await divisionName(db, PLACES.town)).toBe('柴门镇')
    expect(await divisionName(db, '999999999999')).toBe('999999999999')
    const way = await divisionPath(db, '442000001000')
    expect(way.map(({ name }) => name)).toEqual(['全国', '广东省', '中山市', '石岐街道'])
  })
})

import { divisionCode } from '@songtan/kernel'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { citizenNamed, operator, PLACES, staffWith } from '../../../../../test-kit/actors.ts'
import { testApp } from '../../../../../test-kit/app.ts'
import type { Actor } from './actor.ts'
import { mayAnywhere, permissions, requireArea, scopeOf } from './permission.ts'

const { services } = await testApp()
const { list } = permissions('test', { list: { posts: ['town-clerk', 'county-examiner'] } })

const VILLAGES = [PLACES.village, PLACES.otherVillage, PLACES.farVillage]

const visible = async (actor: Actor): Promise<string[]> => {
  const values = sql.join(VILLAGES.map((village) => sql`(${village}::text)`))
  const { rows } = await sql<{ code: string }>`
    select code from (values ${values}) as v (code) where ${scopeOf(actor, list, 'v.code')} order by code
  `.execute(services.db)
  return rows.map(({ code }) => code)
}

test('the rows a person sees are the union of the places of the posts that permit it', async () => {
  const inTown = await staffWith(services, [{ kind: 'town-clerk', area: PLACES.town }])
  expect(await visible(inTown)).toEqual([PLACES.village])
  const inCounty = await staffWith(services, [{ kind: 'county-examiner', area: PLACES.county }])
  expect(await visible(inCounty)).toEqual([PLACES.village, PLACES.otherVillage])
  const both = await staffWith(services, [
    { kind: 'town-clerk', area: PLACES.town },
    { kind: 'county-examiner', area: PLACES.otherCounty },
  ])
  expect(await visible(both)).toEqual([PLACES.village, PLACES.farVillage])
})

test('a post that does not permit it widens nothing', async () => {
  const auditor = await staffWith(services, [
    { kind: 'auditor', area: '61' },
    { kind: 'town-clerk', area: PLACES.town },
  ])
  expect(await visible(auditor)).toEqual([PLACES.village])
})

test('no post, a family, or nobody: nothing', async () => {
  expect(await visible(await staffWith(services, []))).toEqual([])
  expect(await visible(citizenNamed('00000000-0000-7000-8000-000000000001'))).toEqual([])
  expect(mayAnywhere(operator, list)).toBe(false)
})

test('outside one’s area a record does not exist', async () => {
  const clerk = await staffWith(services, [{ kind: 'town-clerk', area: PLACES.town }])
  expect(() => requireArea(clerk, list, PLACES.village)).not.toThrow()
  expect(() => requireArea(clerk, list, PLACES.otherVillage)).toThrow('record.not-found')
  expect(() => requireArea(clerk, list, divisionCode('619901'))).toThrow('record.not-found')
})

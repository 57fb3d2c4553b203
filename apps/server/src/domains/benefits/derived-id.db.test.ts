import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testApp } from '../../../../../test-kit/app.ts'
import { derivedId } from './derived-id.ts'

const { services } = await testApp()

const idsFrom = async (seed: string, rows = 1000): Promise<string[]> => {
  const { rows: found } = await sql<{ id: string }>`
    select ${derivedId(seed, sql<string>`n::text`)} as id from generate_series(1, ${rows}) n`.execute(
    services.db,
  )
  return found.map(({ id }) => id)
}

test('the same seed and names give the same ids, all different, of version 8', async () => {
  const seed = services.clock.newId()
  const ids = await idsFrom(seed)
  expect(new Set(ids).size).toBe(1000)
  expect(await idsFrom(seed)).toEqual(ids)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('they carry the time of their seed, so that those of a later act come after', async () => {
  const early = await idsFrom('01870000-0000-7000-8000-000000000001', 50)
  const late = await idsFrom('01870000-0001-7000-8000-000000000001', 50)
  expect(early.toSorted().at(-1) ?? '').toBe([...early, ...late].toSorted()[49])
})

test('seeds of one instant give other ids', async () => {
  const ids = [
    ...(await idsFrom('01870000-0000-7000-8000-000000000001')),
    ...(await idsFrom('01870000-0000-7000-8000-000000000002')),
  ]
  expect(new Set(ids).size).toBe(2000)
})

import { divisionCode, plainDate } from '@songtan/kernel'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emptyDatabase } from '../../../../../test-kit/database.ts'
import { migrateScratch, type ScratchDatabase } from '../../../../../test-kit/scratch-database.ts'
import { type DivisionRow, SINCE_BEFORE } from '../../platform/tables/division-row.ts'
import { addDivisions, loadDivisions } from './load-divisions.ts'

let database: ScratchDatabase
const clients: pg.Client[] = []

const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client(database.ownerUrl)
  await client.connect()
  clients.push(client)
  return client
}

beforeAll(async () => {
  database = await emptyDatabase()
  await migrateScratch(database)
  await connect()
})
afterAll(() => Promise.all(clients.map((client) => client.end())))

const client = (): pg.Client => clients[0] ?? expect.fail('not connected')
const select = async (columns: string, where: string): Promise<unknown[]> =>
  (await client().query(`select ${columns} from org.division where ${where} order by code`)).rows
const count = async (where = 'true'): Promise<unknown> => (await select('code', where)).length

const row = (code: string, over: Partial<DivisionRow> = {}): DivisionRow => ({
  code: divisionCode(code),
  name: '炉边\t街\\道',
  levels: ['town'],
  parent: divisionCode('619902'),
  zone: false,
  validFrom: SINCE_BEFORE,
  validTo: plainDate('2030-12-31'),
  source: '虚构',
  ...over,
})

it('loads a part of the tree, once, even when two starts do it together', async () => {
  const prefixes = ['610302001', '442000001']
  const second = await connect()
  const loads = await Promise.all([
    loadDivisions(client(), { prefixes }),
    loadDivisions(second, { prefixes }),
  ])
  expect(loads.map(({ rows }) => rows === 0).sort()).toEqual([false, true])
  expect(await select('name, levels, parent', `code = '442000000000'`)).toEqual([
    { name: '中山市', levels: ['city', 'county'], parent: '440000000000' },
  ])
  expect(await count(`code like '4420%' and 'town' = any (levels)`)).toBe(1)
})

it('adds divisions of another source, text kept as it is, and may be repeated', async () => {
  await addDivisions(client(), [row('619902001')])
  await addDivisions(client(), [row('619902001', { name: '炉前街道' }), row('619902002')])
  expect(await select('name, valid_to::text, source', `parent = '619902000000'`)).toEqual([
    { name: '炉前街道', valid_to: '2030-12-31', source: '虚构' },
    { name: '炉边\t街\\道', valid_to: '2030-12-31', source: '虚构' },
  ])
})

it('replaces a part by all 665,000, ends what the edition no longer lists and keeps other sources', async () => {
  await addDivisions(client(), [
    row('610399', { source: '国家统计局 2022', parent: divisionCode('6103'), validTo: null }),
  ])
  const seen: number[] = []
  const loaded = await loadDivisions(client(), { onProgress: ({ rows }) => seen.push(rows) })
  expect(loaded.rows).toBe(665_274)
  expect(seen.at(-1)).toBe(665_274)
  expect(await select('valid_to::text', `code = '610399000000'`)).toEqual([{ valid_to: '2023-06-30' }])
  expect(await select('valid_to', `code in ('610302000000', '653228000000')`)).toEqual([
    { valid_to: null },
    { valid_to: null },
  ])
  expect(await select('source', `code = '000000000000'`)).toEqual([{ source: loaded.edition }])
  expect(await count(`parent = '619902000000'`)).toBe(2)
  expect(await loadDivisions(client())).toEqual({ edition: loaded.edition, rows: 0 })
  const levels = await client().query(
    'select level, count(*)::int from org.division, unnest(levels) as level group by level order by level',
  )
  expect(Object.fromEntries(levels.rows.map(({ level, count: n }) => [level, n]))).toMatchObject({
    province: 31,
    city: 342,
    village: 620_573,
  })
}, 120_000)

it('leaves nothing of a load that breaks', async () => {
  const broken = [row('619902003'), { ...row('619902004'), validFrom: plainDate('2024-02-29'), levels: [] }]
  const torn = broken.map((r, i) => (i === 1 ? { ...r, name: '\0' } : r))
  await expect(addDivisions(client(), torn)).rejects.toThrow()
  expect(await count(`code like '61990200%'`)).toBe(2)
})

import type { DivisionCode, DivisionLevel } from '@songtan/kernel'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DivisionRow } from './division-row.ts'
import { divisionEdition, readDivisions } from './read-divisions.ts'

const rows = new Map<DivisionCode, DivisionRow>()
let read = 0

beforeAll(async () => {
  for await (const batch of readDivisions()) {
    for (const row of batch) rows.set(row.code, row)
    read += batch.length
  }
}, 60_000)

const count = (keep: (row: DivisionRow) => boolean): number => rows.values().filter(keep).toArray().length
const standingFor = (level: DivisionLevel): number => count((row) => row.levels.includes(level))
const at = (code: string) => rows.get(code as DivisionCode)

describe('the committed divisions', () => {
  it('have one row a code', () => expect(read).toBe(rows.size))

  it('hold every level of the 2023 edition, and two counties since', () => {
    expect(standingFor('nation')).toBe(1)
    expect(standingFor('province')).toBe(31)
    expect(standingFor('city')).toBe(342)
    expect(standingFor('town')).toBe(41_352)
    expect(standingFor('village')).toBe(620_573)
    expect(standingFor('county') + count((row) => row.zone)).toBe(2_978 + 2)
  })

  it('leave nobody without a parent that covers it', () => {
    const lost = rows
      .values()
      .filter(({ code, parent }) => parent !== null && (!rows.has(parent) || parent >= code))
      .toArray()
    expect(lost).toEqual([])
    expect(count((row) => row.parent === null)).toBe(1)
  })

  it.each([
    ['442000000000', '中山市'],
    ['441900000000', '东莞市'],
    ['460400000000', '儋州市'],
  ])('let %s %s be city and county at once, with its towns right below', (code, name) => {
    expect(at(code)).toMatchObject({ name, levels: ['city', 'county'], zone: false })
    expect(count((row) => row.parent === code && row.levels.includes('town'))).toBeGreaterThan(10)
  })

  it('know the zones, which have towns but decide nothing', () => {
    expect(at('320576000000')).toMatchObject({ name: '苏州工业园区', levels: [], zone: true })
    expect(count((row) => row.zone)).toBe(124)
    expect(count((row) => row.parent === '320576000000')).toBeGreaterThan(0)
    expect(count((row) => row.zone && row.code.charAt(4) !== '7')).toBe(0)
  })

  it('lay later changes over the edition', () => {
    expect(at('653228000000')).toMatchObject({
      name: '和康县',
      parent: '653200000000',
      validFrom: '2024-12-27',
    })
    expect(at('653229000000')).toMatchObject({ name: '和安县', levels: ['county'], validTo: null })
    expect(at('610305000000')).toMatchObject({ name: '凤翔区', validFrom: '0001-01-01', validTo: null })
  })

  it('come with their edition', async () => {
    expect(await divisionEdition()).toMatchObject({
      source: '国家统计局 2023',
      asOf: '2023-06-30',
      rows: rows.size - 3,
      edition: expect.stringMatching(/^国家统计局 2023 sha256:[0-9a-f]{16}$/),
    })
  })
})

it('reads a part of the tree with all that lies above it', async () => {
  const part: string[] = []
  for await (const batch of readDivisions({ prefixes: ['610302001', '4420'] }))
    part.push(...batch.map(({ code }) => code))
  expect(part.slice(0, 2)).toEqual(['000000000000', '440000000000'])
  expect(part.filter((code) => code.startsWith('61') && code.endsWith('000'))).toEqual([
    '610000000000',
    '610300000000',
    '610302000000',
    '610302001000',
  ])
  expect(part.every((code) => /^(0000|4400|4420|6100|6103)/.test(code))).toBe(true)
}, 60_000)

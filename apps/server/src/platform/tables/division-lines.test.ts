import { describe, expect, it } from 'vitest'
import { decodeDivisions } from './decode-divisions.ts'
import { divisionLineReader, parseOverlay } from './division-lines.ts'
import type { DivisionRow } from './division-row.ts'

const readAll = (lines: readonly string[]) => {
  const read = divisionLineReader('test')
  return lines.map((line, i) => read(line, i + 2))
}
const short = (lines: readonly string[]) =>
  readAll(lines).map(({ code, levels, parent }) => [code, levels, parent])

describe('lines of a division file', () => {
  it('add their digits to the code above', () => {
    expect(
      short(['61\tA', '\t03\tB', '\t\t02\tC', '\t\t\t001\tD', '\t\t\t\t007\tE', '\t\t\t002\tF']),
    ).toEqual([
      ['610000000000', ['province'], '000000000000'],
      ['610300000000', ['city'], '610000000000'],
      ['610302000000', ['county'], '610300000000'],
      ['610302001000', ['town'], '610302000000'],
      ['610302001007', ['village'], '610302001000'],
      ['610302002000', ['town'], '610302000000'],
    ])
  })

  it('hang a town from its city where there is no county', () => {
    expect(short(['44\tA', '\t19\tX', '\t\t01\tY', '\t20\tB\tcity,county', '\t\t\t001\tC']).slice(3)).toEqual(
      [
        ['442000000000', ['city', 'county'], '440000000000'],
        ['442000001000', ['town'], '442000000000'],
      ],
    )
  })

  it('mark a zone, which stands for no level', () => {
    expect(readAll(['32\tA', '\t05\tB', '\t\t76\tC\tzone'])[2]).toMatchObject({ levels: [], zone: true })
  })

  it.each([
    ['too many tabs', ['61\tA', '\t\t\t\t\t001\tB']],
    ['too few digits', ['61\tA', '\t3\tB']],
    ['letters for digits', ['61\tA', '\tab\tB']],
    ['no name', ['61\tA', '\t03']],
    ['nothing above', ['\t03\tB']],
    ['an unknown level', ['61\tA\tcanton']],
  ])('are refused for %s', (_what, lines) =>
    expect(() => readAll(lines)).toThrow(/^(division|no division level)/),
  )
})

it('names the line that does not fit', () => {
  expect(() => readAll(['61\tA', '\t3\tB'])).toThrow('division file, line 3: unreadable')
})

describe('the overlay', () => {
  const header = 'code\tname\tlevels\tzone\tparent\tvalid_from\tvalid_to\tsource'
  const line = (cells: Record<string, string> = {}) =>
    Object.values({
      code: '653228',
      name: 'A',
      levels: 'county',
      zone: 'no',
      parent: '6532',
      from: '2024-12-27',
      to: '',
      source: 'B',
      ...cells,
    }).join('\t')

  it('reads full rows, an end included', () => {
    expect(parseOverlay(`${header}\n${line()}\n${line({ to: '2025-01-01', zone: 'yes' })}\n`)).toMatchObject([
      { code: '653228000000', parent: '653200000000', validFrom: '2024-12-27', validTo: null, zone: false },
      { validTo: '2025-01-01', zone: true },
    ])
  })

  it.each([
    ['another header', `code\n${line()}`],
    ['a missing column', `${header}\n653228\tA`],
    ['an impossible day', `${header}\n${line({ from: '2024-02-30' })}`],
    ['no source', `${header}\n${line({ source: '' })}\n${line()}`],
    ['an unknown level', `${header}\n${line({ levels: 'canton' })}`],
  ])('is refused for %s', (_what, text) => expect(() => parseOverlay(text)).toThrow())
})

describe('a division file', () => {
  const decode = async (batches: readonly (readonly string[])[], overlay = '') => {
    const rows: DivisionRow[] = []
    for await (const batch of decodeDivisions(batches, overlay ? parseOverlay(overlay) : []))
      rows.push(...batch)
    return rows
  }
  const columns = 'code\tname\tlevels\tzone\tparent\tvalid_from\tvalid_to\tsource'
  const change = (code: string) => `${code}\tNew\tcity\tno\t61\t2024-12-27\t\tB`

  it('begins with the nation, and a later change takes the place of its code or comes last', async () => {
    const overlay = [columns, change('6103'), change('6198')].join('\n')
    const rows = await decode([['test\t2023-06-30\t2', '61\tA'], ['\t03\tOld']], overlay)
    expect(rows.map(({ code, name, source }) => [code, name, source])).toEqual([
      ['000000000000', '全国', 'test'],
      ['610000000000', 'A', 'test'],
      ['610300000000', 'New', 'B'],
      ['619800000000', 'New', 'B'],
    ])
  })

  it.each([
    ['a missing header', [['61\tA']]],
    ['a missing line', [['test\t2023-06-30\t2', '61\tA']]],
    ['a line too many', [['test\t2023-06-30\t1', '61\tA', '62\tB']]],
    ['nothing in it', []],
  ])('is refused for %s', async (_what, batches) => {
    await expect(decode(batches)).rejects.toThrow('division file')
  })
})

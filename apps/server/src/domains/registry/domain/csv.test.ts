import { expect, it } from 'vitest'
import { csvText } from './csv.ts'

it('writes a mark, quotes what needs it and ends every line', () => {
  expect(
    csvText([
      ['户编号', '人口'],
      ['H1', 3],
      ['a,"b"\nc', null],
    ]),
  ).toBe('\ufeff户编号,人口\r\nH1,3\r\n"a,""b""\nc",\r\n')
})

it.each(['=1+1', '+1', '-1', '@x'])('does not let %s be run as a formula', (cell) => {
  expect(csvText([[cell]])).toBe(`\ufeff'${cell}\r\n`)
})

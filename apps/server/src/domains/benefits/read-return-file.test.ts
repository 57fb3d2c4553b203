import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readReturnFile } from './read-return-file.ts'

const TEXT = '序号,户编号,金额,结果,原因\n1,暖000001,591.00,成功,\n2,暖000002,400.50,失败,户名不符\n'

const ROWS = [
  { line: 2, seq: '1', householdNumber: '暖000001', amount: '591.00', result: '成功', reason: '' },
  { line: 3, seq: '2', householdNumber: '暖000002', amount: '400.50', result: '失败', reason: '户名不符' },
]

const reordered = (): string =>
  '结果,原因,备注,金额(元),户编号,序号\n成功,,x,591.00,暖000001,1\n失败,户名不符,,400.50,暖000002,2\n'

describe('what banks send', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
    ['CRLF', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['columns in another order, one more, 金额(元)', Buffer.from(reordered())],
  ])('reads %s', (_, bytes) => {
    expect(readReturnFile(bytes)).toEqual(ROWS)
  })

  it('counts lines as the file has them, empty ones too', () => {
    expect(readReturnFile(Buffer.from(TEXT.replace('\n1', '\n\n1')))[0]?.line).toBe(3)
  })
})

describe('what is refused', () => {
  const refused = (text: string, code: string, params: object) =>
    expect(() => readReturnFile(Buffer.from(text))).toThrow(
      expect.objectContaining({ code: `benefits.return.${code}`, params }),
    )

  it.each(['序号', '户编号', '金额', '结果', '原因'])('a file without the column %s', (column) =>
    refused(TEXT.replace(column, '别的'), 'columns', { column }),
  )
  it('an open quote, with its line', () => refused(`${TEXT}3,"x,1,成功,\n`, 'unreadable', { line: 4 }))
  it('nothing at all', () => refused('', 'columns', { column: '序号' }))
})

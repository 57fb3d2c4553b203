import { addFen, fen, parseYuan } from '@songtan/kernel'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BANK_FILE_COLUMNS, type BankFileLine, bankFileBody, checksumRow } from './bank-file-format.ts'

const payment: BankFileLine = {
  seq: 1,
  payee: '暖小明',
  residentId: '619901198001010011',
  bank: '暖河农商银行',
  account: '6210000000000001',
  amount: fen(59_100),
  summary: '低保2023-05',
  town: '暖河镇',
  householdNumber: '暖000001',
}

it('writes header, payments and control totals', () => {
  expect(bankFileBody([payment, { ...payment, seq: 2, amount: fen(5) }])).toBe(
    '序号,姓名,身份证号,银行,账号,金额(元),摘要,乡镇,户编号\n' +
      '1,暖小明,619901198001010011,暖河农商银行,6210000000000001,591.00,低保2023-05,暖河镇,暖000001\n' +
      '2,暖小明,619901198001010011,暖河农商银行,6210000000000001,0.05,低保2023-05,暖河镇,暖000001\n' +
      '合计,2笔,,,,591.05,,,\n',
  )
})

it('ends with the checksum over the bytes above', () => {
  expect(checksumRow('ab12')).toBe('校验,SM3,ab12,,,,,,\n')
})

const lines = fc.array(
  fc.record({
    seq: fc.integer({ min: 1, max: 99_999 }),
    payee: fc.string({ unit: 'grapheme', maxLength: 12 }),
    residentId: fc.string({ maxLength: 18 }),
    bank: fc.string({ maxLength: 12 }),
    account: fc.string({ maxLength: 19 }),
    amount: fc.integer({ min: 1, max: 100_000_000 }).map(fen),
    summary: fc.string({ maxLength: 12 }),
    town: fc.string({ maxLength: 12 }),
    householdNumber: fc.string({ maxLength: 12 }),
  }),
  { maxLength: 20 },
)

it('is read back to the same cells and the same fen, whatever stands in them', () => {
  fc.assert(
    fc.property(lines, (sent) => {
      const rows: string[][] = parse(bankFileBody(sent), { relax_column_count: false })
      expect(rows[0]).toEqual([...BANK_FILE_COLUMNS])
      expect(rows.slice(1, -1).map((row) => [row[1], row[4], parseYuan(row[5] ?? '')])).toEqual(
        sent.map(({ payee, account, amount }) => [payee, account, amount]),
      )
      expect(parseYuan(rows.at(-1)?.[5] ?? '')).toBe(addFen(...sent.map(({ amount }) => amount)))
    }),
  )
})

import { fen } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { matchReturn, type ReturnRow } from './match-return.ts'

const sent = [
  { seq: 1, householdNumber: 'H1', amount: fen(59_100) },
  { seq: 2, householdNumber: 'H2', amount: fen(40_050) },
]

const row = (line: number, more: Partial<ReturnRow> = {}): ReturnRow => ({
  line,
  seq: String(line - 1),
  householdNumber: `H${line - 1}`,
  amount: line === 2 ? '591.00' : '400.50',
  result: '成功',
  reason: '',
  ...more,
})

const good = [row(2), row(3, { result: '失败', reason: '销户' })]

it('takes a return that fits', () => {
  expect(matchReturn(good, sent)).toEqual([
    { seq: 1, result: 'paid' },
    { seq: 2, result: 'failed', failure: 'closed' },
  ])
})

it('takes totals that fit, in any place', () => {
  const totals = row(2, { seq: '合计', householdNumber: '2笔', amount: '991.50' })
  expect(matchReturn([totals, ...good], sent)).toHaveLength(2)
})

it.each([
  ['户名不符', 'name-mismatch'],
  ['账号不存在', 'no-such-account'],
  ['冻结', 'frozen'],
  ['别的', 'other'],
  ['toString', 'other'],
])('reads the reason %s as %s', (reason, failure) => {
  expect(matchReturn([row(2), row(3, { result: '失败', reason })], sent)[1]).toEqual({
    seq: 2,
    result: 'failed',
    failure,
  })
})

describe('refuses all of it, naming the line', () => {
  const refused = (rows: readonly ReturnRow[], code: string, params: object) =>
    expect(() => matchReturn(rows, sent)).toThrow(
      expect.objectContaining({ code: `benefits.return.${code}`, params: expect.objectContaining(params) }),
    )

  it('an unknown number', () => refused([...good, row(9)], 'unknown-line', { line: 9, seq: 8 }))
  it('another household', () =>
    refused([row(2, { householdNumber: 'H2' })], 'mismatch', { line: 2, column: '户编号' }))
  it('another amount, by one fen', () =>
    refused([row(2, { amount: '591.01' })], 'mismatch', { line: 2, column: '金额' }))
  it('an unreadable amount', () => refused([row(2, { amount: '591.001' })], 'value', { column: '金额' }))
  it('an unknown result', () => refused([row(2, { result: '处理中' })], 'value', { line: 2, column: '结果' }))
  it('an unreadable number', () => refused([row(2, { seq: '1a' })], 'value', { line: 2, column: '序号' }))
  it('a number twice', () => refused([row(2), row(2, { line: 4 })], 'twice', { line: 4, seq: 1 }))
  it('a missing line', () => refused([row(2)], 'incomplete', { sent: 2, found: 1, seq: 2 }))
  it.each([
    ['count', '3笔', '991.50'],
    ['sum', '2笔', '991.51'],
  ])('a wrong %s in the totals', (_, householdNumber, amount) =>
    refused([...good, row(4, { seq: '合计', householdNumber, amount })], 'totals', { line: 4 }),
  )
})

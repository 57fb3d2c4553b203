import type { BankFailure } from '@songtan/contract'
import { AppError, type Fen, fen, parseYuan } from '@songtan/kernel'

/** A line of a return file (回盘) as it stands in the file, with its line number; the header is line 1. */
export interface ReturnRow {
  readonly line: number
  readonly seq: string
  readonly householdNumber: string
  readonly amount: string
  readonly result: string
  readonly reason: string
}

/** What was sent to the bank. */
export interface SentLine {
  readonly seq: number
  readonly householdNumber: string
  readonly amount: Fen
}

export type ReturnResult =
  | { readonly seq: number; readonly result: 'paid' }
  | { readonly seq: number; readonly result: 'failed'; readonly failure: BankFailure }

export const TOTALS_MARK = '合计'

const FAILURES: ReadonlyMap<string, BankFailure> = new Map([
  ['户名不符', 'name-mismatch'],
  ['账号不存在', 'no-such-account'],
  ['账户不存在', 'no-such-account'],
  ['销户', 'closed'],
  ['已销户', 'closed'],
  ['冻结', 'frozen'],
  ['账户冻结', 'frozen'],
])

const refuse = (problem: string, line: number, params: Record<string, string | number> = {}): AppError =>
  new AppError(422, `benefits.return.${problem}`, { field: 'file', params: { line, ...params } })

const amountOf = (text: string, line: number): Fen => {
  try {
    return parseYuan(text.replaceAll(',', ''))
  } catch {
    throw refuse('value', line, { column: '金额' })
  }
}

const resultOf = (row: ReturnRow, seq: number): ReturnResult => {
  if (row.result === '成功') return { seq, result: 'paid' }
  if (row.result === '失败') return { seq, result: 'failed', failure: FAILURES.get(row.reason) ?? 'other' }
  throw refuse('value', row.line, { column: '结果' })
}

const checkTotals = (row: ReturnRow, sent: readonly SentLine[]): void => {
  const count = Number(row.householdNumber.replace(/笔$/, ''))
  const total = fen(sent.reduce((sum, line) => sum + line.amount, 0))
  if (count !== sent.length || amountOf(row.amount, row.line) !== total) throw refuse('totals', row.line)
}

const matchRow = (row: ReturnRow, bySeq: ReadonlyMap<number, SentLine>): ReturnResult => {
  if (!/^\d{1,9}$/.test(row.seq)) throw refuse('value', row.line, { column: '序号' })
  const seq = Number(row.seq)
  const sent = bySeq.get(seq)
  if (!sent) throw refuse('unknown-line', row.line, { seq })
  if (sent.householdNumber !== row.householdNumber) throw refuse('mismatch', row.line, { column: '户编号' })
  if (sent.amount !== amountOf(row.amount, row.line)) throw refuse('mismatch', row.line, { column: '金额' })
  return resultOf(row, seq)
}

/**
 * Holds a return file against what was sent, line by line: every line once, none unknown, household and amount as
 * sent, totals right if there are any. All of it fits or none is taken.
 * @throws AppError 422 `benefits.return.*` with the number of the first line that does not fit.
 */
export const matchReturn = (rows: readonly ReturnRow[], sent: readonly SentLine[]): ReturnResult[] => {
  const bySeq = new Map(sent.map((line) => [line.seq, line]))
  const found = new Map<number, ReturnResult>()
  for (const row of rows) {
    if (row.seq === TOTALS_MARK) {
      checkTotals(row, sent)
      continue
    }
    const result = matchRow(row, bySeq)
    if (found.has(result.seq)) throw refuse('twice', row.line, { seq: result.seq })
    found.set(result.seq, result)
  }
  const missing = sent.find((line) => !found.has(line.seq))
  if (missing) {
    const params = { sent: sent.length, found: found.size, seq: missing.seq }
    throw new AppError(422, 'benefits.return.incomplete', { field: 'file', params })
  }
  return [...found.values()]
}

import { type Fen, fen, formatYuan } from '@songtan/kernel'

/** One payment as the bank reads it. */
export interface BankFileLine {
  readonly seq: number
  readonly payee: string
  readonly residentId: string
  readonly bank: string
  readonly account: string
  readonly amount: Fen
  readonly summary: string
  readonly town: string
  readonly householdNumber: string
}

export const BANK_FILE_COLUMNS = [
  '序号',
  '姓名',
  '身份证号',
  '银行',
  '账号',
  '金额(元)',
  '摘要',
  '乡镇',
  '户编号',
] as const

/** RFC 4180: quoted where a comma, a quote or a line end stands in it. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const row = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\n`

const paymentRow = (line: BankFileLine): string =>
  row([
    String(line.seq),
    line.payee,
    line.residentId,
    line.bank,
    line.account,
    formatYuan(line.amount),
    line.summary,
    line.town,
    line.householdNumber,
  ])

const totalsRow = (lines: readonly BankFileLine[]): string => {
  const total = fen(lines.reduce((sum, line) => sum + line.amount, 0))
  return row(['合计', `${lines.length}笔`, '', '', '', formatYuan(total), '', '', ''])
}

/**
 * Everything of a bank file (代发文件) before its checksum line: header, payments, control totals. UTF-8, LF.
 * The same lines give the same text.
 */
export const bankFileBody = (lines: readonly BankFileLine[]): string =>
  row(BANK_FILE_COLUMNS) + lines.map(paymentRow).join('') + totalsRow(lines)

/** The last line: SM3 over all bytes above it. */
export const checksumRow = (sm3Hex: string): string => row(['校验', 'SM3', sm3Hex, '', '', '', '', '', ''])

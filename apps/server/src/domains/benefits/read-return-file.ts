import { AppError } from '@songtan/kernel'
import { CsvError, parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { ReturnRow } from './domain/match-return.ts'

const COLUMNS = {
  seq: '序号',
  householdNumber: '户编号',
  amount: '金额',
  result: '结果',
  reason: '原因',
} as const

const refuse = (problem: string, params: Record<string, string | number>): AppError =>
  new AppError(422, `benefits.return.${problem}`, { field: 'file', params })

/** Valid UTF-8 is UTF-8; everything else is read as GB18030. */
const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'gb18030')
  }
}

const lineOf = (error: unknown): number =>
  error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1

interface ParsedLine {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const isParsedLine = (value: unknown): value is ParsedLine =>
  typeof value === 'object' && value !== null && 'record' in value && 'info' in value

const linesOf = (text: string): ParsedLine[] => {
  try {
    const parsed: unknown[] = parse(text.replace(/^\uFEFF/, ''), {
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    })
    return parsed.filter(isParsedLine)
  } catch (error) {
    throw refuse('unreadable', { line: lineOf(error) })
  }
}

/**
 * Reads a return file: CSV in UTF-8 or GB18030, columns in any order, extra columns let be.
 * @throws AppError 422 `benefits.return.unreadable` with the line | `benefits.return.columns` with the missing column
 */
export const readReturnFile = (bytes: Buffer): ReturnRow[] => {
  const [header, ...lines] = linesOf(textOf(bytes))
  const names = header?.record.map((name) => name.replace(/[(（]元[)）]$/, '')) ?? []
  const at = (column: keyof typeof COLUMNS): number => {
    const index = names.indexOf(COLUMNS[column])
    if (index < 0) throw refuse('columns', { column: COLUMNS[column] })
    return index
  }
  const [seq, householdNumber, amount, result, reason] = [
    at('seq'),
    at('householdNumber'),
    at('amount'),
    at('result'),
    at('reason'),
  ]
  return lines.map(({ record, info }) => ({
    line: info.lines,
    seq: record[seq] ?? '',
    householdNumber: record[householdNumber] ?? '',
    amount: record[amount] ?? '',
    result: record[result] ?? '',
    reason: record[reason] ?? '',
  }))
}

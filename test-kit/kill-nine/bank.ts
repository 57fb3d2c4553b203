import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fen, parseYuan } from '@songtan/kernel'
import { parse } from 'csv-parse/sync'
import { returnText } from '../factories/payments.ts'
import { drawn } from './families.ts'

/** One in so many payments fails. */
const FAILS_ONE_IN = 9

/**
 * The bank keeps its own book: one return a file, written once and never again, whoever comes with the file how
 * often. What stands there was paid, whatever our side remembers.
 */
export const payFile = (folder: string, fileId: string, csv: string): string => {
  const book = path.join(folder, `${fileId}.csv`)
  if (existsSync(book)) return readFileSync(book, 'utf8')
  const rows: string[][] = parse(csv, { from_line: 2, relax_column_count: true })
  const sent = rows.flatMap(([seq = '', , , , , amount = '', , , householdNumber = '']) =>
    /^\d+$/.test(seq) ? [{ seq: Number(seq), householdNumber, amount: parseYuan(amount) }] : [],
  )
  const text = returnText(sent, ({ householdNumber }) =>
    drawn(`${fileId} ${householdNumber}`, FAILS_ONE_IN) === 0 ? '冻结' : undefined,
  )
  writeFileSync(`${book}.new`, text, { flush: true })
  renameSync(`${book}.new`, book)
  return text
}

/** What the bank paid to each household number in all, from its own book. */
export const paidByBank = (folder: string): Map<string, number> => {
  const paid = new Map<string, number>()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
    const rows: string[][] = parse(readFileSync(path.join(folder, name)), { from_line: 2 })
    for (const [, number = '', amount = '', result] of rows) {
      if (result === '成功') paid.set(number, fen((paid.get(number) ?? 0) + parseYuan(amount)))
    }
  }
  return paid
}

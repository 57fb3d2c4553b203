import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

export type Cell = string | number | Buffer | null
export type Row = readonly Cell[]

/** A table with the columns that rows are given for, in their order. */
export interface TableColumns {
  readonly table: string
  readonly columns: readonly string[]
}

const SPECIAL = /[\\\t\n\r]/
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : text

const cellText = (cell: Cell): string => {
  if (cell === null) return '\\N'
  if (typeof cell === 'string') return escaped(cell)
  return typeof cell === 'number' ? String(cell) : `\\\\x${cell.toString('hex')}`
}

/** A row as a line of COPY's text format. */
export const lineOf = (row: Row): string => {
  let line = ''
  for (const cell of row) line += line === '' ? cellText(cell) : `\t${cellText(cell)}`
  return `${line}\n`
}

/** Items turned into rows at a time: enough to be worth a message, little enough to stay young in memory. */
const AT_ONCE = 50

/**
 * Copies the rows of many items into a table (COPY FROM STDIN) on a connection in a transaction of the caller's. Rows
 * are made while the server takes in those before them.
 */
export const copyRows = async <T>(
  client: ClientBase,
  { table, columns }: TableColumns,
  items: readonly T[],
  rowsOf: (item: T) => readonly Row[],
): Promise<void> => {
  const text = function* (): Generator<string> {
    for (let i = 0; i < items.length; i += AT_ONCE)
      yield items
        .slice(i, i + AT_ONCE)
        .map((item) => rowsOf(item).map(lineOf).join(''))
        .join('')
  }
  const sink = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  await pipeline(Readable.from(text()), sink)
}

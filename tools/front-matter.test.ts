import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

/** The variables that the program reads, from the schema of its configuration. */
const settings = (): string[] =>
  [...read('apps/server/src/platform/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
    ([, name]) => name ?? '',
  )

const tableRows = (text: string): string[] =>
  text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (中文|variable|变量) /.test(line))

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = read(file)

  it('names every setting of the program and no other', () => {
    const rows = tableRows(text).flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([A-Z_]{4,})`/g)])
    const named = rows.map(([, name]) => name)
    expect(settings().length).toBeGreaterThan(10)
    expect(named.toSorted()).toEqual(settings().toSorted())
  })

  it('shows the two commands', () => {
    expect(text).toContain('npm ci && npm start')
    expect(text).toContain('npm ci && npm test')
  })
})

describe('links between pages', () => {
  const pages = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/adr/README.md']

  it.each(pages)('%s leads nowhere that does not exist', (page) => {
    const targets = [...read(page).matchAll(/\]\((?!https?:)([^)#]+\.md|LICENSE)\)/g)].map(
      ([, target]) => target ?? '',
    )
    for (const target of targets) expect(read(path.join(path.dirname(page), target))).not.toBe('')
  })
})

describe('the glossary', () => {
  it('has each term once, with four columns, and a fifth where staff are told what it means', () => {
    const rows = tableRows(read('docs/glossary.md'))
    const terms = rows.map((row) => row.split('|')[1]?.trim())
    expect(rows.filter((row) => ![6, 7].includes(row.split('|').length))).toEqual([])
    expect(terms.length).toBeGreaterThanOrEqual(90)
    expect(terms.toSorted()).toEqual([...new Set(terms)].toSorted())
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { addDays, plainDate } from '@songtan/kernel'
import { bundleForPlace } from '@songtan/policy'
import { describe, expect, inject, it } from 'vitest'
import { placesOf } from '../test-kit/families/law-edges.ts'
import { realPolicies } from '../test-kit/policies.ts'

/** Engine and packs of one place, as they travel. */
const MOST_BYTES = 60_000
/** Of so many of the longest, the one that travels as the most. */
const LARGEST = 6
/** What only the engine says. */
const ENGINE = 'policy engine:'

interface Chunk {
  readonly text: string
  /** Loaded with it. */
  readonly needs: readonly string[]
}

const chunksOf = (folder: string): { readonly entry: string; readonly read: (name: string) => Chunk } => {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const entry = /<script type="module"[^>]* src="[^"]*\/assets\/([^"]+)"/.exec(html)?.[1] ?? ''
  const read = (name: string): Chunk => {
    const text = readFileSync(path.join(folder, 'assets', name), 'utf8')
    const needs = [...text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)].map(
      (m) => m[1] ?? '',
    )
    return { text, needs }
  }
  return { entry, read }
}

/** A chunk and all that is loaded with it. */
const loadedWith = (name: string, read: (name: string) => Chunk, known = new Set<string>()): Set<string> => {
  if (known.has(name)) return known
  known.add(name)
  for (const next of read(name).needs) loadedWith(next, read, known)
  return known
}

/** Text readable and first question answerable: the page as it is sent, its styles in it. */
const MOST_CRITICAL = 60_000
/** All of the page for families, whatever somebody does there: the engine and the packs of one place too. */
const MOST_WHOLE = 200_000

const allNames = (folder: string): string[] => {
  const { entry, read } = chunksOf(folder)
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const [, next] of read(name).text.matchAll(
      /["'](?:\.\/|assets\/|[\w/]*\/assets\/)([\w.-]+\.js)["']/g,
    ))
      if (next) visit(next)
  }
  visit(entry)
  return [...seen]
}

/** Most that is loaded until 工作台 is usable after a sign-in, compressed. */
const DESK_BYTES = 450_000
/** The first page by its name, with the numbers of all that the entry loads along with it. */
const WORK_PAGE = /(work-page-[\w-]+\.js)[`'"]\),__vite__mapDeps\(\[([\d,]*)\]\)/
/** Names that those numbers stand for. */
const NUMBERED = /m\.f=(\[[^\]]*\])/
/** What only the charts say, and what only a date picker's panel does. */
const CHARTS = 'echarts'
const PICKER_PANEL = '-date-panel'

const stylesOf = (folder: string): string[] => [
  ...new Set(
    [...readFileSync(path.join(folder, 'index.html'), 'utf8').matchAll(/\/assets\/([\w.-]+\.css)/g)].map(
      ([, name = '']) => name,
    ),
  ),
]

/** All that the desk loads until its first page stands there: entry, that page, what they need, and styles. */
const loadedForWork = (folder: string): ReadonlyMap<string, string> => {
  const { entry, read } = chunksOf(folder)
  const [, page = '', numbers = ''] = WORK_PAGE.exec(read(entry).text) ?? []
  const numbered: readonly string[] = JSON.parse(NUMBERED.exec(read(entry).text)?.[1] ?? '[]')
  if (!page || numbered.length === 0) throw new Error('the entry does not say what the work page needs')
  const along = numbers.split(',').map((n) => path.basename(numbered[Number(n)] ?? ''))
  const names = [...loadedWith(page, read, loadedWith(entry, read)), ...along, ...stylesOf(folder)]
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, 'assets', name), 'utf8')]))
}

const pagesAt = (base: string): string => {
  const found = inject('pages').find((p) => p.base === base)
  if (!found) throw new Error(`no pages at ${base}`)
  return found.folder
}

/** Packs of the place that has most, zipped. */
const largestPack = (): number => {
  const set = realPolicies()
  const days = [plainDate('2023-04-01'), plainDate('2025-12-31'), addDays(plainDate('2026-12-31'), 365)]
  const packs = placesOf(set)
    .flatMap((place) => days.map((day) => JSON.stringify(bundleForPlace(set, place, day))))
    .sort((one, other) => other.length - one.length)
    .slice(0, LARGEST)
    .map((json) => gzipSync(json).length)
  expect(Math.min(...packs)).toBeGreaterThan(5_000)
  return Math.max(...packs)
}

describe('what the front ends load', () => {
  it('families fetch the engine when they check themselves, not with the first page', () => {
    const { entry, read } = chunksOf(pagesAt('/m/'))
    const first = loadedWith(entry, read)
    expect([...first].filter((name) => read(name).text.includes(ENGINE))).toEqual([])
    const engines = allNames(pagesAt('/m/')).filter((name) => read(name).text.includes(ENGINE))
    expect(engines).toHaveLength(1)
  })

  it('the desk fetches the drawing library with the first chart, not with the first page', () => {
    const { entry, read } = chunksOf(pagesAt('/'))
    const draws = (name: string) => read(name).text.includes('zrender') || read(name).text.includes('echarts')
    expect([...loadedWith(entry, read)].filter(draws)).toEqual([])
    expect(allNames(pagesAt('/')).filter(draws).length).toBeGreaterThan(0)
  })

  it('engine and packs of the largest place are at most 60 kB', () => {
    const { read } = chunksOf(pagesAt('/m/'))
    const engine = allNames(pagesAt('/m/'))
      .map((name) => read(name).text)
      .filter((text) => text.includes(ENGINE))
      .reduce((bytes, text) => bytes + gzipSync(text).length, 0)
    expect(engine).toBeGreaterThan(5_000)
    expect(engine + largestPack()).toBeLessThanOrEqual(MOST_BYTES)
  })

  it.each(['home', 'self-check'])(
    '%s is drawn ahead: read and answered from at most 60 kB, before any script',
    (name) => {
      const folder = pagesAt('/m/')
      for (const language of ['zh', 'zh-Hant', 'en']) {
        const html = readFileSync(path.join(folder, 'drawn', `${name}.${language}.html`), 'utf8')
        const bytes = gzipSync(html).length
        expect(html).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
        expect(html).toContain(
          name === 'home' ? 'href="/m/self-check"' : '<form method="get" action="/m/self-check"',
        )
        expect(html).toContain('<style nonce="__STYLE_NONCE__">')
        expect(html).not.toMatch(/<script(?![^>]* src=)|rel="stylesheet"| on[a-z]+=/)
        expect(bytes, `${name} in ${language} is ${bytes} bytes`).toBeLessThanOrEqual(MOST_CRITICAL)
      }
    },
  )

  it('everything that /m can load is at most 200 kB, with the packs of the largest place', () => {
    const folder = pagesAt('/m/')
    const files = readdirSync(path.join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name))
    const zipped = (file: string) => gzipSync(readFileSync(path.join(folder, file))).length
    const own = files.reduce((bytes, name) => bytes + zipped(`assets/${name}`), 0)
    const rest = [
      'drawn/home.zh.html',
      'drawn/self-check.zh.html',
      'drawn/shell.zh.html',
      'service-worker.js',
    ]
    const whole = own + largestPack() + rest.reduce((bytes, file) => bytes + zipped(file), 0)
    expect(files.length).toBeGreaterThan(20)
    expect(whole, `all of /m is ${whole} bytes, ${own} of them its code`).toBeLessThanOrEqual(MOST_WHOLE)
  })

  it('staff load at most 450 kB until 工作台 is usable, and neither charts nor date pickers', () => {
    const loaded = [...loadedForWork(pagesAt('/'))].map(([name, text]) => ({
      name,
      text,
      bytes: gzipSync(text).length,
    }))
    const told = loaded.map(({ name, bytes }) => `${bytes} ${name}`).join('\n')
    const bytes = loaded.reduce((sum, chunk) => sum + chunk.bytes, 0)
    expect(bytes, `too little to be all of it:\n${told}`).toBeGreaterThan(200_000)
    expect(bytes, `${bytes} bytes:\n${told}`).toBeLessThanOrEqual(DESK_BYTES)
    for (const word of [CHARTS, PICKER_PANEL])
      expect(
        loaded.filter(({ text }) => text.includes(word)).map(({ name }) => name),
        word,
      ).toEqual([])
  })

  it.each(['/m/', '/'])('%s makes no code from text and knows no compiler and no database', (base) => {
    const { read } = chunksOf(pagesAt(base))
    const names = allNames(pagesAt(base))
    expect(names.length).toBeGreaterThan(10)
    for (const word of ['new Function', 'fact-columns.ts', 'duckdb'])
      expect(
        names.filter((name) => read(name).text.includes(word)),
        word,
      ).toEqual([])
  })
})

import { readFileSync } from 'node:fs'
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

const pagesAt = (base: string): string => {
  const found = inject('pages').find((p) => p.base === base)
  if (!found) throw new Error(`no pages at ${base}`)
  return found.folder
}

describe('what the front ends load', () => {
  it('families fetch the engine when they check themselves, not with the first page', () => {
    const { entry, read } = chunksOf(pagesAt('/m/'))
    const first = loadedWith(entry, read)
    expect([...first].filter((name) => read(name).text.includes(ENGINE))).toEqual([])
    const engines = allNames(pagesAt('/m/')).filter((name) => read(name).text.includes(ENGINE))
    expect(engines).toHaveLength(1)
  })

  it('engine and packs of the largest place are at most 60 kB', () => {
    const { read } = chunksOf(pagesAt('/m/'))
    const engine = allNames(pagesAt('/m/'))
      .map((name) => read(name).text)
      .filter((text) => text.includes(ENGINE))
      .reduce((bytes, text) => bytes + gzipSync(text).length, 0)
    const set = realPolicies()
    const days = [plainDate('2023-04-01'), plainDate('2025-12-31'), addDays(plainDate('2026-12-31'), 365)]
    const packs = placesOf(set)
      .flatMap((place) => days.map((day) => JSON.stringify(bundleForPlace(set, place, day))))
      .sort((one, other) => other.length - one.length)
      .slice(0, LARGEST)
      .map((json) => gzipSync(json).length)
    expect(engine).toBeGreaterThan(5_000)
    expect(Math.min(...packs)).toBeGreaterThan(5_000)
    expect(engine + Math.max(...packs)).toBeLessThanOrEqual(MOST_BYTES)
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

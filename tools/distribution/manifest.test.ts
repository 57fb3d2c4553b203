import { describe, expect, it } from 'vitest'
import type { Table } from './catalogue.ts'
import { findViolations } from './find-violations.ts'
import { parseManifest } from './manifest.ts'

const table = (name: string, change: Partial<Table> = {}): Table => ({
  name,
  parent: undefined,
  partitioned: false,
  columns: [{ name: 'county', type: 'text', notNull: true, drawn: false }],
  keys: [],
  foreignKeys: [],
  triggers: [],
  rules: [],
  subqueryPolicies: [],
  ...change,
})

const broken = (tables: readonly Table[], manifest: Readonly<Record<string, string>>): string[] =>
  findViolations(tables, parseManifest(JSON.stringify(manifest))).map(
    ({ table: at, rule }) => `${at} ${rule}`,
  )

describe('the manifest', () => {
  it('has a row for every table, and a table for every row', () => {
    expect(broken([table('a.b')], { 'a.b': 'D' })).toEqual([])
    expect(broken([table('a.b'), table('a.c')], { 'a.b': 'D' })).toEqual(['a.c manifest'])
    expect(broken([table('a.b')], { 'a.b': 'D', 'a.c': 'D' })).toEqual(['a.c manifest'])
  })

  it('names a whole schema as local, empty or not', () => {
    expect(broken([table('pgboss.job')], { 'pgboss.*': 'L' })).toEqual([])
    expect(broken([], { 'pgboss.*': 'L' })).toEqual([])
  })

  it('gives partitions the letter of their parent, at one level only', () => {
    const parent = table('a.b', { partitioned: true })
    const child = table('a.b_2023', { parent: 'a.b' })
    expect(broken([parent, child], { 'a.b': 'D' })).toEqual([])
    expect(broken([parent, { ...child, columns: [] }], { 'a.b': 'D' })).toEqual(['a.b_2023 county'])
    expect(broken([parent, child], { 'a.b': 'D', 'a.b_2023': 'D' })).toEqual(['a.b_2023 manifest'])
    const grandchild = table('a.b_2023_01', { parent: 'a.b_2023' })
    expect(broken([parent, { ...child, partitioned: true }, grandchild], { 'a.b': 'D' })).toEqual([
      'a.b_2023 partition',
    ])
  })

  it.each([
    ['[]', 'object'],
    ['{"a": "D"}', 'schema.table'],
    ['{"a.b": "X"}', 'one of D, K, R, L'],
    ['{"a.*": "D"}', 'only be L'],
  ])('refuses %s', (text, reason) => {
    expect(() => parseManifest(text)).toThrow(reason)
  })
})

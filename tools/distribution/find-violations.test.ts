import { describe, expect, it } from 'vitest'
import type { Column, ForeignKey, Table } from './catalogue.ts'
import { findViolations } from './find-violations.ts'
import { type Letter, parseManifest } from './manifest.ts'

const county: Column = { name: 'county', type: 'text', notNull: true, drawn: false }

const table = (name: string, change: Partial<Table> = {}): Table => ({
  name,
  parent: undefined,
  partitioned: false,
  columns: [county],
  keys: [{ name: 'pk', kind: 'primary key', columns: ['county', 'id'] }],
  foreignKeys: [],
  triggers: [],
  rules: [],
  subqueryPolicies: [],
  ...change,
})

const link = (target: string, change: Partial<ForeignKey> = {}): ForeignKey => ({
  name: 'fk',
  target,
  columns: ['county', 'to_id'],
  targetColumns: ['county', 'id'],
  onDelete: 'no action',
  onUpdate: 'no action',
  ...change,
})

/** Rules broken by tables whose name begins with their letter: `d.case` is D. */
const broken = (...tables: Table[]): string[] => {
  const rows = tables.map(({ name }) => [name, name.slice(0, 1).toUpperCase()])
  return findViolations(tables, parseManifest(JSON.stringify(Object.fromEntries(rows)))).map(
    ({ table: at, rule }) => `${at} ${rule}`,
  )
}

describe('keys', () => {
  it('lets a D table be whose keys all compare the county', () => {
    expect(broken(table('d.a'))).toEqual([])
  })

  it.each(['primary key', 'unique index', 'exclusion constraint'] as const)(
    'refuses a %s without',
    (kind) => {
      expect(broken(table('d.a', { keys: [{ name: 'k', kind, columns: ['id'] }] }))).toEqual(['d.a key'])
    },
  )

  it.each([
    ['is lacking', []],
    ['may be null', [{ ...county, notNull: false }]],
    ['is no text', [{ ...county, type: 'integer' }]],
  ])('refuses a D table whose county %s', (_name, columns) => {
    expect(broken(table('d.a', { columns }))).toEqual(['d.a county'])
  })

  it('wants a K table unique by its own key alone', () => {
    const primary = { name: 'pk', kind: 'primary key', columns: ['hash'] } as const
    expect(broken(table('k.a', { keys: [primary] }))).toEqual([])
    expect(broken(table('k.a'))).toEqual(['k.a key'])
    const other = { name: 'u', kind: 'unique index', columns: ['person'] } as const
    expect(broken(table('k.a', { keys: [primary, other] }))).toEqual(['k.a key'])
  })

  it('leaves keys of R and L tables alone', () => {
    const keys = [{ name: 'pk', kind: 'primary key', columns: ['id'] } as const]
    expect(broken(table('r.a', { keys, columns: [] }), table('l.a', { keys, columns: [] }))).toEqual([])
  })
})

describe('foreign keys', () => {
  const K = table('k.z', { keys: [{ name: 'pk', kind: 'primary key', columns: ['hash'] }] })
  const others: Readonly<Record<Letter, Table>> = { D: table('d.z'), K, R: table('r.z'), L: table('l.z') }
  const allowed = new Set(['DD', 'DR', 'RR', 'LL', 'LR'])
  const pairs = (['D', 'K', 'R', 'L'] as const).flatMap((from) =>
    (['D', 'K', 'R', 'L'] as const).map((to) => ({ from, to, allowed: allowed.has(from + to) })),
  )

  it.each(pairs)('$from→$to: allowed $allowed', ({ from, to, allowed: ok }) => {
    const target = others[to]
    const name = `${from.toLowerCase()}.a`
    const own = from === 'K' ? { keys: K.keys } : {}
    expect(broken(table(name, { ...own, foreignKeys: [link(target.name)] }), target)).toEqual(
      ok ? [] : [`${name} foreign-key`],
    )
  })

  it.each([
    ['neither side', { columns: ['to_id'], targetColumns: ['id'] }],
    ['one side', { columns: ['county', 'to_id'], targetColumns: ['id', 'county'] }],
  ])('refuses D→D with county on %s', (_name, change) => {
    expect(broken(table('d.a', { foreignKeys: [link('d.z', change)] }), others.D)).toEqual([
      'd.a foreign-key',
    ])
  })

  it.each([{ onDelete: 'set null' }, { onDelete: 'set default' }, { onUpdate: 'cascade' }] as const)(
    'refuses %j on D and lets it be on L',
    (change) => {
      expect(broken(table('d.a', { foreignKeys: [link('d.z', change)] }), others.D)).toEqual([
        'd.a foreign-key-action',
      ])
      expect(broken(table('l.a', { foreignKeys: [link('l.z', change)] }), others.L)).toEqual([])
    },
  )

  it('lets a D table delete with its parent', () => {
    expect(broken(table('d.a', { foreignKeys: [link('d.z', { onDelete: 'cascade' })] }), others.D)).toEqual(
      [],
    )
  })
})

describe('machinery', () => {
  const drawn: Column = { name: 'id', type: 'bigint', notNull: true, drawn: true }

  it.each([
    ['trigger', { triggers: ['t'] }],
    ['rule', { rules: ['r'] }],
    ['identity', { columns: [county, drawn] }],
  ] as const)('refuses a %s on D and R and lets it be on L', (rule, change) => {
    expect(broken(table('d.a', change), table('r.a', change), table('l.a', change))).toEqual([
      `d.a ${rule}`,
      `r.a ${rule}`,
    ])
  })

  it('refuses a policy with a subquery', () => {
    expect(broken(table('d.a', { subqueryPolicies: ['p'] }))).toEqual(['d.a policy'])
  })
})

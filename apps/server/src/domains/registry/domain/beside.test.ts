import type { KeptFact, Standing } from '@songtan/contract'
import { expect, it } from 'vitest'
import { declaredBesideVerified, prevailing } from './beside.ts'

const stated = (standing: Standing, fact: KeptFact, personId: string | null = 'p') => ({
  personId,
  standing,
  fact,
})
const wage = (amount: number, per: 'month' | 'year' = 'month'): KeptFact => ({
  kind: 'income',
  value: { kind: 'wage', amount, per },
})
const deposit = (value: number): KeptFact => ({ kind: 'asset', value: { kind: 'deposit', value } })
const labour = (ability: 'full' | 'partial' | 'none'): KeptFact => ({ kind: 'labour', value: { ability } })

it('compares incomes by the year, whatever the period they were told in', () => {
  const [row] = declaredBesideVerified([
    stated('declared', wage(1_000_00)),
    stated('verified', wage(12_000_00, 'year')),
  ])
  expect(row).toMatchObject({ kind: 'income', aspect: 'wage', outcome: 'same', difference: 0 })
})

it('tells how much more was found than told', () => {
  const [row] = declaredBesideVerified([
    stated('declared', deposit(3_000_00)),
    stated('verified', deposit(2_000_00)),
    stated('verified', deposit(4_000_01)),
  ])
  expect(row).toMatchObject({ outcome: 'different', difference: 3_000_01 })
  expect(row?.verified).toHaveLength(2)
})

it('tells a vehicle of the same value that is used for something else', () => {
  const vehicle = (use?: 'living' | 'disability'): KeptFact => ({
    kind: 'asset',
    value: { kind: 'vehicle', value: 5_000_00, ...(use ? { use } : {}) },
  })
  const outcomeOf = (told: KeptFact, found: KeptFact) =>
    declaredBesideVerified([stated('declared', told), stated('verified', found)])[0]?.outcome
  expect(outcomeOf(vehicle('disability'), vehicle('living'))).toBe('different')
  expect(outcomeOf(vehicle('living'), vehicle('living'))).toBe('same')
  expect(outcomeOf(vehicle('disability'), vehicle())).toBe('same')
})

it('compares what has no amount by what it says', () => {
  const rows = declaredBesideVerified([
    stated('declared', labour('none')),
    stated('verified', labour('none')),
    stated('declared', labour('none'), 'q'),
    stated('verified', labour('partial'), 'q'),
  ])
  expect(rows.map(({ personId, outcome, difference }) => [personId, outcome, difference])).toEqual([
    ['q', 'different', undefined],
    ['p', 'same', undefined],
  ])
})

it('leaves open what only one side says, and the register’s own notes out', () => {
  const rows = declaredBesideVerified([
    stated('declared', wage(1)),
    stated('verified', { kind: 'class', value: { class: 'dibao' } }, null),
  ])
  expect(rows.map(({ kind, outcome }) => [kind, outcome])).toEqual([['income', 'open']])
})

it('lets the verified prevail aspect by aspect', () => {
  const kept = prevailing([
    stated('declared', wage(1)),
    stated('verified', wage(2)),
    stated('declared', deposit(3)),
    stated('declared', wage(4), 'q'),
  ])
  expect(kept.map(({ personId, standing, fact }) => [personId, standing, fact.kind])).toEqual([
    ['p', 'verified', 'income'],
    ['p', 'declared', 'asset'],
    ['q', 'declared', 'income'],
  ])
})

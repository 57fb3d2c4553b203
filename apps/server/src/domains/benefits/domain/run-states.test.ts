import { RUN_STATES } from '@songtan/contract'
import { expect, it } from 'vitest'
import { actionsFor, RUN_TRANSITIONS } from './run-states.ts'

it.each([
  ['built', ['approve', 'cancel']],
  ['approved', ['make-bank-file']],
  ['sent', ['read-return']],
  ['returned', ['make-bank-file']],
  ['settled', []],
  ['cancelled', []],
] as const)('a run that is %s allows %j to somebody with all posts', (state, wanted) => {
  const person = { id: 'p', posts: ['finance-clerk', 'finance-approver'] as const }
  expect(actionsFor({ state, madeBy: 'other' }, person)).toEqual(wanted)
})

it('never offers approval to the maker, nor anything to those who only read', () => {
  const run = { state: 'built', madeBy: 'p' } as const
  expect(actionsFor(run, { id: 'p', posts: ['finance-approver'] })).toEqual(['cancel'])
  expect(actionsFor(run, { id: 'q', posts: ['auditor', 'supervisor'] })).toEqual([])
})

it('names the law of each step', () => {
  for (const { basis, from, to } of Object.values(RUN_TRANSITIONS)) {
    expect(basis).toMatch(/^L\d/)
    for (const state of [...from, ...to]) expect(RUN_STATES).toContain(state)
  }
})

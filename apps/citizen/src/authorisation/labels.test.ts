import { describe, expect, test } from 'vitest'
import { type Authorisation, guardiansOf, inQuestion, signPath } from './labels.ts'

const signer = (name: string, needsGuardian: boolean) => ({
  personId: name,
  relation: 'head',
  needsGuardian,
  method: null,
  signedAt: null,
  invitedUntil: null,
  name,
  guardian: null,
})
const authorisation = (number: string, openedAt: string, over: boolean): Authorisation => ({
  id: number,
  county: '619901',
  number,
  householdId: 'h',
  purpose: 'social-assistance',
  scope: ['bank'],
  validFrom: null,
  validTo: null,
  live: false,
  notLive: over ? 'revoked' : 'unsigned',
  openedAt,
  ended: over ? { because: 'revoked', at: openedAt } : null,
  version: 1,
  members: [signer('冯秋水', false), signer('冯小满', true)],
})
const numbers = (all: readonly Authorisation[]) => inQuestion(all).map(({ number }) => number)

describe('authorisations of an application', () => {
  test('those still open are shown, else the one that ended last', () => {
    const [old, late] = [authorisation('1', '2026-01-01', true), authorisation('2', '2026-02-01', true)]
    expect(numbers([old, late])).toEqual(['2'])
    expect(numbers([old, late, authorisation('3', '2025-01-01', false)])).toEqual(['3'])
    expect(numbers([])).toEqual([])
  })

  test('only who has full capacity can sign for another', () => {
    expect(guardiansOf(authorisation('1', '', false).members).map(({ name }) => name)).toEqual(['冯秋水'])
  })

  test('an invitation leads to its page here, whatever address it was made under', () => {
    expect(signPath('https://aid.example/m/authorise/619901.ab-c_1?x=1')).toBe('/authorise/619901.ab-c_1')
    expect(signPath('https://aid.example/m/')).toBeUndefined()
  })
})

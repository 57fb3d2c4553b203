import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { type Authorisation, hasCapacity, livenessOf, validFromOf } from './authorisation.ts'

const day = plainDate
const signed = (personId: string, on: string | null = '2023-04-01') => ({
  personId,
  needsGuardian: false,
  signedOn: on === null ? null : day(on),
})

const form: Authorisation = {
  id: 'a',
  number: 'SQ619901-2023-000001',
  householdId: 'h',
  purpose: 'application',
  scope: ['bank'],
  validFrom: day('2023-04-01'),
  validTo: null,
  ended: null,
  members: [signed('p'), signed('q')],
}

const on = (text: string, change: Partial<Authorisation> = {}, family = ['p', 'q']) =>
  livenessOf({ ...form, ...change }, family, day(text))

describe('an authorisation', () => {
  it('lives from the day of its last signature', () => {
    expect(on('2023-03-31')).toEqual({ live: false, reason: 'not-yet', persons: [] })
    expect(on('2023-04-01')).toEqual({ live: true, since: '2023-04-01' })
    expect(on('2033-04-01')).toEqual({ live: true, since: '2023-04-01' })
  })

  it('lives to the day before its end', () => {
    const change = { validTo: day('2023-05-01') }
    expect(on('2023-04-30', change).live).toBe(true)
    expect(on('2023-05-01', change)).toEqual({ live: false, reason: 'expired', persons: [] })
  })

  it('is none where there is none', () => {
    expect(livenessOf(undefined, ['p'], day('2023-04-01'))).toEqual({
      live: false,
      reason: 'none',
      persons: [],
    })
  })

  it('waits for every signature, and says whose', () => {
    expect(on('2023-04-01', { members: [signed('p'), signed('q', null)], validFrom: null })).toEqual({
      live: false,
      reason: 'unsigned',
      persons: ['q'],
    })
  })

  it('without members is signed by nobody', () => {
    expect(on('2023-04-01', { members: [] }, []).live).toBe(false)
  })

  it.each(['revoked', 'composition', 'new-application', 'closed'] as const)('is over when %s', (because) => {
    expect(on('2023-04-02', { ended: { because } })).toEqual({ live: false, reason: because, persons: [] })
  })

  it.each([
    ['a child is born', ['p', 'q', 'r'], ['r']],
    ['a member has left', ['p'], ['q']],
    ['one went and one came', ['p', 'r'], ['r', 'q']],
  ])('covers nobody once %s', (_name, family, persons) => {
    expect(on('2023-04-02', {}, family)).toEqual({ live: false, reason: 'composition', persons })
  })
})

describe('validFromOf', () => {
  it('is the last signature, whatever the order', () => {
    expect(validFromOf([signed('p', '2023-04-03'), signed('q', '2023-04-01')])).toBe('2023-04-03')
  })
  it('is nothing while one is missing', () => {
    expect(validFromOf([signed('p'), signed('q', null)])).toBeNull()
    expect(validFromOf([])).toBeNull()
  })
})

describe('capacity', () => {
  const person = { id: 'p', born: day('2005-04-03') }
  it.each([
    ['2023-04-02', [], false],
    ['2023-04-03', [], true],
    ['2023-04-03', ['p'], false],
    ['2023-04-03', ['q'], true],
  ] as const)('on %s with %j without capacity: %s', (text, without, expected) => {
    expect(hasCapacity(person, day(text), 18, without)).toBe(expected)
  })
})

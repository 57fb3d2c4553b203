import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import { determine } from '../engine/determine.ts'
import { closeAssumed } from './close-assumed.ts'
import type { HouseholdFacts } from './household-facts.ts'

const bare: HouseholdFacts = {
  day: plainDate('2023-04-01'),
  place: '619901',
  residence: 'rural',
  members: [{ id: 'a', relation: 'applicant', born: plainDate('1980-05-01') }],
}
const reviewed = (facts: HouseholdFacts): string[] =>
  determine(realPolicies(), closeAssumed(facts))
    .review.filter((r) => r.code === 'assumed-fact')
    .map((r) => r.about)

describe('closing facts to absent', () => {
  it('names every fact it closed', () => {
    expect(closeAssumed(bare).assumed).toEqual([
      'assets',
      'incomes',
      'members.a.disability',
      'members.a.labour',
      'members.a.majorIllness',
      'members.a.schooling',
      'members.a.selfCareFailed',
      'spending',
      'supporters',
    ])
  })

  it('leaves told facts alone', () => {
    expect(closeAssumed(oneAdult())).toEqual({
      ...oneAdult(),
      members: [{ ...oneAdult().members[0], register: '619901' }],
      assumed: [],
    })
  })

  it('a supporter whose ability is not told counts as unable, and that is assumed', () => {
    const closed = closeAssumed(oneAdult({ supporters: [{ of: 'a', relation: 'child' }] }))
    expect(closed.supporters).toEqual([{ of: 'a', relation: 'child', able: false }])
    expect(closed.assumed).toEqual(['supporters.0.able'])
  })
})

describe('assumed-fact', () => {
  it('is said only where the other way round would change class or grants', () => {
    expect(reviewed(bare)).toEqual(['assets', 'incomes', 'members.a.disability'])
    expect(
      reviewed({ ...bare, incomes: [{ member: 'a', kind: 'business', amount: fen(500_000), per: 'month' }] }),
    ).toEqual([])
  })

  it('is not said of facts that were told', () => {
    expect(reviewed(oneAdult())).toEqual([])
  })
})

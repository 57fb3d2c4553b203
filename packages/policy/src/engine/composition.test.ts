import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import { composition } from './composition.ts'

const [applicant] = oneAdult().members
const with_ = (...others: Partial<MemberFacts>[]) =>
  composition(
    realPolicies(),
    oneAdult({
      members: oneAdult().members.concat(
        others.map((o, i) => ({
          ...(applicant ?? []),
          id: `m${i}`,
          relation: 'child',
          born: plainDate('2000-01-01'),
          ...o,
        })),
      ),
    }),
  ).map((c) => c.counted)

describe('who counts (L2 §7)', () => {
  it.each([
    ['spouse elsewhere', { relation: 'spouse', livesWith: false }, true],
    ['spouse in prison', { relation: 'spouse', away: 'prison' }, false],
    ['minor child elsewhere', { born: plainDate('2010-01-01'), livesWith: false }, true],
    ['child of 18 today, elsewhere', { born: plainDate('2005-04-01'), livesWith: false }, false],
    ['child of 18 tomorrow, elsewhere', { born: plainDate('2005-04-02'), livesWith: false }, true],
    ['grown child at home', {}, true],
    ['grandparent at home', { relation: 'grandparent', born: plainDate('1935-01-01') }, true],
    ['other at home', { relation: 'other' }, false],
    ['child whose home is not known', { livesWith: undefined }, null],
  ] as const)('%s', (_, member, counted) => {
    expect(with_(member)).toEqual([true, counted])
  })

  it('a sibling counts beside a common parent, who lives there', () => {
    expect(with_({ relation: 'parent', born: plainDate('1955-01-01') }, { relation: 'sibling' })).toEqual([
      true,
      true,
      true,
    ])
    expect(
      with_({ relation: 'parent', born: plainDate('1955-01-01'), away: 'prison' }, { relation: 'sibling' }),
    ).toEqual([true, false, false])
  })

  it('says why, with the article, and what is lacking', () => {
    const [, child] = composition(
      realPolicies(),
      oneAdult({
        members: [...oneAdult().members, { id: 'c', relation: 'child', born: plainDate('2000-01-01') }],
      }),
    )
    expect(child?.counted).toBeNull()
    expect(child?.missing).toContain('members.c.livesWith')
    expect(child?.reasons[0]?.basis.article).toBe('第七条')
  })
})

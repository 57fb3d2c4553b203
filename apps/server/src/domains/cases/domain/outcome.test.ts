import { fen, plainDate } from '@songtan/kernel'
import type { Determination } from '@songtan/policy'
import { describe, expect, it } from 'vitest'
import { differencesOf, lackingIn, proposalOf } from './outcome.ts'

const dibao: Determination = {
  day: plainDate('2023-04-03'),
  place: '619901',
  class: 'dibao',
  perCapita: fen(30000),
  grants: [{ program: 'dibao', monthly: fen(59100) }],
  refusals: [],
  review: [],
  missing: [],
  policy: { hash: 'x', packs: ['cn'] },
  parametersUsed: [],
  trace: [],
}

describe('what a determination comes to', () => {
  it('is a proposal when nothing lacks', () => {
    expect(proposalOf(dibao)).toEqual({
      class: 'dibao',
      eligible: true,
      grants: [{ program: 'dibao', personId: null, monthly: 59100 }],
      monthly: 59100,
    })
  })

  it.each([
    ['an unknown class', { class: 'unknown' as const }, 1],
    ['an unknown amount', { grants: [{ program: 'dibao' as const, monthly: null }] }, 1],
  ])('is none with %s', (_, change, lacking) => {
    expect(proposalOf({ ...dibao, ...change })).toBeUndefined()
    expect(lackingIn({ ...dibao, ...change })).toBe(lacking)
  })

  it('confirms a member covered singly though the family gets no class', () => {
    const single = {
      ...dibao,
      class: 'none' as const,
      grants: [{ program: 'dibao-single' as const, member: 'p', monthly: fen(49700) }],
    }
    expect(proposalOf(single)?.eligible).toBe(true)
    expect(proposalOf({ ...single, grants: [] })?.eligible).toBe(false)
  })

  it('tells where two of them part, to the fen', () => {
    expect(differencesOf(dibao, dibao)).toEqual([])
    expect(differencesOf(dibao, { ...dibao, grants: [{ program: 'dibao', monthly: fen(59101) }] })).toEqual([
      { what: 'grant', about: 'dibao', before: '59100', after: '59101' },
    ])
    expect(differencesOf(dibao, { ...dibao, class: 'edge', grants: [] }).map(({ what }) => what)).toEqual([
      'class',
      'grant',
    ])
  })
})

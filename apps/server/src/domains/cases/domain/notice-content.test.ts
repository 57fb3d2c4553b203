import { fen, plainDate } from '@songtan/kernel'
import type { HouseholdFacts } from '@songtan/policy'
import { describe, expect, it } from 'vitest'
import { noticeContent, showsProposal } from './notice-content.ts'
import type { Proposal } from './outcome.ts'

const day = plainDate('2023-04-03')
const facts = (applicant: Partial<HouseholdFacts['members'][number]>): HouseholdFacts => ({
  day,
  place: '619901',
  residence: 'rural',
  members: [
    { id: 'a', relation: 'applicant', born: plainDate('1980-01-01'), ...applicant },
    { id: 'b', relation: 'child', born: plainDate('2015-01-01') },
  ],
})
const single: Proposal = {
  class: 'edge',
  eligible: true,
  grants: [{ program: 'dibao-single', personId: 'a', monthly: fen(49700) }],
  monthly: fen(49700),
}
const shown = (applicant: Partial<HouseholdFacts['members'][number]>, proposal = single) =>
  noticeContent({
    applicant: { id: 'a', name: '测小华' },
    householdNumber: '619901000001',
    village: '619901001001',
    facts: facts(applicant),
    proposal,
    day,
    adultAge: 18,
  })

describe('what a notice shows', () => {
  it('holds these fields and no other', () => {
    expect(shown({ disability: { kind: 'physical', grade: 1 }, majorIllness: true })).toEqual({
      subject: { kind: 'applicant', name: '测小华' },
      village: '619901001001',
      memberCount: 2,
      result: 'edge',
      coveredSingly: 1,
      monthly: 49700,
    })
  })

  it.each([
    [{ born: plainDate('2005-04-04') }, 'household'],
    [{ born: plainDate('2005-04-03') }, 'applicant'],
    [{ disability: { kind: 'mental', grade: 3 } as const }, 'household'],
    [{ disability: { kind: 'intellectual', grade: 3 } as const }, 'applicant'],
  ])('names the one covered singly or hides: %j → %s', (applicant, kind) => {
    expect(shown(applicant).subject.kind).toBe(kind)
  })

  it('names a mental patient whose whole family is covered', () => {
    const whole: Proposal = {
      class: 'dibao',
      eligible: true,
      grants: [{ program: 'dibao', personId: null, monthly: fen(59100) }],
      monthly: fen(59100),
    }
    expect(shown({ disability: { kind: 'mental', grade: 2 } }, whole).subject.kind).toBe('applicant')
  })

  it('no longer shows a proposal that changed', () => {
    expect(showsProposal(shown({}), single)).toBe(true)
    expect(showsProposal(shown({}), { ...single, monthly: fen(49701) })).toBe(false)
  })
})

import type { ApplicationContent } from '@songtan/contract'
import { describe, expect, it } from 'vitest'
import { declaredFacts } from './declared-facts.ts'

const member: ApplicationContent['members'][number] = {
  key: 'm1',
  name: '测一',
  residentId: '619901198001010011',
  relation: 'applicant',
  livesWith: true,
  disability: { kind: 'physical', grade: 2 },
  majorIllness: false,
  selfCareFailed: 0,
  labour: 'partial',
  schooling: 'none',
  away: null,
}
const content: ApplicationContent = {
  village: '619901001001',
  residence: 'rural',
  address: '一组',
  members: [member],
  incomes: [{ member: 'm1', kind: 'wage', amount: 90000, per: 'month' }],
  assets: [],
  spending: [],
  supporters: [],
  holding: [],
  consent: true,
}

describe('what a form declares', () => {
  it('becomes facts of the register', () => {
    const facts = declaredFacts(content)
    expect(facts).toContainEqual({
      member: 'm1',
      fact: { kind: 'disability', value: { kind: 'physical', grade: 2 } },
    })
    expect(facts).toContainEqual({
      member: 'm1',
      fact: { kind: 'income', value: { kind: 'wage', amount: 90000, per: 'month' } },
    })
    expect(facts).toContainEqual({ member: 'm1', fact: { kind: 'away', value: { reason: 'home' } } })
  })

  it('says "none" where a list is left empty, so that nothing stays unknown', () => {
    const kinds = declaredFacts(content).flatMap(({ fact }) =>
      ['asset', 'spending', 'supporter'].includes(fact.kind) ? [fact.kind] : [],
    )
    expect(kinds).toEqual(['asset', 'spending', 'supporter'])
  })

  it('leaves out what the family does not know: it stays unknown and is no "no"', () => {
    const { key, name, residentId, relation, livesWith, away } = member
    const facts = declaredFacts({
      ...content,
      members: [{ key, name, residentId, relation, livesWith, away }],
    })
    const kinds = facts.flatMap(({ member: of, fact }) => (of === 'm1' ? [fact.kind] : []))
    const told = kinds.filter((kind) => !['income', 'asset', 'spending', 'supporter'].includes(kind))
    expect(told).toEqual(['livesWith', 'away'])
  })

  it('keeps since when a member is away', () => {
    const away = { ...member, away: 'religious' as const, awaySince: '2019-01-01' }
    expect(declaredFacts({ ...content, members: [away] })).toContainEqual({
      member: 'm1',
      fact: { kind: 'away', value: { reason: 'religious', since: '2019-01-01' } },
    })
  })
})

import type { KeptFact, Standing } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { expect, it } from 'vitest'
import type { Relation } from './relations.ts'
import { type FamilyOnDay, toPolicyFacts } from './to-policy-facts.ts'

const member = (personId: string, relation: Relation, born = '1975-03-10') => ({
  personId,
  relation,
  born: plainDate(born),
  sex: 'male' as const,
  registerDivision: '619901001001',
})
const stated = (personId: string | null, fact: KeptFact, standing: Standing = 'declared') => ({
  personId,
  standing,
  fact,
})
const family = (given: Partial<FamilyOnDay>): FamilyOnDay => ({
  day: plainDate('2023-04-01'),
  county: '619901',
  residence: 'rural',
  members: [member('a', 'head')],
  facts: [],
  ...given,
})
const convert = (...facts: ReturnType<typeof stated>[]) => toPolicyFacts(family({ facts }))
const wage = (amount: number): KeptFact => ({ kind: 'income', value: { kind: 'wage', amount, per: 'month' } })

it('leaves unknown what nobody stated', () => {
  const facts = convert()
  expect(facts).toMatchObject({ day: '2023-04-01', place: '619901', residence: 'rural' })
  expect([facts.incomes, facts.assets, facts.spending, facts.supporters]).toEqual(Array(4).fill(undefined))
  expect(facts.members[0]).toMatchObject({ id: 'a', relation: 'applicant', register: '619901' })
  expect(facts.members[0]?.disability).toBeUndefined()
  expect(facts.members[0]?.away).toBeUndefined()
})

it('knows itself what is in payment and reported', () => {
  expect(convert()).toMatchObject({ holding: [], change: null })
  const held = convert(
    stated(null, { kind: 'holding', value: { program: 'dibao', monthly: 591_00, since: '2018-01-01' } }),
    stated(null, { kind: 'change', value: { kind: 'employment', day: '2019-05-10', selfReported: true } }),
  )
  expect(held.holding).toMatchObject([{ program: 'dibao', monthly: 591_00, since: '2018-01-01' }])
  expect(held.change).toEqual({ kind: 'employment', day: '2019-05-10', selfReported: true })
})

it('tells "there is none" from "nobody asked"', () => {
  const facts = convert(
    stated('a', wage(0)),
    stated('a', { kind: 'asset', value: { kind: 'deposit', value: 0 } }),
    stated('a', { kind: 'disability', value: { kind: 'none' } }),
    stated('a', { kind: 'away', value: { reason: 'home' } }),
    stated('a', { kind: 'supporter', value: { relation: 'none' } }),
  )
  expect(facts).toMatchObject({ incomes: [], assets: [], supporters: [] })
  expect(facts.members[0]).toMatchObject({ disability: null, away: null })
  expect(facts.spending).toBeUndefined()
})

it('leaves a disability unknown of which nobody knows the grade', () => {
  const { members } = convert(stated('a', { kind: 'disability', value: { kind: 'mental' } }))
  expect(members[0]?.disability).toBeUndefined()
})

it('keeps a home that is worth nothing, since its area counts', () => {
  const facts = convert(stated('a', { kind: 'asset', value: { kind: 'home', value: 0, area: 60 } }))
  expect(facts.assets).toMatchObject([{ member: 'a', kind: 'home', value: 0, area: 60 }])
})

it('lets the verified prevail over the declared', () => {
  const facts = convert(stated('a', wage(100_00)), stated('a', wage(900_00), 'verified'))
  expect(facts.incomes).toEqual([{ member: 'a', kind: 'wage', amount: 900_00, per: 'month' }])
})

it('reads every fact of a person', () => {
  const facts = convert(
    stated('a', { kind: 'disability', value: { kind: 'mental', grade: 3 } }),
    stated('a', { kind: 'majorIllness', value: { has: true } }),
    stated('a', { kind: 'selfCare', value: { failed: 4 } }),
    stated('a', { kind: 'labour', value: { ability: 'none' } }),
    stated('a', { kind: 'schooling', value: { level: 'senior' } }),
    stated('a', { kind: 'away', value: { reason: 'prison', since: '2022-01-01' } }),
    stated('a', { kind: 'livesWith', value: { together: false } }),
    stated('a', { kind: 'register', value: { county: '619902' } }),
    stated('a', { kind: 'spending', value: { kind: 'medical', amount: 1 } }),
    stated('a', { kind: 'supporter', value: { relation: 'child', born: '1991-02-01', able: true } }),
  )
  expect(facts.members[0]).toMatchObject({
    disability: { kind: 'mental', grade: 3 },
    majorIllness: true,
    selfCareFailed: 4,
    labour: 'none',
    schooling: 'senior',
    away: 'prison',
    awaySince: '2022-01-01',
    livesWith: false,
    register: '619902',
  })
  expect(facts.spending).toEqual([{ member: 'a', kind: 'medical', amount: 1 }])
  expect(facts.supporters).toEqual([{ of: 'a', relation: 'child', born: '1991-02-01', able: true }])
})

it('sees the family from the applicant when the head is another', () => {
  const members = [member('a', 'head'), member('b', 'spouse'), member('c', 'child', '2010-01-01')]
  const facts = toPolicyFacts(family({ members, applicantId: 'b' }))
  expect(facts.members.map(({ id, relation }) => [id, relation])).toEqual([
    ['a', 'spouse'],
    ['b', 'applicant'],
    ['c', 'child'],
  ])
})

it('leaves out facts of persons who are no members that day', () => {
  expect(convert(stated('gone', wage(1))).incomes).toBeUndefined()
})

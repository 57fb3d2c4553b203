import { plainDate, residentIdCheck } from '@songtan/kernel'
import { describe, expect, test } from 'vitest'
import { emptyHousehold, emptyMember, type HouseholdForm } from './household-form.ts'
import { memberNames } from './member-names.ts'
import { ageFrom, amountOf, factsOf, labourOf } from './to-facts.ts'

const DAY = plainDate('2026-11-22')
const me = { ...emptyMember('m1', 'applicant'), age: '60' }
const form = (change: Partial<HouseholdForm>): HouseholdForm => ({
  ...emptyHousehold(),
  county: '619901',
  residence: 'rural',
  members: [me],
  ...change,
})
const facts = (change: Partial<HouseholdForm>) => {
  const filled = form(change)
  return factsOf(filled, memberNames(filled.members, 'zh'), DAY)
}

describe('answers as facts', () => {
  test('an age becomes a birthday on which it is just reached', () => {
    expect(facts({}).members[0]?.born).toBe('1966-11-22')
  })

  test('the id number says the age where there is one, complete on the birthday', () => {
    const first17 = '61990119700307421'
    const member = { ...me, age: '', residentId: `${first17}${residentIdCheck(first17)}` }
    expect(ageFrom(member, plainDate('2026-03-06'))).toBe(55)
    expect(ageFrom(member, plainDate('2026-03-07'))).toBe(56)
    expect(ageFrom({ ...me, age: '' }, DAY)).toBeUndefined()
  })

  test('nothing ticked says no; not sure says unknown', () => {
    const [plain] = facts({}).members
    expect(plain).toMatchObject({ disability: null, majorIllness: false, labour: 'full', away: null })
    const unsure = { ...me, disability: 'unsure', majorIllness: 'unsure', labour: 'unsure' } as const
    const [unknown] = facts({ members: [unsure] }).members
    expect(unknown?.disability).toBeUndefined()
    expect(unknown?.majorIllness).toBeUndefined()
    expect(unknown?.labour).toBeUndefined()
    expect(unknown?.selfCareFailed).toBeUndefined()
    expect(plain?.selfCareFailed).toBe(0)
  })

  test('a certificate without its grade is unknown, not absent', () => {
    const [member] = facts({ members: [{ ...me, disability: 'mental', grade: '' }] }).members
    expect(member?.disability).toBeUndefined()
    const [graded] = facts({ members: [{ ...me, disability: 'mental', grade: '2' }] }).members
    expect(graded?.disability).toEqual({ kind: 'mental', grade: 2 })
  })

  test('children under sixteen are not asked to work', () => {
    expect(labourOf({ ...me, age: '15' }, DAY)).toBe('none')
    expect(labourOf({ ...me, age: '16' }, DAY)).toBe('full')
  })

  test('a list passed over is unknown, an empty one is empty', () => {
    expect(facts({ unsure: ['assets'] }).assets).toBeUndefined()
    expect(facts({}).assets).toEqual([])
  })

  test('lines carry the name that people are called by', () => {
    const { incomes, holding } = facts({
      incomes: [{ member: 'm1', kind: 'wage', amount: '1,200.50', per: 'month' }],
      holding: [
        { member: 'm1', program: 'dibao', monthly: '300', since: '' },
        { member: 'm1', program: 'senior-allowance', monthly: '50', since: '' },
      ],
    })
    expect(incomes).toEqual([{ member: '您本人', kind: 'wage', amount: 120_050, per: 'month' }])
    expect(holding).toEqual([
      { program: 'dibao', monthly: 30_000 },
      { program: 'senior-allowance', monthly: 5_000, member: '您本人' },
    ])
  })

  test('lines without a kind are left out', () => {
    expect(facts({ incomes: [{ member: 'm1', kind: '', amount: '5', per: 'year' }] }).incomes).toEqual([])
  })

  test('amounts are read as people type them', () => {
    expect(amountOf('3，000')).toBe(300_000)
    expect(amountOf(' 12.5 ')).toBe(1250)
    expect(amountOf('')).toBe(0)
    expect(amountOf('many')).toBe(0)
  })
})

describe('what members are called', () => {
  test('two alike are numbered, names come first, full stops go', () => {
    const members = [
      me,
      emptyMember('m2', 'child'),
      emptyMember('m3', 'child'),
      { ...emptyMember('m4', 'child'), name: 'A. B.' },
    ]
    expect([...memberNames(members, 'zh').values()]).toEqual(['您本人', '孩子', '孩子 2', 'A  B '])
  })

  test('nobody is called like another, whatever is typed', () => {
    const members = ['孩子 2', '', ''].map((name, i) => ({ ...emptyMember(`m${i}`, 'child'), name }))
    expect(new Set(memberNames(members, 'zh').values()).size).toBe(3)
  })
})

import { plainDate, residentIdCheck } from '@songtan/kernel'
import { describe, expect, test } from 'vitest'
import { emptyHousehold, emptyMember, type HouseholdForm, nextKey, withoutMember } from './household-form.ts'
import * as check from './problems.ts'

const DAY = plainDate('2026-11-22')
const ID = `61990119800501002${residentIdCheck('61990119800501002')}`
const me = { ...emptyMember('m1', 'applicant'), age: '46', name: '冯秋水', residentId: ID }
const form = (change: Partial<HouseholdForm>): HouseholdForm => ({
  ...emptyHousehold(),
  members: [me],
  ...change,
})
const told = (problems: readonly check.FieldProblem[]) =>
  problems.map(({ field, code }) => `${field} ${code}`)

describe('what a question asks to be mended', () => {
  test('the place, to the county for the rules and to the village for an application', () => {
    const county = form({ county: '619901', residence: 'urban' })
    expect(told(check.placeProblems(county, 'county'))).toEqual([])
    expect(told(check.placeProblems(county, 'village'))).toEqual([
      'village form.required',
      'address form.required',
    ])
  })

  test.each([
    ['', 'form.required'],
    ['x', 'form.age'],
    ['131', 'form.age'],
    ['-1', 'form.age'],
  ])('the age %j', (age, code) =>
    expect(told(check.memberProblems(form({ members: [{ ...me, age }] }), 'ages'))).toEqual([
      `members.0.age ${code}`,
    ]),
  )

  test.each(['0', '130'])('an age of %s is an age', (age) =>
    expect(told(check.memberProblems(form({ members: [{ ...me, age }] }), 'ages'))).toEqual([]),
  )

  test('id numbers by their own rule, and no one twice', () => {
    const wrong = { ...me, residentId: `${ID.slice(0, 17)}${ID.endsWith('1') ? '2' : '1'}` }
    expect(told(check.memberProblems(form({ members: [wrong] }), 'ids'))).toEqual([
      'members.0.residentId resident-id.check-digit',
    ])
    const twice = { ...me, key: 'm2', relation: 'spouse' } as const
    expect(told(check.memberProblems(form({ members: [me, twice] }), 'ids'))).toEqual([
      'members.1.residentId application.person-twice',
    ])
  })

  test('a phone may be left out but not be wrong', () => {
    expect(told(check.memberProblems(form({}), 'ids'))).toEqual([])
    expect(told(check.memberProblems(form({ members: [{ ...me, phone: '123' }] }), 'ids'))).toEqual([
      'members.0.phone phone.format',
    ])
  })

  test('not sure will do for health; income and property are declared in an application', () => {
    const unsure = form({ members: [{ ...me, labour: 'unsure' }], unsure: ['assets'] })
    expect(told(check.healthProblems(unsure, DAY))).toEqual([])
    expect(told(check.assetProblems(unsure, 'ages'))).toEqual([])
    expect(told(check.assetProblems(unsure, 'ids'))).toEqual(['assets.unsure form.tell'])
  })

  test('a certificate needs its grade; nobody is away since tomorrow', () => {
    const disabled = form({ members: [{ ...me, disability: 'visual' }] })
    expect(told(check.healthProblems(disabled, DAY))).toEqual(['members.0.grade form.required'])
    const away = (awaySince: string) => form({ members: [{ ...me, away: 'prison', awaySince }] })
    expect(told(check.healthProblems(away('2026-11-23'), DAY))).toEqual(['members.0.awaySince form.past'])
    expect(told(check.healthProblems(away('2026-11-22'), DAY))).toEqual([])
  })

  test('amounts are money, and not below nothing', () => {
    const income = (amount: string) =>
      told(
        check.incomeProblems(
          form({ incomes: [{ member: 'm1', kind: 'wage', amount, per: 'year' }] }),
          'ages',
        ),
      )
    expect(income('1,200.50')).toEqual([])
    expect(income('')).toEqual(['incomes.0.amount form.required'])
    expect(income('-5')).toEqual(['incomes.0.amount money.unreadable'])
    expect(income('1.234')).toEqual(['incomes.0.amount money.unreadable'])
  })
})

describe('members of the form', () => {
  test('a key is never given twice in a row', () => {
    expect(nextKey([me])).toBe('m2')
    expect(nextKey([me, emptyMember('m7', 'child')])).toBe('m8')
    expect(nextKey([])).toBe('m1')
  })

  test('who is taken out takes all their lines along', () => {
    const left = withoutMember(
      form({
        members: [me, emptyMember('m2', 'child')],
        incomes: [{ member: 'm2', kind: 'wage', amount: '1', per: 'year' }],
        supporters: [{ of: 'm2', relation: 'parent', able: 'yes', born: '' }],
      }),
      'm2',
    )
    expect(left).toEqual(form({}))
  })
})

import { describe, expect, it } from 'vitest'
import { PolicyError } from '../problems.ts'
import { parseScenario } from './parse-scenario.ts'

const LINES = [
  'name: 试',
  'day: 2023-04-01',
  'place: "619901"',
  'residence: rural',
  'members:',
  '  - {id: a, relation: applicant, born: 1980-05-01}',
  'incomes:',
  '  - {member: a, kind: wage, amount: "1.00", per: month}',
]

const withLine = (n: number, text: string): string => LINES.with(n - 1, text).join('\n')

const problemOf = (yaml: string) => {
  try {
    parseScenario(yaml, 's.yaml')
  } catch (error) {
    if (error instanceof PolicyError) return error.problems[0]
    throw error
  }
  return undefined
}

describe('an invalid file names the line', () => {
  it.each([
    [1, 'title: 试', 1, 'the key name is missing'],
    [2, 'day: 2023-02-30', 2, 'a day YYYY-MM-DD'],
    [2, 'day: 1 April', 2, 'a day YYYY-MM-DD'],
    [3, 'place: 619901', 3, 'a code of six digits'],
    [4, 'residence: town', 4, 'unknown code "town"'],
    [6, '  - {id: a, relation: uncle, born: 1980-05-01}', 6, 'unknown code "uncle"'],
    [6, '  - {id: a, relation: spouse, born: 1980-05-01}', 5, 'exactly one member'],
    [6, '  - {id: a, relation: applicant, born: 2023-04-02}', 6, 'born after the day'],
    [6, '  - {id: a, relation: applicant, born: 1980-05-01, pet: dog}', 6, 'unknown key pet'],
    [6, '  - {id: a, relation: applicant, born: 1980-05-01, selfCareFailed: 7}', 6, 'a whole number'],
    [
      6,
      '  - {id: a, relation: applicant, born: 1980-05-01, disability: {kind: physical, grade: 5}}',
      6,
      'a whole',
    ],
    [8, '  - {member: b, kind: wage, amount: "1.00", per: month}', 8, 'no member has the id b'],
    [8, '  - {member: a, kind: wages, amount: "1.00", per: month}', 8, 'unknown code "wages"'],
    [8, '  - {member: a, kind: wage, amount: 1.00, per: month}', 8, 'money is needed as a text'],
    [8, '  - {member: a, kind: wage, amount: "-1.00", per: month}', 8, 'money is needed as a text'],
    [8, '  - {member: a, kind: wage, amount: "1.005", per: month}', 8, 'money is needed as a text'],
    [8, '  - {member: a, kind: wage, amount: "1.00", per: week}', 8, 'unknown code "week"'],
    [8, '  - {member: a, kind: [wage', 8, ''],
  ])('line %i: %s', (n, text, line, message) => {
    expect(problemOf(withLine(n, text))).toMatchObject({ line, message: expect.stringContaining(message) })
  })

  it('an unknown key at the top, twice the same key, aliases', () => {
    expect(problemOf([...LINES, 'hint: x'].join('\n'))).toMatchObject({
      line: 9,
      message: 'unknown key hint',
    })
    expect(problemOf([...LINES, 'day: 2023-04-02'].join('\n'))).toMatchObject({ line: 9 })
    expect(problemOf([...LINES, 'assets: &x []', 'spending: *x'].join('\n'))).toMatchObject({ line: 10 })
  })

  it('an expectation with an unknown code', () => {
    expect(problemOf([...LINES, 'expect:', '  class: rich'].join('\n'))).toMatchObject({ line: 10 })
    expect(problemOf([...LINES, 'expect:', '  not: [riches]'].join('\n'))).toMatchObject({ line: 10 })
  })
})

it('the format fills what it says itself and leaves the rest unknown', () => {
  const { facts } = parseScenario(LINES.join('\n'), 's.yaml')
  expect(facts.members[0]).toMatchObject({ register: '619901', livesWith: true, away: null })
  expect(facts.members[0]?.labour).toBeUndefined()
  expect(facts.assets).toBeUndefined()
  expect(facts.holding).toEqual([])
})

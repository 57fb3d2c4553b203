import { describe, expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { parseScenario } from './parse-scenario.ts'
import { runScenario } from './run-scenario.ts'

const FACTS = `name: 试
day: 2023-04-01
place: "619901"
residence: rural
members:
  - {id: a, relation: applicant, born: 1980-05-01, labour: full}
incomes:
  - {member: a, kind: business, amount: "200.00", per: month}
`
const run = (expected: string, facts = FACTS) =>
  runScenario(realPolicies(), parseScenario(`${facts}expect: ${expected}\n`, 's.yaml'))

describe('what differs is said', () => {
  it.each([
    ['{class: edge}', 'class edge', 'class dibao'],
    ['{perCapita: "300.00"}', 'perCapita 300.00', 'perCapita 200.00'],
    ['{grants: []}', 'grants []', 'grants [dibao 297.00]'],
    ['{grants: [{program: dibao, monthly: "297.01"}]}', 'grants [dibao 297.01]', 'grants [dibao 297.00]'],
    ['{grants: [{program: dibao, member: a}]}', 'grants [dibao(a)]', 'grants [dibao 297.00]'],
    ['{not: [dibao]}', 'not dibao', 'dibao'],
    ['{grace: {lastMonth: 2023-07}}', 'grace until 2023-07', 'no grace'],
    ['{review: [property]}', 'review property', 'review [assumed-fact]'],
  ])('%s', (expected, wanted, got) => {
    expect(run(expected).differences).toEqual([{ expected: wanted, got }])
  })

  it('a status is a class, never a grant', () => {
    const facts = FACTS.replace('200.00', '600.00')
    expect(run('{not: [edge]}', facts).differences).toEqual([{ expected: 'not edge', got: 'edge' }])
    expect(run('{class: edge, not: [rigid]}', facts).passed).toBe(true)
  })

  it('a programme the engine does not decide counts only where the file names it', () => {
    expect(run('{grants: [{program: dibao}, {program: temporary}]}').passed).toBe(false)
    expect(run('{grants: [{program: dibao}]}').passed).toBe(true)
  })
})

it('a parameter that must be there is named with place and day', () => {
  const facts = FACTS.replace('2023-04-01', '2022-04-01')
  expect(run('{class: dibao}', facts)).toMatchObject({
    passed: false,
    differences: [{ got: 'no value of dibao.standard.rural for 619901 on 2022-04-01' }],
  })
})

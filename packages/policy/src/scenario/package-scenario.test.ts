import { describe, expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { packageOf } from '../engine/package-of.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import { factsFromJson, factsToJson } from '../facts/facts-json.ts'
import { PolicyError } from '../problems.ts'
import { withAssumed } from './assume.ts'
import { parseScenario } from './parse-scenario.ts'
import { runScenario } from './run-scenario.ts'

const HEAD = `name: 一户
day: 2025-06-01
place: "619901"
residence: rural
members:
  - {id: a, relation: applicant, born: 1980-05-01, labour: full, veteran: true, diagnoses: [chronic]}
home: {tenure: own}
parentage: [{of: a, state: dead, since: 2020-01-01}]
events: [{kind: fire, day: 2025-05-01, member: a}]
hardship: {kind: spending, need: "1.50", months: 2}
monitored: false
residentSince: 2024-01-01
`
const run = (rest: string) => runScenario(realPolicies(), parseScenario(HEAD + rest, 'x.yaml'))
const problem = (text: string): string => {
  try {
    run(text)
  } catch (error) {
    if (error instanceof PolicyError) return error.message
    throw error
  }
  return ''
}

describe('facts that only the catalogue asks for', () => {
  it('are read, frozen and read again', () => {
    const { facts } = parseScenario(HEAD, 'x.yaml')
    expect(facts).toMatchObject({ home: { tenure: 'own' }, hardship: { need: 150 }, monitored: false })
    expect(factsFromJson(JSON.parse(JSON.stringify(factsToJson(facts))))).toEqual(facts)
  })

  it('are never closed to absent: what was not told stays unknown', () => {
    const { facts } = parseScenario(HEAD, 'x.yaml')
    const closed = closeAssumed(facts)
    expect([closed.members[0]?.unionMember, closed.home?.grade]).toEqual([undefined, undefined])
    const missing = packageOf(realPolicies(), closed).missing.map((m) => m.path)
    expect(missing).toEqual(expect.arrayContaining(['members.a.unionMember', 'home.grade']))
  })

  it.each([
    ['events: [{kind: flood, day: 2025-05-01}]', /unknown code "flood" — one of fire, accident/],
    ['events: [{kind: fire, day: 2025-05-01, member: b}]', /x.yaml:9: no member has the id b/],
    ['hardship: {kind: spending, ned: "1.00"}', /unknown key ned/],
    ['parentage: [{of: b, state: dead}]', /no member has the id b/],
  ])('%s is refused with its line', (line, wanted) => {
    const key = line.slice(0, line.indexOf(':'))
    const text = HEAD.replace(new RegExp(`^${key}:.*$`, 'm'), line)
    expect(() => parseScenario(text, 'x.yaml')).toThrow(wanted)
  })
})

describe('what a scenario expects of the package', () => {
  it.each([
    ['{item: dibao, standing: entitled, amount: "497.00", decide: county}', undefined],
    ['{item: dibao, standing: entitled, amount: "496.99"}', 'entitled 497.00 by county'],
    ['{item: dibao, standing: not}', 'entitled 497.00 by county'],
    ['{item: veteran-aid, member: a, standing: entitled, amount: null}', undefined],
    ['{item: worker-living, member: a, standing: hangs, on: [members.a.unionMember]}', undefined],
    ['{item: worker-living, member: a, standing: hangs, on: [home]}', 'a hangs on members.a.unionMember'],
    ['{item: medical-aid, member: a, standing: entitled, share: "0.7"}', undefined],
    ['{item: dibaoo, standing: not}', 'no such item'],
    ['{item: tekun, member: b, standing: not}', undefined],
  ])('%s', (item, got) => {
    expect(run(`expect: {package: [${item}]}`).differences.map((d) => d.got)).toEqual(got ? [got] : [])
  })
})

describe('a figure that nobody published', () => {
  const assume = (line: string, expect = ''): string => `assume:\n  - ${line}\n${expect}`

  it('is taken for the one case, before every pack', () => {
    const line = '{key: dibao.standard.rural, value: "600.00", unit: yuan/month}'
    const result = run(assume(line, 'expect: {grants: [{program: dibao, monthly: "600.00"}]}'))
    expect(result.differences).toEqual([])
    expect(result.determination?.parametersUsed.find((p) => p.key === 'dibao.standard.rural')).toMatchObject({
      source: 'x.yaml',
      basis: { instrument: '设定值' },
    })
    expect(withAssumed(realPolicies(), parseScenario(HEAD, 'x.yaml'))).toBe(realPolicies())
  })

  it.each([
    ['{key: dibao.standrd, value: "1.00"}', /x.yaml:14: the parameter dibao.standrd is not declared/],
    ['{key: dibao.standard.rural, value: "1.00", unit: yuan}', /x.yaml:14: the unit yuan does not fit/],
    ['{key: rigid.counts, value: true}', /rigid.counts needs of: spending kind/],
    ['{key: edge.multiple, of: x, value: "2", unit: times}', /edge.multiple has no of:/],
  ])('%s is refused with its line', (line, wanted) => {
    expect(problem(assume(line))).toMatch(wanted)
  })
})

import { describe, expect, it } from 'vitest'
import { policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import { PolicyError, type Problem, sayProblem } from '../problems.ts'
import { policySetHash } from './hash.ts'
import { loadPacks } from './load-packs.ts'

const HEAD = `pack: {place: "", zh: 国, en: Nation}
instruments:
  - {id: L1, zh: 办法, en: Measures}
`
const PARAMETER = `parameters:
  - key: edge.multiple
    type: ratio
    unit: times
    zh: 倍数
    en: multiple
    ceiling: "3"
    source: L1
    basis: {instrument: L1, article: 第一条}
`
const rule = (
  is: string,
  type = 'bool',
  rest = '',
): string => `${HEAD}${PARAMETER}    values: [{value: "2", from: 2020-01-01}]
rules:
  - name: poor
    of: household
    type: ${type}
    from: 2020-01-01
    basis: {instrument: L1, article: 第一条}
    is: ${is}
${rest}`
const values = (...items: string[]): string =>
  `${HEAD}${PARAMETER}    values:\n${items.map((i) => `      - ${i}\n`).join('')}`

const HAN = /\p{Script=Han}/u

/** The problems as the commands print them; each is said in Chinese as well. */
const saidInBoth = (problems: readonly Problem[]): string[] => {
  for (const { mend, zh } of problems) {
    expect(zh.message).toMatch(HAN)
    expect(zh.mend === undefined).toBe(mend === undefined)
    if (zh.mend !== undefined) expect(zh.mend).toMatch(HAN)
  }
  return problems.map(sayProblem)
}

const problemsOf = (text: string, more: string[] = []): string[] => {
  try {
    loadPacks([
      { path: 'cn/pack.yaml', text },
      ...more.map((t, i) => ({ path: `61-p${i}/pack.yaml`, text: t })),
    ])
  } catch (error) {
    if (error instanceof PolicyError) return saidInBoth(error.problems)
    throw error
  }
  return []
}

describe('a pack that is wrong says file, line, rule and mend', () => {
  it.each([
    ['no YAML', 'pack: [', /^cn\/pack.yaml:1: /],
    ['unknown section', `${HEAD}laws: []`, /:4: unknown key laws/],
    ['no head', 'rules: []', /cn has 0 pack heads — write one pack/],
    [
      'unknown name',
      rule("residense == 'urban'"),
      /:20: poor: Unknown variable: residense — did you mean residence\?/,
    ],
    [
      'unknown key',
      rule('given(edge.multipel)'),
      /:20: poor: No such key: multipel — did you mean multiple\?/,
    ],
    ['wrong type', rule('size(members)'), /poor: gives int, but bool is declared/],
    ['wrong operands', rule('size(members) > residence'), /:20: poor: .*int > string/],
    [
      'division',
      rule('size(members) / 2 == 1'),
      /poor: the operator \/ is not used in rules — quotients are named/,
    ],
    ['a double', rule('1.5 < 2.0'), /poor: a number with a point/],
    ['another function', rule('residence.startsWith("u")'), /poor: the function startsWith is not used/],
    ['given of a fact', rule('given(residence)'), /given\(\) of anything but a parameter/],
    ['no parse', rule('(residence'), /:20: poor: /],
    ['a shadowed name', rule('members.exists(members, true)'), /the name members a second time/],
    ['sentence', rule('"true"', 'bool', '    yes: {zh: "{povery}", en: x}'), /the sentence names \{povery\}/],
    [
      'no basis',
      rule('"true"').replace(/ {4}basis.*\n {4}is/, '    is'),
      /:15: poor: the legal basis is missing/,
    ],
    [
      'unlisted instrument',
      rule('"true"').replaceAll('instrument: L1', 'instrument: L9'),
      /the instrument L9 is not listed — did you mean L1\?/,
    ],
    ['a name taken', rule('"true"').replace('name: poor', 'name: members'), /members is already a fact/],
    [
      'overlapping values',
      values('{value: "2", from: 2020-01-01, to: 2020-12-31}', '{value: "2", from: 2020-12-31}'),
      /:5: edge.multiple: the dates overlap from 2020-12-31 to 2020-12-31 — let the earlier one end on 2020-12-30/,
    ],
    [
      'two on a day',
      values('{value: "2", from: 2020-01-01}', '{value: "1", from: 2020-01-01}'),
      /two values begin on 2020-01-01/,
    ],
    [
      'a gap',
      values('{value: "2", from: 2020-01-01, to: 2020-12-31}', '{value: "2", from: 2021-02-01}'),
      /nothing is said from 2021-01-01 to 2021-01-31 — add an entry with unknown: true/,
    ],
    ['backwards', values('{value: "2", from: 2020-01-02, to: 2020-01-01}'), /before it begins/],
    [
      'above the ceiling',
      values('{value: "3.0001", from: 2020-01-01}'),
      /3.0001 lies above the national ceiling/,
    ],
    [
      'a unit that does not fit',
      values('{value: "2", unit: yuan, from: 2020-01-01}'),
      /:14: edge.multiple: the unit yuan does not fit/,
    ],
    [
      'no source',
      values('{value: "2", from: 2020-01-01}').replace('    source: L1\n', ''),
      /the source is missing/,
    ],
    [
      'undeclared',
      values('{value: "2", from: 2020-01-01}').replace('    type: ratio\n', ''),
      /the parameter edge.multiple is not declared/,
    ],
  ])('%s', (_, text, wanted) => {
    expect(problemsOf(text).join('\n')).toMatch(wanted)
  })

  it('rules that go round in a circle', () => {
    const text = rule(
      'rich',
      'bool',
      '  - {name: rich, of: household, type: bool, from: 2020-01-01, basis: {instrument: L1, article: 二}, is: "!poor"}',
    )
    expect(problemsOf(text).join('\n')).toMatch(/poor: goes round in a circle: poor → rich → poor/)
  })

  it('a place that changes what a rule is', () => {
    const local = `pack: {place: "61", zh: 省, en: P}\nrules:\n  - {name: poor, of: household, type: int, from: 2020-01-01, basis: {instrument: L1, article: 二}, is: "1"}`
    expect(problemsOf(rule('"true"'), [local]).join('\n')).toMatch(
      /61-p0\/pack.yaml:3: poor: is household bool in cn/,
    )
  })

  it('all faults at once', () => {
    expect(problemsOf(rule('size(members)', 'bool', '    no: {zh: "{x}", en: x}'))).toHaveLength(2)
  })
})

it('comments and layout do not change the hash, a value does', () => {
  const hashed = (text: string) => policySetHash(loadPacks([{ path: 'cn/pack.yaml', text }]))
  const text = values('{value: "2", from: 2020-01-01}')
  expect(hashed(`# a remark\n${text}`)).toBe(hashed(text))
  expect(hashed(text.replace('"2"', '"2.5"'))).not.toBe(hashed(text))
})

it('the order of the files does not matter', () => {
  expect(loadPacks(policyFiles('packs').reverse()).hash).toBe(realPolicies().hash)
})

it('there must be packs', () => {
  expect(() => loadPacks([])).toThrow(PolicyError)
})

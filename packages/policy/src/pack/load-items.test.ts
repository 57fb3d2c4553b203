import { describe, expect, it } from 'vitest'
import { PolicyError, sayProblem } from '../problems.ts'
import { loadPacks } from './load-packs.ts'

const PACK = `pack: {place: "", zh: 国, en: Nation}
instruments:
  - {id: L1, zh: 办法, en: Measures}
departments:
  - {code: civil-affairs, zh: 民政, en: civil affairs}
offices:
  - {code: town, zh: 乡镇, en: town}
parameters:
  - key: term.total
    type: term
    unit: working-day
    zh: 时限
    en: term
    basis: {instrument: L1, article: 一}
    source: L1
    values: [{value: 30, from: 2020-01-01}]
  - {key: allowance, type: monthly, zh: 津贴, en: allowance}
programs:
  - {program: dibao, of: household, from: 2020-01-01, basis: {instrument: L1, article: 一}, when: "true", monthly: allowance}
items:
`
const ITEM = `  - code: old
    department: civil-affairs
    zh: 高龄津贴
    en: Old-age allowance
    of: member
    from: 2020-01-01
    basis: {instrument: L1, article: 二}
    certainty: recalled
    form: cash
    frequency: monthly
    who: {zh: 老年人, en: old people}
    when: member.age >= 80
    amount: {type: monthly, is: allowance}
    apply: town
    decide: town
    terms: [term.total]
`
const problemsOf = (items: string, pack = PACK): string => {
  try {
    loadPacks([{ path: 'cn/pack.yaml', text: pack + items }])
  } catch (error) {
    if (error instanceof PolicyError) return error.problems.map(sayProblem).join('\n')
    throw error
  }
  return ''
}
const changed = (from: string | RegExp, to: string): string => problemsOf(ITEM.replace(from, to))

it('an item that is right is loaded with its expressions', () => {
  const set = loadPacks([{ path: 'cn/pack.yaml', text: PACK + ITEM }])
  expect(set.packs[0]?.items).toMatchObject([
    { code: 'old', publicity: 'none', childSensitive: false, amount: { type: 'monthly' } },
  ])
})

describe('an item that is wrong says file, line, rule and mend', () => {
  it.each([
    [
      'an unknown word',
      /member.age/,
      'member.agee',
      /cn\/pack.yaml:32: old: No such key: agee — did you mean age\?/,
    ],
    [
      'a condition of another type',
      'member.age >= 80',
      'member.age',
      /:32: old: gives int, but bool is declared/,
    ],
    ['an amount of another period', 'type: monthly', 'type: yearly', /:33: old: gives Monthly, but Yearly/],
    ['no citation', / {4}basis.*\n/, '', /:21: old: the legal basis is missing — add basis/],
    ['an unlisted instrument', 'instrument: L1', 'instrument: L2', /the instrument L2 is not listed/],
    [
      'an unlisted department',
      'department: civil-affairs',
      'department: civil-afairs',
      /the department civil-afairs is not listed — did you mean civil-affairs\?/,
    ],
    [
      'an unlisted office',
      'decide: town',
      'decide: county',
      /the office county is not listed — list it under offices/,
    ],
    [
      'a decider that is no text',
      'decide: town',
      'decide: {is: member.age}',
      /gives int, but string is declared/,
    ],
    ['a term of another type', 'term.total', 'allowance', /allowance is monthly, not a term/],
    ['an undeclared term', 'term.total', 'term.totl', /the term term.totl is not declared/],
    [
      'a conflict with nothing',
      'terms:',
      'conflicts: [{with: dibao, how: higher}]\n    terms:',
      /the item dibao is not listed/,
    ],
    [
      'a fact that is none',
      'terms:',
      'ask: [agee]\n    terms:',
      /asks for agee, which is no fact — did you mean age\?/,
    ],
    ['cash without an amount', / {4}amount.*\n/, '', /old: is cash without an amount — add amount/],
    ['neither when nor programs', / {4}when.*\n/, '', /says neither when nor by which programs/],
    ['both', 'terms:', 'programs: [dibao]\n    terms:', /has both when and programs/],
    ['an unknown programme', /when.*\n/, 'programs: [tekun]\n', /the program tekun is not listed/],
    [
      'a child in public',
      'terms:',
      'childSensitive: true\n    publicity: 7d\n    terms:',
      /about a child .* public notice is forbidden/,
    ],
    ['a form that is none', 'form: cash', 'form: coin', /:29: old: unknown code "coin" — one of cash, kind/],
    ['an unknown key', 'terms:', 'sla: 3\n    terms:', /unknown key sla/],
  ])('%s', (_, from, to, wanted) => {
    expect(changed(from, to)).toMatch(wanted)
  })

  it('an office or a department listed twice', () => {
    const again = PACK.replace('parameters:', '  - {code: town, zh: 镇, en: town}\nparameters:')
    expect(problemsOf(ITEM, again)).toMatch(
      /cn\/pack.yaml:8: town: is listed already in cn\/pack.yaml — keep one/,
    )
  })

  it('two versions whose dates overlap', () => {
    const later = ITEM.replace('from: 2020-01-01', 'from: 2021-01-01')
    const first = ITEM.replace('from: 2020-01-01', 'from: 2020-01-01\n    to: 2021-01-01')
    expect(problemsOf(first + later)).toMatch(/old: the dates overlap from 2021-01-01 to 2021-01-01/)
    expect(problemsOf(ITEM + later)).toBe('')
  })
})

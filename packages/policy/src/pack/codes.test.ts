import { describe, expect, it } from 'vitest'
import { PolicyError, sayProblem } from '../problems.ts'
import { loadPacks } from './load-packs.ts'

const HEAD = `pack: {place: "", zh: 国, en: Nation}
instruments:
  - {id: L1, zh: 办法, en: Measures}
parameters:
  - {key: aid.mode, type: text, zh: 方式, en: mode, options: [{code: months, zh: 月, en: m}, {code: need, zh: 需, en: n}]}
  - {key: school.grant, type: money, by: schooling, zh: 学, en: school}
  - key: care.sum
    type: money
    by: care class
    codes: [self, half, full]
    zh: 护理
    en: care
    unit: yuan
    source: L1
    basis: {instrument: L1, article: 一}
    values: [{of: self, value: "10.00", from: 2021-01-01}]
rules:
  - {name: careClass, of: member, type: text, from: 2021-01-01, basis: {instrument: L1, article: 一}, is: "member.selfCareFailed == 0 ? 'self' : 'half'"}
  - {name: aidClass, of: member, type: text, from: 2021-01-01, basis: {instrument: L1, article: 一}, is: "member.majorIllness ? 'ill' : 'none'"}
`
const rule = (is: string, of = 'member'): string => `${HEAD}  - name: tried
    of: ${of}
    type: bool
    from: 2021-01-01
    basis: {instrument: L1, article: 一}
    is: >-
      ${is}
`
const problemsOf = (text: string): string[] => {
  try {
    loadPacks([{ path: 'cn/pack.yaml', text }])
  } catch (error) {
    if (error instanceof PolicyError) return error.problems.map(sayProblem)
    throw error
  }
  return []
}

const LINE = rule('true').split('\n').indexOf('      true') + 1

describe('a code that does not exist', () => {
  it.each([
    [
      "member.schooling == 'senoir'",
      "'senoir' is none of its codes — did you mean 'senior'? the codes are none, pre",
    ],
    ["'senoir' == member.schooling", "did you mean 'senior'?"],
    ["member.labour != 'half'", "'half' is none of its codes — the codes are full, partial, none"],
    ["member.schooling in ['junior', 'senoir']", "'senoir' is none of its codes"],
    ["member.away == 'nowhere'", 'the codes are prison, rehab, missing, religious, none'],
    ["'fire' in member.diagnoses", "'fire' is none of its codes"],
    ["member.incomes.exists(i, i.kind == 'wages')", "did you mean 'wage'?"],
    ["member.incomes.map(i, i.kind).exists(k, k == 'wages')", "did you mean 'wage'?"],
    ["members.exists(m, m.relation in ['childd'])", "did you mean 'child'?"],
    ["residence == 'city'", 'the codes are urban, rural'],
    ["(size(members) > 1 ? residence : changeKind) == 'city'", "'city' is none of its codes"],
    ["aid.mode == 'month'", "did you mean 'months'? the codes are months, need"],
    ["given(school.grant['senoir'])", "school.grant: 'senoir' is none of its codes — did you mean 'senior'?"],
    ["lapsed(care.sum['haf'])", "care.sum: 'haf' is none of its codes — did you mean 'half'?"],
    ['given(care.sum[member.aidClass])', "care.sum: 'ill' is none of its codes"],
    ['given(care.sum[member.schooling])', 'care.sum: the two sides have no code in common'],
    ['given(care.sum[member.id])', 'care.sum: is picked by a free text — pick by one of self, half, full'],
    ["given(care.sum[member.majorIllness ? 'full' : 'haf'])", "'haf' is none of its codes"],
    ["member.careClass == 'haf'", "did you mean 'half'? the codes are self, half"],
    ['member.schooling == member.careForm', 'the two sides have no code in common'],
  ])('%s', (is, wanted) => {
    const [problem, ...more] = problemsOf(rule(is))
    expect(problem).toContain(`cn/pack.yaml:${LINE}: tried: `)
    expect(problem).toContain(wanted)
    expect(more).toEqual([])
  })

  it('is told with its own line in a long rule', () => {
    const is = "member.age > 6 &&\n      member.schooling in ['junior',\n      'senoir']"
    expect(problemsOf(rule(is).replace('>-', '|'))[0]).toContain(`cn/pack.yaml:${LINE + 2}: tried: `)
  })

  it('picks no value of a family', () => {
    expect(problemsOf(HEAD.replace('of: self', 'of: sef'))[0]).toMatch(
      /^cn\/pack.yaml:16: care.sum: 'sef' is none of its codes — did you mean 'self'\?/,
    )
  })

  it('is found only where a family tells its codes', () => {
    expect(problemsOf(HEAD.replace('    codes: [self, half, full]\n', ''))[0]).toMatch(
      /the codes of care class are not known — list them as codes: \[…\], or pick by one of income kind/,
    )
  })
})

it.each([
  "member.schooling == 'senior' && 'senior' == member.schooling",
  "member.schooling in ['junior', 'senior', 'none'] && 'chronic' in member.diagnoses",
  "member.away == 'none' && member.disabilityKind != 'none'",
  "given(school.grant['senior']) && lapsed(care.sum['half']) && given(school.grant[member.schooling])",
  "given(care.sum[member.careClass]) && given(care.sum[member.careClass == 'self' ? 'half' : 'full'])",
  "member.careClass == 'half' && aid.mode == 'need' && member.aidClass == 'none'",
  "(size(members) > 1 ? residence : changeKind) in ['urban', 'employment']",
  "['home', 'vehicle'].exists(k, member.assets.exists(a, a.kind == k))",
  "member.id == 'anyone' && place == '619901' && holding.exists(h, h.member in ['', member.id])",
])('codes that exist are taken: %s', (is) => {
  expect(problemsOf(rule(is))).toEqual([])
})

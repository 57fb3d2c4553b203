import { describe, expect, it } from 'vitest'
import { PolicyError } from '../problems.ts'
import { loadPacks } from './load-packs.ts'

const BASIS = 'basis: {instrument: L1, article: 一}'
const HEAD = `pack: {place: "", zh: 全国, en: China}
instruments:
  - {id: L1, zh: 办法, en: Measures}
`
const rule = (name: string, type: string, is: string, days: string, more = ''): string =>
  `  - {name: ${name}, of: household, type: ${type}, ${days}, ${BASIS}, is: "${is}"${more}}\n`
const heads = (days: string): string => rule('heads', 'int', 'size(members)', days)
const crowded = (days: string): string => rule('crowded', 'bool', 'heads > 4', days)

const problemsOf = (nation: string, province = '', earliest = '') => {
  const local = `pack: {place: "61", zh: 陕西, en: Shaanxi}\nrules:\n${province}`
  try {
    loadPacks([
      { path: 'cn/pack.yaml', text: `${HEAD.replace('China', `China${earliest}`)}${nation}` },
      ...(province ? [{ path: '61-shaanxi/pack.yaml', text: local }] : []),
    ])
  } catch (error) {
    if (error instanceof PolicyError) return error.problems
    throw error
  }
  return []
}

describe('a rule that gives a value is in force whenever another uses it', () => {
  const from = (heading: string, using: string) => problemsOf(`rules:\n${heads(heading)}${crowded(using)}`)

  it('on its first and on its last day', () => {
    const days = 'from: 2020-01-01, to: 2021-12-31'
    expect(from(days, days)).toEqual([])
    expect(from('from: 2020-01-01', 'from: 2020-01-01')).toEqual([])
  })

  it('one day too few at the beginning is told with file, line, rule, days and mend, in both languages', () => {
    expect(from('from: 2020-01-02', 'from: 2020-01-01')).toEqual([
      {
        path: 'cn/pack.yaml',
        line: 6,
        rule: 'crowded',
        message: 'uses heads, which is not in force from 2020-01-01 to 2020-01-01',
        mend: 'let heads be in force on those days too, or let this one begin later or end earlier',
        zh: {
          message: '2020-01-01 至 2020-01-01 要用规则 heads，而它那时没有施行',
          mend: '请让 heads 在这些日期也施行，或让这一条晚些起算、早些截止',
        },
      },
    ])
  })

  it('one day too few at the end', () => {
    expect(from('from: 2020-01-01, to: 2021-12-30', 'from: 2020-01-01, to: 2021-12-31')).toMatchObject([
      { line: 6, message: 'uses heads, which is not in force from 2021-12-31 to 2021-12-31' },
    ])
    expect(from('from: 2020-01-01, to: 2021-12-30', 'from: 2020-01-01')).toMatchObject([
      { message: 'uses heads, which is not in force from 2021-12-31 on' },
    ])
  })

  it('days that lie together are told as one stretch, however the rest of the law changes', () => {
    const other = rule('other', 'bool', 'size(members) > 1', 'from: 2021-05-01, to: 2021-06-30')
    expect(
      problemsOf(`rules:\n${heads('from: 2022-01-01')}${crowded('from: 2020-01-01')}${other}`),
    ).toMatchObject([{ message: 'uses heads, which is not in force from 2020-01-01 to 2021-12-31' }])
  })

  it('a gap between two versions, unless a version of the place lies over it', () => {
    const versions = `${heads('from: 2020-01-01, to: 2020-12-31')}${heads('from: 2021-02-01')}`
    const national = `rules:\n${versions}${rule('few', 'bool', 'size(members) < 2', 'from: 2020-01-01')}`
    const using = crowded('from: 2020-01-01')
    expect(problemsOf(national, using)).toMatchObject([
      {
        path: '61-shaanxi/pack.yaml',
        message: 'uses heads, which is not in force from 2021-01-01 to 2021-01-31',
      },
    ])
    expect(problemsOf(national, using + heads('from: 2021-01-01, to: 2021-01-31'))).toEqual([])
    expect(problemsOf(national, using + heads('from: 2021-01-02, to: 2021-01-31'))).toHaveLength(1)
  })

  it('a rule of one place alone, used by the nation, lacks everywhere else and is told once', () => {
    const found = problemsOf(`rules:\n${crowded('from: 2020-01-01')}`, heads('from: 2020-01-01'))
    expect(found).toMatchObject([
      {
        path: 'cn/pack.yaml',
        rule: 'crowded',
        message: 'uses heads, which is not in force from 2020-01-01 on',
      },
    ])
  })

  it('what a place alone brings about is told with the place', () => {
    const shorter = rule('few', 'bool', 'heads < 2', 'from: 2020-01-01, to: 2020-12-31')
    const longer = rule('few', 'bool', 'heads < 3', 'from: 2020-01-01')
    const national = `rules:\n${heads('from: 2020-01-01, to: 2020-12-31')}${shorter}`
    expect(problemsOf(national)).toEqual([])
    expect(problemsOf(national, longer)).toMatchObject([
      {
        path: '61-shaanxi/pack.yaml',
        line: 3,
        message: 'uses heads, which is not in force from 2021-01-01 on',
      },
    ])
  })

  it('in sentences, classes and programmes too', () => {
    const base = heads('from: 2020-01-01, to: 2020-12-31') + rule('few', 'bool', 'true', 'from: 2020-01-01')
    const said = rule('said', 'bool', 'true', 'from: 2020-01-01', ', yes: {zh: "{heads}人", en: "{heads}"}')
    expect(problemsOf(`rules:\n${base}${said}`)).toMatchObject([{ rule: 'said' }])
    expect(problemsOf(`rules:\n${base}classes:\n  - {class: dibao, when: heads > 4}\n`)).toMatchObject([
      { line: 8, rule: 'dibao' },
    ])
    const program = (days: string) =>
      `programs:\n  - {program: dibao, of: household, ${days}, ${BASIS}, when: heads > 4}\n`
    expect(problemsOf(`rules:\n${base}${program('from: 2020-12-31')}`)).toMatchObject([
      { line: 8, rule: 'dibao', message: 'uses heads, which is not in force from 2021-01-01 on' },
    ])
    expect(problemsOf(`rules:\n${base}${program('from: 2020-12-31, to: 2020-12-31')}`)).toEqual([])
  })

  it('days before the first one a pack is read for are read as that one', () => {
    const national = `rules:\n${heads('from: 2021-07-01')}`
    const using = crowded('from: 2020-01-01')
    expect(problemsOf(national, using, ', earliest: 2021-07-01')).toEqual([])
    expect(problemsOf(national, using, ', earliest: 2021-06-30')).toMatchObject([
      {
        path: '61-shaanxi/pack.yaml',
        message: 'uses heads, which is not in force from 2020-01-01 to 2021-06-30',
      },
    ])
  })

  it('what a determination reports by itself, too', () => {
    const outputs =
      'outputs: {counted: heads, persons: heads, perCapita: heads, grace: none, graceLastMonth: heads}\n'
    const other = rule('few', 'bool', 'true', 'from: 2019-12-31')
    expect(problemsOf(`rules:\n${heads('from: 2019-12-31')}${other}${outputs}`)).toEqual([])
    expect(problemsOf(`rules:\n${heads('from: 2020-01-01')}${other}${outputs}`)).toMatchObject([
      {
        line: 7,
        rule: 'outputs',
        message: 'uses heads, which is not in force from 2019-12-31 to 2019-12-31',
      },
    ])
  })

  it('a rule of yes or no that is not in force holds of nobody', () => {
    const alone = rule('alone', 'bool', 'size(members) == 1', 'from: 2022-01-01')
    const lonely = rule('lonely', 'bool', '!alone', 'from: 2020-01-01')
    expect(problemsOf(`rules:\n${alone}${lonely}`)).toEqual([])
  })
})

describe('months() reads terms of months', () => {
  const term = (unit: string, by = '', of = ''): string => `parameters:
  - key: grace.term
    type: term
    zh: 期限
    en: term
    ${by}
    source: L1
    ${BASIS}
    values: [{${of}value: 6, unit: ${unit}, from: 2020-01-01}]
`
  const long = (is: string) => `rules:\n${rule('long', 'bool', is, 'from: 2020-01-01')}`
  const reading = long('months(grace.term) > 3')

  it('and no others, in whatever pack they are given', () => {
    expect(problemsOf(`${term('month')}${reading}`)).toEqual([])
    expect(problemsOf(`${term('working-day')}${reading}`)).toEqual([
      {
        path: 'cn/pack.yaml',
        line: 5,
        rule: 'grace.term',
        message: 'is counted in working-day, but long reads it as months()',
        mend: 'give the term in the unit month',
        zh: {
          message: '期限的单位是 working-day，而 long 用 months() 按月来读它',
          mend: '请改用以月（month）为单位的期限',
        },
      },
    ])
    const local = `  []\nparameters:\n  - {key: grace.term, source: L1, ${BASIS}, values: [{value: 30, unit: calendar-day, from: 2021-01-01}]}\n`
    expect(problemsOf(`${term('month')}${reading}`, local)).toMatchObject([
      { path: '61-shaanxi/pack.yaml', line: 5, rule: 'grace.term' },
    ])
    expect(problemsOf(`${term('month')}${reading}`, local.replace('calendar-day', 'month'))).toEqual([])
  })

  it('one of a family, too', () => {
    const family = (unit: string) => term(unit, 'codes: [short, long]\n    by: kind', 'of: short, ')
    const picked = long("months(grace.term['short']) > 3")
    expect(problemsOf(`${family('month')}${picked}`)).toEqual([])
    expect(problemsOf(`${family('hour')}${picked}`)).toMatchObject([{ rule: 'grace.term.short' }])
  })

  it('a term that no rule reads may be counted in days', () => {
    expect(problemsOf(`${term('working-day')}${long('size(members) > 3')}`)).toEqual([])
  })
})

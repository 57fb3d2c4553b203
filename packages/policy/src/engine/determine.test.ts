import { fen } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import { factsFromJson, factsToJson } from '../facts/facts-json.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import {
  determinationFromJson,
  determinationToJson,
  sameDetermination,
  toAssessJson,
} from './determination-json.ts'
import { determine } from './determine.ts'

const set = realPolicies()
const income = (yuan: number): HouseholdFacts['incomes'] => [
  { member: 'a', kind: 'business', amount: fen(yuan * 100), per: 'month' },
]
const withMember = (facts: HouseholdFacts, change: Partial<MemberFacts>): HouseholdFacts => ({
  ...facts,
  members: facts.members.map((m) => ({ ...m, ...change })),
})

describe('unknown facts', () => {
  it('a class that hangs on one says so and which', () => {
    const d = determine(set, oneAdult({ incomes: undefined }))
    expect(d).toMatchObject({ class: 'unknown', grants: [], perCapita: null, missing: ['incomes'] })
  })

  it('one that changes nothing is not asked for', () => {
    const d = determine(set, withMember(oneAdult(), { schooling: undefined, register: undefined }))
    expect(d).toMatchObject({ class: 'dibao', missing: [] })
  })

  it('illness decides single cover in an edge family only', () => {
    const edge = determine(set, withMember(oneAdult({ incomes: income(600) }), { majorIllness: undefined }))
    expect(edge).toMatchObject({ class: 'edge', missing: ['members.a.majorIllness'] })
    const poor = determine(set, withMember(oneAdult({ incomes: income(100) }), { majorIllness: undefined }))
    expect(poor).toMatchObject({ class: 'dibao', missing: [] })
  })

  it('a fact that could make the person tekun leaves the class open', () => {
    const d = determine(set, withMember(oneAdult(), { disability: undefined }))
    expect(d).toMatchObject({ class: 'unknown', missing: ['members.a.disability'] })
  })
})

describe('missing parameters', () => {
  it('a class that hangs on one is an error naming key, place and day', () => {
    const facts = oneAdult({ place: '610303', assets: [{ member: 'a', kind: 'deposit', value: fen(1) }] })
    expect(() => determine(set, facts)).toThrow(
      expect.objectContaining({
        code: 'policy.parameter-missing',
        params: { key: 'property.financial.months', place: '610303', day: '2023-04-01' },
      }),
    )
  })

  it('a limit that decides nothing is not asked for', () => {
    const assets = [{ member: 'a', kind: 'deposit', value: fen(1) }] as const
    expect(determine(set, oneAdult({ place: '610303', assets, incomes: income(2000) })).class).toBe('none')
  })

  it('an amount alone that hangs on one leaves the grant without amount', () => {
    const facts = withMember(oneAdult({ place: '610303', incomes: income(600) }), { majorIllness: true })
    expect(determine(set, facts)).toMatchObject({
      class: 'edge',
      grants: [{ program: 'dibao-single', member: 'a', monthly: null }],
      missing: ['dibao.single.mode.illness'],
      review: [{ code: 'amount-unknown', about: 'a' }],
    })
  })
})

describe('what is frozen beside a decision', () => {
  const facts = oneAdult({ incomes: income(100) })

  it('computes again to the same word and fen after JSON', () => {
    const before = determine(set, facts)
    const text = JSON.stringify({ facts: factsToJson(facts), determination: determinationToJson(before) })
    const frozen = JSON.parse(text)
    const again = determine(set, factsFromJson(frozen.facts))
    expect(sameDetermination(again, determinationFromJson(frozen.determination))).toBe(true)
  })

  it('a changed fen is seen', () => {
    const other = determine(
      set,
      oneAdult({ incomes: [{ member: 'a', kind: 'business', amount: fen(10_001), per: 'month' }] }),
    )
    expect(sameDetermination(determine(set, facts), other)).toBe(false)
  })

  it('names the law and every parameter it used', () => {
    const d = determine(set, facts)
    expect(d.policy).toEqual({ hash: set.hash, packs: ['cn', '6199-nuanhe'] })
    expect(d.parametersUsed.find((p) => p.key === 'dibao.standard.rural')).toMatchObject({
      place: '6199',
      value: '5964.00',
      unit: 'yuan/year',
      from: '2023-01-01',
      source: '虚构',
    })
  })

  it('refuses facts and determinations that are none', () => {
    expect(() => factsFromJson({ day: '2023-04-01' })).toThrow(
      expect.objectContaining({ code: 'policy.invalid' }),
    )
    expect(() => determinationFromJson({})).toThrow(
      expect.objectContaining({ code: 'policy.determination-unreadable' }),
    )
  })
})

describe('the words', () => {
  it('the trace says each step in both languages, with values and article', () => {
    const d = determine(set, oneAdult({ incomes: income(100) }))
    expect(d.trace.find((t) => t.rule === 'incomeBelowStandard')).toMatchObject({
      basis: { instrument: '社会救助暂行办法', article: '第九条' },
      outcome: 'true',
      values: { incomeYear: '1200.00', persons: '1', standard: '5964.00' },
      zh: '月人均收入 100.00 元，低于标准 497.00 元',
      en: '100.00 yuan a person and month is below the standard of 497.00',
    })
  })

  it('no value of a step is left as an object of the program', () => {
    const d = determine(set, oneAdult({ incomes: income(100) }))
    expect(d.trace.find((t) => 'dibao.rounding' in t.values)?.values['dibao.rounding']).toBe('fen half-up')
    expect(JSON.stringify(d)).not.toContain('[object')
  })

  it('each parameter is named and said in both languages', () => {
    const used = determine(set, oneAdult({ incomes: income(100) })).parametersUsed
    expect(used.find((p) => p.key === 'dibao.rounding')).toMatchObject({
      name: { zh: '低保金取整', en: 'rounding of the allowance' },
      said: { zh: '四舍五入到分', en: 'rounded to the nearest fen, halves up' },
    })
    expect(used.find((p) => p.key === 'dibao.standard.rural')?.said).toEqual({
      zh: '5964.00 元/年',
      en: '5964.00 yuan a year',
    })
    expect(used.every(({ name, said }) => name && said)).toBe(true)
  })

  it('each programme tried and refused has its reason', () => {
    const d = determine(set, oneAdult({ incomes: income(500) }))
    expect(d.refusals.map((r) => [r.program, r.code])).toEqual([
      ['dibao', 'income-not-below'],
      ['dibao-single', 'not-severe'],
      ['tekun', 'has-labour'],
    ])
  })

  it('money leaves as texts of yuan', () => {
    const json = toAssessJson(determine(set, oneAdult({ incomes: income(100) })))
    expect(json).toMatchObject({ perCapita: '100.00', grants: [{ program: 'dibao', monthly: '397.00' }] })
  })
})

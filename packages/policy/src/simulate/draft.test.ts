import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import { determine } from '../engine/determine.ts'
import { parameter } from '../pack/parameter.ts'
import { PolicyError } from '../problems.ts'
import { changeFromJson, readChange } from './change.ts'
import { draftOf } from './draft.ts'

const set = realPolicies()
const DAY = plainDate('2023-05-01')

const draft = (values: Record<string, unknown>, place = '619901') =>
  draftOf(set, place, changeFromJson({ from: DAY, set: values }))

const faultOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof PolicyError) return error.message
    throw error
  }
  return 'none'
}

describe('a change as it is written', () => {
  it('is YAML or JSON, with the line of what is wrong', () => {
    const yaml = readChange('from: 2023-05-01\nset:\n  a.b: "1.00"\n', 'c.yaml')
    const json = readChange('{"from": "2023-05-01", "set": {"a.b": "1.00"}}', 'c.json')
    expect([yaml.from, yaml.set[0]?.key, json.from, json.set[0]?.key]).toEqual(
      [DAY, 'a.b', DAY, 'a.b'].flat(),
    )
    expect(faultOf(() => readChange('from: soon\nset: {a: 1}', 'c.yaml'))).toContain(
      'c.yaml:1: a day YYYY-MM-DD',
    )
    expect(faultOf(() => readChange('from: 2023-05-01', 'c.yaml'))).toContain('the key set is missing')
    expect(faultOf(() => readChange('from: 2023-05-01\nset: {}', 'c.yaml'))).toContain('no parameter is set')
    expect(faultOf(() => readChange('from: 2023-05-01\nset: {a: 1}\nto: x', 'c.yaml'))).toContain(
      'unknown key to',
    )
  })
})

describe('a draft', () => {
  it('decides from its day on, in its place alone, and leaves the law as it was', () => {
    const { set: after } = draft({ 'dibao.standard.rural': '6000.00' })
    const at = (law: typeof set, place: string, day = DAY) =>
      parameter(law, 'dibao.standard.rural', place, day).text
    expect([at(set, '619901'), at(after, '619901'), at(after, '619902')]).toEqual([
      '5964.00',
      '6000.00',
      '5964.00',
    ])
    expect(at(after, '619901', plainDate('2023-04-30'))).toBe('5964.00')
    expect(after.hash).not.toBe(set.hash)
    const family = oneAdult({ day: DAY })
    expect([set, after].map((law) => determine(law, family).grants[0]?.monthly)).toEqual([49_700, 50_000])
  })

  it('of a city leaves a county its own value, and says so', () => {
    const { set: after, figures } = draft({ 'child.allowance.orphan-home': '3000.00' }, '3205')
    const at = (place: string) => parameter(after, 'child.allowance.orphan-home', place, DAY).text
    expect([at('320501'), at('320585')]).toEqual(['3000.00', '2280.00'])
    expect(figures[0]?.keptBy).toEqual(['320585'])
  })

  it('reads values in the unit in force, or in one that is named', () => {
    const yearly = draft({ 'dibao.standard.rural': 6000 })
    const monthly = draft({ 'dibao.standard.rural': { value: '500.00', unit: 'yuan/month' } })
    const values = [yearly, monthly].map(
      ({ set: after }) => parameter(after, 'dibao.standard.rural', '619901', DAY).value,
    )
    expect(values[0]).toEqual(values[1])
    expect(yearly.figures[0]).toMatchObject({
      key: 'dibao.standard.rural',
      before: { en: '5964.00 yuan a year' },
      after: { en: '6000 yuan a year' },
    })
  })

  it.each([
    [
      'a key nobody declared',
      { 'dibao.standard.rurall': '1.00' },
      'dibao.standard.rurall: no such parameter — known: dibao.',
    ],
    ['a family without its code', { 'tekun.care': '1.00' }, 'tekun.care: needs a code (care class)'],
    ['a code the family has not', { 'tekun.care.most': '1.00' }, 'tekun.care.most: unknown code'],
    [
      'a unit that does not fit',
      { 'edge.multiple': { value: '1.5', unit: 'yuan' } },
      'edge.multiple: the unit yuan does not fit',
    ],
    [
      'money that is none',
      { 'dibao.standard.rural': 'much' },
      'dibao.standard.rural: money is written as a text of yuan',
    ],
    ['money below nothing', { 'dibao.standard.rural': -5 }, 'dibao.standard.rural: money is written'],
    ['a fraction of a month', { 'exit.grace.months': 1.5 }, 'exit.grace.months: a whole number'],
    [
      'grace above the national ceiling',
      { 'exit.grace.months': 7 },
      'exit.grace.months: 7 lies above the national ceiling',
    ],
    [
      'a code that is no option',
      { 'dibao.single.mode.illness': 'most' },
      'dibao.single.mode.illness: unknown code "most"',
    ],
  ])('refuses %s, naming the key', (_, values, said) => {
    expect(faultOf(() => draft(values))).toContain(said)
  })

  it('takes a value at the national ceiling', () => {
    expect(draft({ 'exit.grace.months': 6 }).figures[0]?.after.en).toBe('6 months')
  })
})

import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { realPolicies } from '../../../../test-kit/policies.ts'
import { lawOf } from '../engine/law.ts'
import { askedFor } from './asked-for.ts'
import { placeLaw } from './place-law.ts'
import { SUBJECTS, subjectOf } from './subjects.ts'

const law = (place: string, day: string) => placeLaw(realPolicies(), place, plainDate(day))
const row = (place: string, day: string, key: string) => law(place, day).parameters.find((p) => p.key === key)

describe('how a parameter stands', () => {
  it('a county speaks by the pack of its city', () => {
    expect(row('610305', '2023-04-01', 'dibao.standard.rural')).toMatchObject({
      standing: 'value',
      subject: 'dibao',
      said: { zh: '5964.00 元/年', en: '5964.00 yuan a year' },
      origin: { pack: '6103-baoji', level: 'city', fictional: false },
      entry: { basis: { article: '农村标准' }, source: 'report 004' },
    })
  })
  it('the day before a value began, the standard is missing, for deciding needs it', () => {
    expect(row('610305', '2022-12-31', 'dibao.standard.rural')?.standing).toBe('missing')
    expect(row('610305', '2023-01-01', 'dibao.standard.rural')?.standing).toBe('value')
  })
  it('a stretch declared not known is neither a value nor left out', () => {
    const at = (day: string) => row('320506', day, 'dibao.standard.urban')
    expect(at('2023-12-31')?.standing).toBe('value')
    expect(at('2024-01-01')).toMatchObject({ standing: 'unknown', entry: { to: '2025-06-30' } })
    expect(at('2024-01-01')?.said).toBeUndefined()
    expect(at('2025-07-01')?.standing).toBe('value')
  })
  it('what ended by itself has lapsed', () => {
    const key = 'income.dibao.excluded.basic-pension-central'
    expect(row('610305', '2025-12-31', key)?.standing).toBe('value')
    expect(row('610305', '2026-01-01', key)).toMatchObject({
      standing: 'lapsed',
      code: { by: 'income kind', is: 'basic-pension-central' },
    })
  })
  it('a measure that rules ask for only where a place has it is unset, not missing', () => {
    expect(row('610305', '2023-04-01', 'exit.grace.months')?.standing).toBe('unset')
    expect(row('320506', '2023-04-01', 'income.workCost.share')?.standing).toBe('value')
    expect(row('610305', '2023-04-01', 'income.workCost.share')?.standing).toBe('unset')
  })
  it('where nobody says otherwise, what the declaration says applies', () => {
    expect(row('610305', '2023-04-01', 'rigid.counts.medical')).toMatchObject({
      standing: 'fallback',
      said: { zh: '否', en: 'no' },
    })
  })
})

describe('what deciding asks for', () => {
  const asked = (place: string) => askedFor(lawOf(realPolicies(), place, plainDate('2023-04-01')))
  it('not the destitute’s own standards where a multiple of 低保 is given', () => {
    expect(asked('320506').has('tekun.base.multiple')).toBe(true)
    expect(asked('320506').has('tekun.base.rural')).toBe(false)
    expect(asked('610305').has('tekun.base.multiple')).toBe(false)
    expect(asked('610305').has('tekun.base.rural')).toBe(true)
  })
  it('not the share of single cover where every ground has the full amount', () => {
    expect(asked('619901').has('dibao.single.percent')).toBe(false)
    expect(asked('320506').has('dibao.single.percent')).toBe(true)
  })
  it('limits of property, wherever a fact may reach them', () => {
    expect(asked('610305').has('property.most.count.vehicle')).toBe(true)
  })
})

describe('rules', () => {
  it('each in its most specific version, with its text and where it comes from', () => {
    const { rules } = law('320506', '2023-04-01')
    const need = rules.filter(({ rule }) => rule.name === 'need')
    expect(need).toMatchObject([{ origin: { pack: '3205-suzhou' } }])
    expect(need[0]?.cel).toContain('topup.share')
    expect(new Set(rules.map(({ rule }) => rule.name)).size).toBe(rules.length)
  })
  it('classes in the order in which they are tried', () => {
    const { classes } = law('610305', '2023-04-01')
    expect(classes.map(({ is }) => is.class)).toEqual(['tekun', 'dibao', 'edge', 'rigid'])
    expect(classes[0]?.cel).toEqual(['familyIsTekun'])
  })
  it('reviews with their condition', () => {
    expect(law('610305', '2023-04-01').reviews.find(({ is }) => is.code === 'property')?.cel).toEqual([
      '!propertyFits',
    ])
  })
})

it('every parameter of the packs has a subject of its own', () => {
  const keys = realPolicies().packs.flatMap((p) => p.declarations.map((d) => d.key))
  expect(keys.filter((key) => subjectOf(key) === 'other')).toEqual([])
  expect(new Set(keys.map(subjectOf)).size).toBeGreaterThan(8)
  expect(subjectOf('dibao.single.mode')).toBe('single')
  expect(subjectOf('nobody.knows')).toBe(SUBJECTS.at(-1))
})

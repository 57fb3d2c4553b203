import { ageOn, birthDateOf, plainDate, residentId, sexOf } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { realPolicies } from '../test-kit/policies.ts'
import { DEMO_SIZES } from './city-size.ts'
import type { DemoFamily, DemoMember } from './demo-family.ts'
import { demoLaw } from './demo-law.ts'
import { demoDivisions } from './divisions.ts'
import { demoFamilies } from './families.ts'
import { demoPlaces } from './places.ts'

const DAY = plainDate('2026-11-22')
const divisions = demoDivisions()
const planFor = (size: 'small' | 'city', day = DAY, seed = 6199) => ({
  seed,
  law: demoLaw(realPolicies(), day),
  places: demoPlaces(size, divisions, seed),
  sizes: DEMO_SIZES[size],
})
const families = [...demoFamilies(planFor('small'))]
const members = families.flatMap((family) => family.members)
const inClass = (all: readonly DemoFamily[], name: string) => all.filter((family) => family.class === name)
const persons = (all: readonly DemoFamily[]) => all.reduce((sum, family) => sum + family.members.length, 0)

describe('the small demo', () => {
  it('has about two thousand families of every class', () => {
    expect(families).toHaveLength(2_000)
    expect(members).toHaveLength(4_784)
    const classes = [...Map.groupBy(families, (family) => family.class).keys()]
    expect(classes.sort()).toEqual(['dibao', 'edge', 'none', 'rigid', 'tekun'])
  })

  it('is the same for the same seed and day, and another for another', () => {
    expect([...demoFamilies(planFor('small'))]).toEqual(families)
    const firstOf = (day: string, seed: number) =>
      demoFamilies(planFor('small', plainDate(day), seed)).next().value
    expect(firstOf('2026-11-23', 6199)).not.toEqual(families[0])
    expect(firstOf('2026-11-22', 6200)).not.toEqual(families[0])
  })

  it('knows no class of hardship by spending before the law did', () => {
    const before = [...demoFamilies(planFor('small', plainDate('2024-12-31')))]
    expect(inClass(before, 'rigid')).toEqual([])
    expect(before).toHaveLength(2_000)
  })
})

describe('the city', () => {
  it('is as large as the city it is modelled on', () => {
    const city = [...demoFamilies(planFor('city'))]
    expect([inClass(city, 'dibao').length, persons(inClass(city, 'dibao'))]).toEqual([45_767, 101_414])
    expect([inClass(city, 'edge').length, persons(inClass(city, 'edge'))]).toEqual([5_925, 22_980])
    expect(new Set(city.flatMap((f) => f.members.map((m) => m.residentId))).size).toBe(persons(city))
    expect(new Set(city.map(({ village }) => village)).size).toBe(1_170)
  }, 120_000)
})

describe('numbers that nobody has', () => {
  it('are ids with a right check digit that were never issued, and say what the row says', () => {
    for (const { residentId: id, born, sex } of members) {
      expect(residentId(id)).toBe(id)
      expect([id.slice(0, 4), birthDateOf(id), sexOf(id)]).toEqual(['6199', born, sex])
    }
  })

  it('come once each', () => {
    const once = (list: readonly unknown[]) => expect(new Set(list).size).toBe(list.length)
    const phones = members.flatMap(({ phone }) => phone ?? [])
    once(members.map((member) => member.residentId))
    once(phones)
    once(families.map(({ account }) => account))
    once(families.map(({ number }) => number))
    once([...members.map(({ id }) => id), ...families.map(({ id }) => id)])
    expect(phones.every((phone) => phone.startsWith('179'))).toBe(true)
  })
})

describe('a family', () => {
  const related = (family: DemoFamily, relation: string) =>
    family.members.filter((member) => member.relation === relation)
  const parentsOf = (family: DemoFamily): DemoMember[] => [
    ...related(family, 'head'),
    ...related(family, 'spouse'),
  ]

  it('has one head, and everybody is as old as their birthday says', () => {
    for (const family of families) {
      expect(related(family, 'head')).toHaveLength(1)
      expect(family.members[0]?.relation).toBe('head')
      for (const { born, age } of family.members) expect(ageOn(born, DAY)).toBe(age)
    }
  })

  it('has children younger and parents older by a generation, and couples of two sexes', () => {
    for (const family of families) {
      const [head, spouse] = parentsOf(family)
      for (const child of related(family, 'child'))
        for (const parent of parentsOf(family)) expect(parent.age - child.age).toBeGreaterThanOrEqual(18)
      for (const parent of related(family, 'parent'))
        expect(parent.age - (head?.age ?? 0)).toBeGreaterThanOrEqual(20)
      if (spouse) expect(spouse.sex).not.toBe(head?.sex)
    }
  })

  it('came in before the last weeks, and its class with it', () => {
    for (const { since } of families) expect(since >= '2023-01-05' && since <= '2026-09-08').toBe(true)
  })
})

import { type PlainDate, plainDate } from '@songtan/kernel'
import { determine } from '@songtan/policy'
import { describe, expect, it } from 'vitest'
import { toPolicyFacts } from '../apps/server/src/domains/registry/domain/to-policy-facts.ts'
import { realPolicies } from '../test-kit/policies.ts'
import { DEMO_SIZES } from './city-size.ts'
import type { DemoFamily } from './demo-family.ts'
import { demoLaw } from './demo-law.ts'
import { demoDivisions } from './divisions.ts'
import { factsOfFamily } from './facts-of-family.ts'
import { demoFamilies } from './families.ts'
import { demoPlaces } from './places.ts'

const SAMPLE = 200

const sampleOn = (day: PlainDate): DemoFamily[] => {
  const law = demoLaw(realPolicies(), day)
  const plan = {
    seed: 6199,
    law,
    places: demoPlaces('small', demoDivisions(), 6199),
    sizes: DEMO_SIZES.small,
  }
  const families = [...demoFamilies(plan)]
  const few = families.filter((family) => family.class !== 'dibao' && family.class !== 'edge')
  const step = Math.floor(families.length / (SAMPLE - few.length))
  return [...few, ...families.filter((_, i) => i % step === 0)]
}

/** What the law says of the facts as they are written into the register, and nothing else. */
const determined = (family: DemoFamily, day: PlainDate) =>
  determine(
    realPolicies(),
    toPolicyFacts({
      day,
      county: family.county,
      residence: family.residence,
      members: family.members.map((member) => ({ ...member, personId: member.id })),
      facts: factsOfFamily(family, plainDate('2000-01-01')).map((fact) => ({
        ...fact,
        personId: fact.memberId,
      })),
    }),
  )

describe.each(['2026-11-22', '2025-12-31', '2023-04-03'])('families of the demo on %s', (text) => {
  const day = plainDate(text)

  it('are in the class, and get to the fen, what the law of the day finds for them', () => {
    const sample = sampleOn(day)
    expect(sample.length).toBeGreaterThanOrEqual(SAMPLE)
    for (const family of sample) {
      const found = determined(family, day)
      expect([family.number, found.class, found.missing]).toEqual([family.number, family.class, []])
      const grants = found.grants.map(({ program, member, monthly }) => [program, member, monthly])
      expect(grants).toEqual(
        family.grants.map(({ program, memberId, monthly }) => [program, memberId, monthly]),
      )
    }
  }, 60_000)
})

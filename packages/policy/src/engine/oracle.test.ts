import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oracleFamilies } from '../../../../test-kit/oracle/families.ts'
import { MADE_UP } from '../../../../test-kit/oracle/made-up.ts'
import { verdictOf } from '../../../../test-kit/oracle/oracle.ts'
import { ORACLE_PLACES } from '../../../../test-kit/oracle/places.ts'
import { policyFiles } from '../../../../test-kit/policies.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { loadPacks } from '../pack/load-packs.ts'
import { determine } from './determine.ts'

const set = loadPacks([...policyFiles('packs'), ...MADE_UP])

/** A run; ten times as many with `npm run test:long`. */
const FAMILIES = Number(process.env.SONGTAN_FAMILIES ?? 5000)

const decided = (facts: HouseholdFacts) => {
  const d = determine(set, facts)
  const grants = d.grants.map(({ monthly, ...g }) => ({
    ...g,
    monthly: monthly === null ? null : BigInt(monthly),
  }))
  return { class: d.class, perCapita: BigInt(d.perCapita ?? -1), grants }
}

describe('an oracle in exact quotients, which reads no pack, decides alike to the fen', () => {
  it.each(ORACLE_PLACES)('$name', (figures) => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(oracleFamilies(figures), (facts) => {
        const wanted = verdictOf(facts, figures)
        seen.set(wanted.class, (seen.get(wanted.class) ?? 0) + 1)
        expect(decided(facts)).toEqual(wanted)
      }),
      { numRuns: Math.ceil(FAMILIES / ORACLE_PLACES.length) },
    )
    const classes = [
      'dibao',
      'edge',
      'none',
      ...(figures.tekun ? ['tekun'] : []),
      ...(figures.rigid ? ['rigid'] : []),
    ]
    expect([...seen.keys()].sort()).toEqual(classes.sort())
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familiesOfALaw } from '../../../../test-kit/families/arbitrary-family.ts'
import { policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import { parseScenario } from '../scenario/parse-scenario.ts'
import { decideFamilies, decideTraced } from './decide-families.ts'

const set = realPolicies()
const scenarios = policyFiles('scenarios').map(({ path, text }) => parseScenario(text, path).facts)

/** 5,000 at each change, 100,000 with `npm run test:long`. */
const FAMILIES = Number(process.env.SONGTAN_FAMILIES ?? 5000)
const AT_ONCE = 100

describe('what batches decide is what the tracing engine decides', () => {
  it('of every scenario, closed and as it was told', () => {
    const families = [...scenarios.map(closeAssumed), ...scenarios]
    expect(decideFamilies(set, families)).toEqual(families.map((f) => decideTraced(set, f)))
  })

  it('of any family, in any place that has packs, on both sides of every change', () => {
    fc.assert(
      fc.property(familiesOfALaw(set, AT_ONCE), ({ families }) => {
        expect(decideFamilies(set, families)).toEqual(families.map((f) => decideTraced(set, f)))
      }),
      { numRuns: Math.ceil(FAMILIES / AT_ONCE) },
    )
  })
})

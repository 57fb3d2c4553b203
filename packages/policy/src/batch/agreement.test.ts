import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideInDuckDb } from '../../../../test-kit/duckdb/decide-in-duckdb.ts'
import { type FamiliesInDuckDb, openFamilies } from '../../../../test-kit/duckdb/families-in-duckdb.ts'
import { familiesOfALaw } from '../../../../test-kit/families/arbitrary-family.ts'
import { policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import { closeAssumed } from '../facts/close-assumed.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { parseScenario } from '../scenario/parse-scenario.ts'
import { decideFamilies, decideTraced } from './decide-families.ts'

const set = realPolicies()
const scenarios = policyFiles('scenarios').map(({ path, text }) => parseScenario(text, path).facts)

/** 5,000 at each change, 100,000 with `npm run test:long`. */
const FAMILIES = Number(process.env.SONGTAN_FAMILIES ?? 5000)
const AT_ONCE = 100
/** A busy machine may be slow: nothing is to be learnt from that here. */
const PATIENCE = 60_000 + FAMILIES * 40

let db: FamiliesInDuckDb
beforeAll(async () => {
  db = await openFamilies()
})
afterAll(() => db.close())

/** Families that are not decided alike by trace, columns and SQL, with what each says. */
const disputed = async (families: readonly HouseholdFacts[]) => {
  const [columns, sql] = [decideFamilies(set, families), await decideInDuckDb(db, set, families)]
  return families
    .map((facts, i) => ({ facts, trace: decideTraced(set, facts), columns: columns[i], sql: sql[i] }))
    .filter((d) => !isDeepStrictEqual(d.columns, d.trace) || !isDeepStrictEqual(d.sql, d.trace))
}

describe('trace, columns and SQL decide alike', { timeout: PATIENCE }, () => {
  it('every scenario, closed and as it was told', async () => {
    expect(await disputed([...scenarios.map(closeAssumed), ...scenarios])).toEqual([])
  })

  it('any family, in any place that has packs, on both sides of every change', async () => {
    await fc.assert(
      fc.asyncProperty(familiesOfALaw(set, AT_ONCE), async ({ families }) => {
        expect(await disputed(families)).toEqual([])
      }),
      // A family that is disputed is told at once: to look for a smaller one would take minutes.
      { numRuns: Math.ceil(FAMILIES / AT_ONCE), endOnFailure: true },
    )
  })
})

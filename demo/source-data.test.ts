import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { sourceInfo } from '../apps/server/src/domains/verification/domain/sources.ts'
import { registerEntry } from '../apps/server/src/main/simulated-sources/register.ts'
import { realPolicies } from '../test-kit/policies.ts'
import { DEMO_SIZES } from './city-size.ts'
import { demoLaw } from './demo-law.ts'
import { demoDivisions } from './divisions.ts'
import { demoFamilies } from './families.ts'
import { demoPlaces } from './places.ts'
import { sourceDataOf } from './source-data.ts'

const DAY = plainDate('2026-11-22')
const plan = {
  seed: 6199,
  law: demoLaw(realPolicies(), DAY),
  places: demoPlaces('small', demoDivisions(), 6199),
  sizes: DEMO_SIZES.small,
}
const families = [...demoFamilies(plan)].slice(0, 400)
const known = families.flatMap((family) => sourceDataOf(family, DAY))

const balancesOf = (honest: boolean): number =>
  families
    .flatMap((family) => sourceDataOf(family, DAY, honest))
    .flatMap(({ records }) => records)
    .reduce((sum, record) => sum + (record.kind === 'balance' ? record.balance : 0), 0)
const savings = families
  .flatMap(({ members }) => members.flatMap(({ assets }) => assets))
  .reduce((sum, { kind, value }) => sum + (kind === 'deposit' ? value : 0), 0)

describe('what the departments of the demo know', () => {
  it('is what they may answer, and no more', () => {
    for (const entry of known) {
      const { source, records } = registerEntry.parse(entry)
      for (const { kind } of records) expect(sourceInfo(source).records).toContain(kind)
    }
  })

  it('has something in every department but the housing fund', () => {
    const sources = new Set(known.map(({ source }) => source))
    expect([...sources].sort()).toEqual([
      ...['bank', 'civil-affairs', 'market', 'police', 'real-estate', 'social-security', 'tax'],
    ])
  })

  it('is more than was told of some, and just that of the honest', () => {
    expect(balancesOf(true)).toBe(savings)
    expect(balancesOf(false)).toBeGreaterThan(savings)
  })

  it('is the same each time', () => {
    expect(families.flatMap((family) => sourceDataOf(family, DAY))).toEqual(known)
  })
})

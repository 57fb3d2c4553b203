import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@songtan/kernel'
import { type HouseholdFacts, loadPacks, type PackSource, type PolicySet } from '@songtan/policy'

const ROOT = join(import.meta.dirname, '../policies')

/** Files below `policies/`, with `/` in their paths. */
export const policyFiles = (kind: 'packs' | 'scenarios'): PackSource[] =>
  globSync('**/*.yaml', { cwd: ROOT })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.includes('/scenarios/') === (kind === 'scenarios'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

let loaded: PolicySet | undefined

/** The packs of this repository, read once a test file. */
export const realPolicies = (): PolicySet => {
  loaded ??= loadPacks(policyFiles('packs'))
  return loaded
}

/** Everything told, nobody assumed: one adult without income in 暖河 on 2023-04-01; change what a test is about. */
export const oneAdult = (change: Partial<HouseholdFacts> = {}): HouseholdFacts => ({
  day: plainDate('2023-04-01'),
  place: '619901',
  residence: 'rural',
  members: [
    {
      id: 'a',
      relation: 'applicant',
      born: plainDate('1980-05-01'),
      livesWith: true,
      disability: null,
      majorIllness: false,
      selfCareFailed: 0,
      labour: 'full',
      schooling: 'none',
      away: null,
      awaySince: null,
    },
  ],
  incomes: [],
  assets: [],
  spending: [],
  supporters: [],
  holding: [],
  change: null,
  ...change,
})

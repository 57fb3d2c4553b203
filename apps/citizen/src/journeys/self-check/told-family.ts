import { plainDate } from '@songtan/kernel'
import { bundleForPlace, loadPacks, openBundle } from '@songtan/policy'
import { emptyHousehold, emptyMember, type HouseholdForm } from '../../household/household-form.ts'
import { memberNames } from '../../household/member-names.ts'
import { factsOf } from '../../household/to-facts.ts'
import { outcomeOf } from './outcome.ts'

export const DAY = plainDate('2026-11-22')
/** For tests: the packs as they lie beside the program. */
const texts = import.meta.glob<string>('../../../../../policies/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})
export const sources = Object.entries(texts).map(([path, text]) => ({
  path: path.replace(/^.*\/policies\//, ''),
  text,
}))
export const bundle = openBundle(
  JSON.parse(JSON.stringify(bundleForPlace(loadPacks(sources), '619901', DAY))),
)

/** A couple with a child at school, poor by what they live on. */
export const couple = [
  { ...emptyMember('m1', 'applicant'), age: '45' },
  { ...emptyMember('m2', 'spouse'), age: '44' },
  { ...emptyMember('m3', 'child'), age: '12', schooling: 'primary' as const },
]
export const form = (change: Partial<HouseholdForm> = {}): HouseholdForm => ({
  ...emptyHousehold(),
  county: '619901',
  residence: 'rural',
  members: couple,
  incomes: [{ member: 'm2', kind: 'business', amount: '10800', per: 'year' }],
  ...change,
})
/** What the phone tells a family, by the bundle it gets. @throws Error where the place has no figures */
export const told = (change: Partial<HouseholdForm> = {}) => {
  const filled = form(change)
  const outcome = outcomeOf(bundle, factsOf(filled, memberNames(filled.members, 'zh'), DAY))
  if (outcome.kind !== 'told') throw new Error('the place has its figures')
  return outcome
}

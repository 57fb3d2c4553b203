import type { FamilyFact } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { keepFacts } from '../../apps/server/src/domains/registry/facts.repo.ts'
import type { StaffActor } from '../../apps/server/src/platform/authz/actor.ts'
import type { TestApp } from '../app.ts'
import { acted } from './acting.ts'
import { nth, openHouseholdAs, somebody } from './families.ts'

const SINCE = plainDate('2023-01-01')

const HALE: readonly FamilyFact[] = [
  { kind: 'away', value: { reason: 'home' } },
  { kind: 'disability', value: { kind: 'none' } },
  { kind: 'selfCare', value: { failed: 0 } },
  { kind: 'labour', value: { ability: 'full' } },
  { kind: 'schooling', value: { level: 'none' } },
]

const illness = (has: boolean): FamilyFact => ({ kind: 'majorIllness', value: { has } })

const NOTHING_ELSE: readonly FamilyFact[] = [
  { kind: 'asset', value: { kind: 'deposit', value: 0 } },
  { kind: 'spending', value: { kind: 'other', amount: 0 } },
  { kind: 'supporter', value: { relation: 'none' } },
]

/**
 * A rural family of adults, husband and wife if two, of whom everything is told: income in fen a year, and no more; the
 * head hale, or gravely ill.
 */
export const toldFamily = async (
  app: TestApp,
  clerk: StaffActor,
  given: { readonly income: number; readonly persons?: 1 | 2; readonly ill?: boolean },
) => {
  const { income, persons = 1, ill = false } = given
  const household = await openHouseholdAs(app, clerk, {
    head: somebody({ born: '1980-05-01' }),
    members: persons === 2 ? [{ person: somebody({ born: '1982-05-01' }), relation: 'spouse' }] : [],
  })
  const head = nth(household.personIds, 0)
  const earned: FamilyFact = { kind: 'income', value: { kind: 'business', amount: income, per: 'year' } }
  const told = [
    ...household.personIds.flatMap((personId) => HALE.map((fact) => ({ personId, fact }))),
    ...household.personIds.slice(1).map((personId) => ({ personId, fact: illness(false) })),
    ...[earned, illness(ill), ...NOTHING_ELSE].map((fact) => ({ personId: head, fact })),
  ]
  await acted(app.services, (tx, acting) =>
    keepFacts(tx, acting, {
      county: household.county,
      householdId: household.id,
      facts: told.map((entry) => ({ ...entry, standing: 'verified', source: 'survey', from: SINCE })),
    }),
  )
  return household
}

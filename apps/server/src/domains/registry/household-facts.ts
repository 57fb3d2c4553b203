import { AppError, countyCode, type PlainDate } from '@songtan/kernel'
import type { HouseholdFacts } from '@songtan/policy'
import type { ReadDb } from '../../platform/db/db.ts'
import type { StatedFact } from './domain/beside.ts'
import { toPolicyFacts } from './domain/to-policy-facts.ts'
import { factsOn } from './facts.queries.ts'
import { readResidence } from './family-for.ts'
import type { Known } from './known.ts'
import { membersOn } from './members.queries.ts'

export interface FactsAsked extends Known {
  readonly county: string
  readonly householdId: string
  readonly day: PlainDate
  readonly applicantId?: string | undefined
  /** Leaves out what was verified of persons, so that what the check changed can be told (L2 §18). */
  readonly only?: 'declared' | undefined
}

export const placeOn = (facts: readonly StatedFact[]) =>
  facts.flatMap(({ fact }) => (fact.kind === 'place' ? [fact.value] : [])).at(-1)

/**
 * What the register holds of a family on a day as the policy engine reads it, as known now or at an instant, so that a
 * decision can be made again (architecture §5). Three queries.
 * @throws AppError 404 `record.not-found`
 */
export const householdFacts = async (db: ReadDb, asked: FactsAsked): Promise<HouseholdFacts> => {
  const { county, householdId, day, applicantId, only } = asked
  const household = await db
    .selectFrom('registry.household')
    .select('residence')
    .where('county', '=', county)
    .where('id', '=', householdId)
    .executeTakeFirst()
  if (!household) throw new AppError(404, 'record.not-found')
  const members = await membersOn(db, asked)
  const personIds = members.map(({ personId }) => personId)
  const kept = await factsOn(db, { ...asked, personIds })
  const residence = placeOn(kept)?.residence ?? readResidence(household.residence)
  const facts = only === undefined ? kept : kept.filter(({ standing }) => standing === only)
  return toPolicyFacts({ day, county: countyCode(county), residence, members, facts, applicantId })
}

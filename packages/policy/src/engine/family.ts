import { addMonthsToDay, type PlainDate } from '@songtan/kernel'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { unknownFact } from '../values/unknown.ts'
import type { Thing, Value } from '../values/value.ts'

/** A family as the rules see it: what was told, and its members as records. */
export interface Family {
  readonly facts: HouseholdFacts
  readonly members: readonly Thing[]
}

/** Reads one fact of the family; what nobody told is unknown with its path. */
export type FamilyFact = (family: Family) => Value
/** Reads one fact of the member in that row. */
export type MemberFact = (m: MemberFacts, family: Family, row: number) => Value

export const orUnknown = (value: Value | undefined, path: string): Value => value ?? unknownFact(path)

/** Full months from one day to another; 0 when it lies ahead. */
export const fullMonths = (from: PlainDate, to: PlainDate): number => {
  const rough = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12
  const months = rough + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return Math.max(0, addMonthsToDay(from, months) > to ? months - 1 : months)
}

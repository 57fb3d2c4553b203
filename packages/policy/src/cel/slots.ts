import { THING_FACTS } from './vocabulary.ts'

/**
 * Where values are kept while rules run: each name of a law is a slot, a place in an array, so that a name is read
 * without being looked up. Undefined for a rule that is not in force, which holds of nobody.
 */
export interface Slots {
  /** A fact or rule of the household. */
  name(name: string): number | undefined
  /** A fact or rule of a member, a fact of another record. */
  field(name: string): number | undefined
  /** A parameter, by its whole key. */
  parameter(key: string): number
}

/** Members last: the other records then need few slots each. */
const RECORDS = Object.entries(THING_FACTS).sort(
  ([a], [b]) => Number(a === 'Member') - Number(b === 'Member'),
)

/** Facts of every kind of record; a name that several kinds have has one slot. The member rules of a law come after. */
export const FIELD_SLOTS: ReadonlyMap<string, number> = new Map(
  [...new Set(RECORDS.flatMap(([, fields]) => Object.keys(fields)))].map((name, slot) => [name, slot]),
)

const OF_MEMBERS = new Set(
  RECORDS.flatMap(([kind, fields]) => (kind === 'Member' ? Object.keys(fields) : [])),
)

/** Whether members have a fact of that name. */
export const isMemberFact = (name: string): boolean => OF_MEMBERS.has(name)

/** The slot of a fact that the vocabulary has. @throws Error for any other word: a fault of the engine */
export const fieldSlot = (name: string): number => {
  const slot = FIELD_SLOTS.get(name)
  if (slot === undefined) throw new Error(`policy engine: no field ${name}`)
  return slot
}

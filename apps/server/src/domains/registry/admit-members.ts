import { AppError, type PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import type { Acting } from './acting.ts'
import type { Relation } from './domain/relations.ts'
import { noteDuplicates } from './duplicates.repo.ts'
import { type HouseholdAt, insertHousehold, type NewHousehold } from './households.repo.ts'
import { addMembership } from './memberships.repo.ts'
import { type FoundPerson, findOrAddPerson } from './persons.repo.ts'

/** A person as typed in, without the county. */
export interface PersonInput {
  readonly name: string
  readonly residentId: string
  readonly phone?: string | undefined
  readonly register?: string | undefined
}

export interface PersonsInput {
  readonly county: string
  /** Place of registration where none was given. */
  readonly village: string
  readonly persons: readonly (PersonInput & { readonly field: string })[]
}

/** Finds or registers each person once. @throws AppError 422 `registry.person-twice` and those of `findOrAddPerson` */
export const admitPersons = async (
  tx: Tx,
  acting: Acting,
  { county, village, persons }: PersonsInput,
): Promise<FoundPerson[]> => {
  const found: FoundPerson[] = []
  for (const { register = village, ...person } of persons) {
    const one = await findOrAddPerson(tx, acting, { ...person, county, register })
    if (found.some(({ personId }) => personId === one.personId))
      throw new AppError(422, 'registry.person-twice', { field: `${person.field}.residentId` })
    found.push(one)
  }
  return found
}

export interface Joining {
  readonly personId: string
  readonly relation: Relation
}

/** Makes persons members from a day on, none before birth. @throws AppError 422 `registry.born-after` and those of `addMembership` */
export const joinHousehold = async (
  tx: Tx,
  acting: Acting,
  { county, householdId }: HouseholdAt,
  joining: readonly Joining[],
  from: PlainDate,
  reason?: string,
): Promise<void> => {
  if (joining.length === 0) return
  const ids = joining.map(({ personId }) => personId)
  const unborn = await tx
    .selectFrom('registry.person')
    .select('id')
    .where('county', '=', county)
    .where('id', 'in', ids)
    .where('born', '>', from)
    .executeTakeFirst()
  if (unborn) throw new AppError(422, 'registry.born-after', { field: 'on' })
  for (const { personId, relation } of joining)
    await addMembership(tx, acting, { county, householdId, personId, relation, from, reason })
}

/** Asks about every newly registered person whether another entry, outside the family, is the same one. */
export const noteDuplicatesOf = async (
  tx: Tx,
  acting: Acting,
  county: string,
  found: readonly FoundPerson[],
  family: readonly string[] = [],
): Promise<void> => {
  const companions = [...family, ...found.map(({ personId }) => personId)]
  for (const { personId } of found.filter(({ added }) => added))
    await noteDuplicates(tx, acting, { county, personId, companions })
}

/** Opens a family with the persons in it, the first of them its head. */
export const openNewFamily = async (
  tx: Tx,
  acting: Acting,
  household: Omit<NewHousehold, 'headId'>,
  found: readonly FoundPerson[],
  relations: readonly Relation[],
): Promise<{ householdId: string; number: string; headId: string }> => {
  const headId = found[0]?.personId ?? ''
  const opened = await insertHousehold(tx, acting, { ...household, headId })
  const joining = found.map(({ personId }, i) => ({
    personId,
    relation: i === 0 ? ('head' as const) : (relations[i] ?? 'other'),
  }))
  const at = { county: household.county, householdId: opened.householdId }
  await joinHousehold(tx, acting, at, joining, household.openedOn)
  await noteDuplicatesOf(tx, acting, household.county, found)
  return { ...opened, headId }
}

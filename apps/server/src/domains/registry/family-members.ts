import { AppError, type PlainDate } from '@songtan/kernel'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import type { Acting } from './acting.ts'
import { type Related, relationsTo } from './domain/relations.ts'
import { type HouseholdAt, setHousehold } from './households.repo.ts'
import { type Member, membersOn } from './members.queries.ts'
import { changeMemberships } from './memberships.repo.ts'

/** @throws AppError 422 `registry.not-a-member` */
export const requireMember = (members: readonly Member[], personId: string, field: string): Member => {
  const found = members.find((member) => member.personId === personId)
  if (!found) throw new AppError(422, 'registry.not-a-member', { field })
  return found
}

export interface NewHead {
  readonly headId: string
  readonly on: PlainDate
  /** Relations that do not follow by themselves, as a person said them. */
  readonly relations?: readonly Related[]
  readonly reason: string
}

/** Relations to a new head, those that were given first. */
export const restated = <T extends Related>(
  members: readonly T[],
  headId: string,
  given: readonly Related[] = [],
): T[] =>
  relationsTo(members, headId).map((member) => ({
    ...member,
    relation:
      member.relation === 'head'
        ? 'head'
        : (given.find(({ personId }) => personId === member.personId)?.relation ?? member.relation),
  }))

/** Makes a member the head from a day on and restates how the others stand to the new one. */
export const makeHead = async (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt,
  members: readonly Member[],
  { headId, on, relations, reason }: NewHead,
): Promise<void> => {
  const before = new Map(members.map(({ personId, relation }) => [personId, relation]))
  const changes = restated(members, headId, relations)
    .map(({ personId, relation }) => ({ personId, relation }))
    .filter(({ personId, relation }) => before.get(personId) !== relation)
  await changeMemberships(tx, acting, { ...at, on, changes, reason })
  await setHousehold(tx, at, { headId })
}

export const endMemberships = (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt,
  personIds: readonly string[],
  { on, reason }: { readonly on: PlainDate; readonly reason: string },
): Promise<void> => {
  const changes = personIds.map((personId) => ({ personId, relation: 'ended' as const }))
  return changeMemberships(tx, acting, { ...at, on, changes, reason })
}

/** Members on a day of a family that has to have some. @throws AppError 422 `registry.day-too-early` */
export const membersThen = async (
  tx: Tx,
  at: HouseholdAt & { readonly openedOn: string },
  day: PlainDate,
): Promise<Member[]> => {
  if (day < at.openedOn)
    throw new AppError(422, 'registry.day-too-early', { field: 'on', params: { day: at.openedOn } })
  return membersOn(tx, { county: at.county, householdId: at.householdId, day })
}

/**
 * Members on the day the whole family changes shape. Nothing about its members may have been recorded for a later day,
 * since that would be said of a family that was no longer there.
 * @throws AppError 422 `registry.day-too-early` naming the last such day
 */
export const wholeFamilyThen = async (
  tx: Tx,
  at: HouseholdAt & { readonly openedOn: string },
  day: PlainDate,
): Promise<Member[]> => {
  const { last } = await tx
    .selectFrom('registry.membership')
    .select((eb) => eb.fn.max(sql<string>`greatest(valid_from, coalesce(valid_to, valid_from))`).as('last'))
    .where('county', '=', at.county)
    .where('householdId', '=', at.householdId)
    .where('supersededAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (last !== null && day < last)
    throw new AppError(422, 'registry.day-too-early', { field: 'on', params: { day: last } })
  return membersThen(tx, at, day)
}

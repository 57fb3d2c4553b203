import { AppError, divisionCode, type PlainDate, plainDate, townOf } from '@songtan/kernel'
import { violates } from '../../platform/db/database-error.ts'
import type { Tx } from '../../platform/db/db.ts'
import { type Acting, stampOf } from './acting.ts'
import { carve, later, type Period } from './domain/period.ts'
import type { Relation } from './domain/relations.ts'

export interface MembershipEntry {
  readonly county: string
  readonly householdId: string
  readonly personId: string
  readonly relation: Relation
  readonly from: PlainDate
  readonly reason?: string | undefined
}

/** One household at a time (L2 §7): told with the town of the other family, so that the clerk knows whom to ask. */
const refuseWhereMember = async (tx: Tx, entry: MembershipEntry): Promise<void> => {
  const other = await tx
    .selectFrom('registry.membership as m')
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'm.county').onRef('h.id', '=', 'm.householdId'),
    )
    .select(['m.householdId', 'h.village'])
    .where('m.county', '=', entry.county)
    .where('m.personId', '=', entry.personId)
    .where('m.supersededAt', 'is', null)
    .where((eb) => eb.or([eb('m.validTo', 'is', null), eb('m.validTo', '>', entry.from)]))
    .executeTakeFirst()
  if (!other) return
  if (other.householdId === entry.householdId) throw new AppError(409, 'registry.member-already')
  throw new AppError(409, 'registry.member-elsewhere', {
    params: { town: townOf(divisionCode(other.village)) },
  })
}

/**
 * A person becomes a member. Two families that take one person in at once race past the question above;
 * the exclusion constraint stops the second.
 * @throws AppError 409 `registry.member-already` | `registry.member-elsewhere`
 */
export const addMembership = async (tx: Tx, acting: Acting, entry: MembershipEntry): Promise<void> => {
  await refuseWhereMember(tx, entry)
  const { from, reason = null, ...who } = entry
  try {
    await tx
      .insertInto('registry.membership')
      .values({ ...who, id: acting.newId(), validFrom: from, reason, ...stampOf(acting) })
      .execute()
  } catch (error) {
    if (!violates(error, 'one_household_at_a_time')) throw error
    throw new AppError(409, 'registry.member-elsewhere', { params: { town: '' }, cause: error })
  }
}

const rowsFrom = (tx: Tx, county: string, householdId: string, personIds: readonly string[], on: PlainDate) =>
  tx
    .selectFrom('registry.membership')
    .selectAll()
    .where('county', '=', county)
    .where('householdId', '=', householdId)
    .where('personId', 'in', [...personIds])
    .where('supersededAt', 'is', null)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', on)]))
    .execute()

const periodOf = (row: { readonly validFrom: string; readonly validTo: string | null }): Period => ({
  from: plainDate(row.validFrom),
  to: row.validTo === null ? null : plainDate(row.validTo),
})

/** What is said of members from a day on: a new relation, or that they are members no longer. */
export interface MembershipChange {
  readonly county: string
  readonly householdId: string
  readonly on: PlainDate
  readonly changes: readonly { readonly personId: string; readonly relation: Relation | 'ended' }[]
  readonly reason: string
}

/** Supersedes the rows that reach past the day by what was true before it and what is true from it on. */
export const changeMemberships = async (
  tx: Tx,
  acting: Acting,
  { county, householdId, on, changes, reason }: MembershipChange,
): Promise<void> => {
  if (changes.length === 0) return
  const wished = new Map(changes.map(({ personId, relation }) => [personId, relation]))
  const rows = await rowsFrom(tx, county, householdId, [...wished.keys()], on)
  if (rows.length === 0) return
  await tx
    .updateTable('registry.membership')
    .set({ supersededAt: acting.now })
    .where('county', '=', county)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const base = { county, householdId, reason, ...stampOf(acting) }
  const said = rows.flatMap((row) => {
    const { personId } = row
    const [was, now] = [row.relation, wished.get(personId) ?? 'ended']
    const period = periodOf(row)
    const before = carve(period, { from: on, to: null }).map((left) => ({ ...left, relation: was }))
    const after = now === 'ended' ? [] : [{ ...period, from: later(period.from, on), relation: now }]
    return [...before, ...after].map(({ from, to, relation }) => {
      return { ...base, id: acting.newId(), personId, relation, validFrom: from, validTo: to }
    })
  })
  if (said.length > 0) await tx.insertInto('registry.membership').values(said).execute()
}

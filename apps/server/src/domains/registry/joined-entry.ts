import { AppError, plainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { type Acting, announce } from './acting.ts'
import { endMemberships } from './family-members.ts'
import { takeHousehold } from './households.repo.ts'
import { readRelation } from './members.queries.ts'
import { addMembership } from './memberships.repo.ts'
import { supersedePerson } from './persons.repo.ts'

export interface Joined {
  readonly county: string
  readonly keepId: string
  readonly otherId: string
  readonly reason: string
}

const membershipsNow = (tx: Tx, county: string, personIds: readonly string[]) =>
  tx
    .selectFrom('registry.membership')
    .selectAll()
    .where('county', '=', county)
    .where('personId', 'in', [...personIds])
    .where('supersededAt', 'is', null)
    .where('validTo', 'is', null)
    .execute()

/** Neither entry stands for another already, and no third entry was joined to the one that goes. */
const requireUnjoined = async (tx: Tx, { county, keepId, otherId }: Joined): Promise<void> => {
  const joined = await tx
    .selectFrom('registry.person')
    .select('id')
    .where('county', '=', county)
    .where((eb) =>
      eb.or([
        eb.and([eb('id', 'in', [keepId, otherId]), eb('sameAs', 'is not', null)]),
        eb('sameAs', '=', otherId),
      ]),
    )
    .executeTakeFirst()
  if (joined) throw new AppError(409, 'registry.already-joined')
}

/**
 * Lets one entry stand for two: the other keeps its rows and points to it, and is no longer counted in a family.
 * @throws AppError 409 `registry.already-joined` | `registry.keep-the-member` | `registry.duplicate-heads-family`
 */
export const joinEntries = async (
  tx: Tx,
  acting: Acting,
  joined: Joined,
  mayTouch: (village: string) => void,
): Promise<void> => {
  const { county, keepId, otherId, reason } = joined
  await requireUnjoined(tx, joined)
  const memberships = await membershipsNow(tx, county, [keepId, otherId])
  const other = memberships.find(({ personId }) => personId === otherId)
  if (other) {
    if (!memberships.some(({ personId }) => personId === keepId))
      throw new AppError(409, 'registry.keep-the-member', { field: 'keepId' })
    if (other.relation === 'head') throw new AppError(409, 'registry.duplicate-heads-family')
    const at = { county, householdId: other.householdId }
    await takeHousehold(tx, at, mayTouch)
    await endMemberships(tx, acting, at, [otherId], { on: acting.today, reason: 'duplicate' })
    await announce(acting, at, { change: 'members', day: acting.today, personIds: [otherId] })
  }
  await supersedePerson(tx, acting, { county, personId: otherId, reason }, { sameAs: keepId })
}

/** What the decision ended, as it stood before; told by the instant of the decision. */
const endedBy = (tx: Tx, county: string, personId: string, decidedAt: Date) =>
  tx
    .selectFrom('registry.membership')
    .selectAll()
    .where('county', '=', county)
    .where('personId', '=', personId)
    .where('supersededAt', '=', decidedAt)
    .where('validTo', 'is', null)
    .execute()

/** Takes the joining back: the entry stands for itself again, and is a member again where it was one. */
export const partEntries = async (
  tx: Tx,
  acting: Acting,
  { county, otherId, decidedAt, reason }: Omit<Joined, 'keepId'> & { readonly decidedAt: Date },
  mayTouch: (village: string) => void,
): Promise<void> => {
  await supersedePerson(tx, acting, { county, personId: otherId, reason }, { sameAs: null })
  for (const row of await endedBy(tx, county, otherId, decidedAt)) {
    const at = { county, householdId: row.householdId }
    await takeHousehold(tx, at, mayTouch)
    await tx
      .updateTable('registry.membership')
      .set({ supersededAt: acting.now })
      .where('county', '=', county)
      .where('personId', '=', otherId)
      .where('householdId', '=', row.householdId)
      .where('recordedAt', '=', decidedAt)
      .where('supersededAt', 'is', null)
      .execute()
    const [relation, from] = [readRelation(row.relation), plainDate(row.validFrom)]
    await addMembership(tx, acting, { ...at, personId: otherId, relation, from, reason: 'duplicate-undone' })
    await announce(acting, at, { change: 'members', day: acting.today, personIds: [otherId] })
  }
}

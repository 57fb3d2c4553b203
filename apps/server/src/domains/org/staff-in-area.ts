import { AppError, type PlainDate } from '@songtan/kernel'
import { type Actor, actorRef } from '../../platform/authz/actor.ts'
import { type Permission, postFor } from '../../platform/authz/permission.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { postsOf, type StoredPost } from './staff.queries.ts'

export interface StaffMember {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly active: boolean
  readonly createdAt: Date
  readonly version: number
  readonly posts: readonly StoredPost[]
}

/** What a use case tells about the area it acted in. */
interface Caller {
  readonly actor: Actor
  readonly permission: Permission
  requireArea(area: string): void
}

/** Posts that say whose person somebody is: those not ended, or the last one when all have ended. */
const decidingPosts = (posts: readonly StoredPost[], today: PlainDate): readonly StoredPost[] => {
  const open = posts.filter(({ validTo }) => validTo === null || validTo > today)
  return open.length > 0 ? open : posts.slice(-1)
}

/**
 * A person who holds or held a post in the caller's area, with all posts.
 * @throws AppError 404 `record.not-found` where there is none, or none in the area.
 */
export const staffInArea = async (db: ReadDb, id: string, caller: Caller): Promise<StaffMember> => {
  const staff = await db.selectFrom('org.staff').selectAll().where('id', '=', id).executeTakeFirst()
  const posts = staff ? await postsOf(db, [id]) : []
  const mine = posts.find(({ area }) => postFor(caller.actor, caller.permission, area))
  if (!staff || (!mine && caller.actor.kind === 'staff')) throw new AppError(404, 'record.not-found')
  if (mine) caller.requireArea(mine.area)
  return { ...staff, posts }
}

/**
 * A person to be changed as a whole (name, account, sign-in): nobody touches oneself, nor somebody who also holds
 * a post outside the area, or a county could take over the account of its city.
 * @throws AppError 404 `record.not-found` | 403 `org.not-on-oneself` | `org.staff-elsewhere-too`
 */
export const wholePersonInArea = async (
  db: ReadDb,
  id: string,
  today: PlainDate,
  caller: Caller,
): Promise<StaffMember> => {
  const staff = await staffInArea(db, id, caller)
  if (actorRef(caller.actor) === `staff:${id}`) throw new AppError(403, 'org.not-on-oneself')
  const elsewhere = decidingPosts(staff.posts, today).some(
    ({ area }) => caller.actor.kind === 'staff' && !postFor(caller.actor, caller.permission, area),
  )
  if (elsewhere) throw new AppError(403, 'org.staff-elsewhere-too')
  return staff
}

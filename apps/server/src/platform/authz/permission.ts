import type { PostKind } from '@songtan/contract'
import { AppError, type DivisionCode, divisionRange, isWithin } from '@songtan/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Actor, StaffActor } from './actor.ts'
import type { HeldPost } from './posts.ts'

/**
 * Who may take an action. Staff: holders of one of the posts, inside the post's area. `operator` and `system`
 * say whether the command line and jobs may take it too. Denied unless named here.
 */
export interface Permission {
  readonly action: string
  readonly posts?: readonly PostKind[]
  /** Any staff signed in, whatever post they hold or none: their own session and password. */
  readonly staff?: boolean
  /** Families may act for themselves; the handler checks that the record is theirs. */
  readonly citizen?: boolean
  readonly operator?: boolean
  readonly system?: boolean
  /** Without sign-in. */
  readonly anyone?: boolean
}

/** Domains keep their permissions in one object: action → who may. */
export const permissions = <const T extends Readonly<Record<string, Omit<Permission, 'action'>>>>(
  domain: string,
  table: T,
): { readonly [K in keyof T]: Permission } =>
  Object.fromEntries(
    Object.entries(table).map(([name, rule]) => [name, { ...rule, action: `${domain}.${name}` }]),
  ) as unknown as { [K in keyof T]: Permission }

const postsFor = (actor: StaffActor, permission: Permission): readonly HeldPost[] =>
  actor.posts.filter((post) => permission.posts?.includes(post.kind) === true)

/** May the actor take the action anywhere at all? */
export const mayAnywhere = (actor: Actor, permission: Permission): boolean => {
  if (permission.anyone) return true
  switch (actor.kind) {
    case 'staff':
      return permission.staff === true || postsFor(actor, permission).length > 0
    case 'citizen':
      return permission.citizen === true
    case 'operator':
      return permission.operator === true
    case 'system':
      return permission.system === true
    case 'visitor':
      return false
  }
}

/** The post that lets staff take the action on a record lying in `area`; undefined when none does. */
export const postFor = (actor: Actor, permission: Permission, area: DivisionCode): HeldPost | undefined =>
  actor.kind === 'staff' ? postsFor(actor, permission).find((post) => isWithin(area, post.area)) : undefined

/** The post the actor takes the action under where no record tells it: the first that permits it. */
export const firstPostFor = (actor: Actor, permission: Permission): HeldPost | undefined =>
  actor.kind === 'staff' ? postsFor(actor, permission)[0] : undefined

/** @throws AppError 404 `record.not-found`: outside one's area a record does not exist, so nothing leaks by asking. */
export const requireArea = (actor: Actor, permission: Permission, area: DivisionCode): void => {
  if (actor.kind !== 'staff') {
    if (mayAnywhere(actor, permission)) return
  } else if (postFor(actor, permission, area)) return
  throw new AppError(404, 'record.not-found')
}

/** @throws AppError 401 `session.required` | 403 `permission.denied` */
export const requireAction = (actor: Actor, permission: Permission): void => {
  if (mayAnywhere(actor, permission)) return
  throw actor.kind === 'visitor'
    ? new AppError(401, 'session.required')
    : new AppError(403, 'permission.denied')
}

/**
 * The rows an actor may see, as an SQL predicate on a 12-digit area column (`household.village`): the union of the
 * ranges of the posts that permit the action. False where none does, so lists, counts, search and export fail closed.
 */
export const scopeOf = (actor: Actor, permission: Permission, column: string): Expression<SqlBool> => {
  if (actor.kind === 'operator' || actor.kind === 'system')
    return sql<SqlBool>`${sql.lit(mayAnywhere(actor, permission))}`
  if (actor.kind !== 'staff') return sql<SqlBool>`false`
  const eb = expressionBuilder<Record<string, Record<string, string>>, string>()
  const ranges = postsFor(actor, permission).map((post) => divisionRange(post.area))
  if (ranges.length === 0) return sql<SqlBool>`false`
  return eb.or(ranges.map(({ from, to }) => sql<SqlBool>`${sql.ref(column)} between ${from} and ${to}`))
}

/** Counties the actor's posts for an action lie in, as 6-digit prefixes or shorter for a wider post. */
export const countyRangesOf = (actor: Actor, permission: Permission): { from: string; to: string }[] =>
  actor.kind === 'staff'
    ? postsFor(actor, permission).map((post) => {
        const { from, to } = divisionRange(post.area)
        return { from: from.slice(0, 6), to: to.slice(0, 6) }
      })
    : []

/**
 * The one county in which all posts lie, said of a county column beside the scope where its own index gives the order;
 * true where there are several.
 */
export const inOneCounty = (actor: Actor, permission: Permission, column: string): Expression<SqlBool> => {
  const counties = new Set(countyRangesOf(actor, permission).flatMap(({ from, to }) => [from, to]))
  const [only] = counties
  return counties.size === 1 ? sql<SqlBool>`${sql.ref(column)} = ${only}` : sql<SqlBool>`true`
}

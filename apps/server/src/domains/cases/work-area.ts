import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../platform/authz/actor.ts'
import { countyRangesOf, type Permission, scopeOf } from '../../platform/authz/permission.ts'
import { withinArea } from './area-filter.ts'

/** The rows of `cases.case_file as c` that an actor may see, in the area that was asked for, as predicates. */
export interface WorkArea {
  readonly scope: Expression<SqlBool>
  readonly within: Expression<SqlBool>
}

/** Where all posts lie in one county it is named beside the scope, so that its own index gives the order. */
const inOneCounty = (actor: Actor, permission: Permission): Expression<SqlBool> => {
  const counties = new Set(countyRangesOf(actor, permission).flatMap(({ from, to }) => [from, to]))
  const [only] = counties
  return counties.size === 1 ? sql<SqlBool>`c.county = ${only}` : sql<SqlBool>`true`
}

export const workArea = (actor: Actor, permission: Permission, area: string | undefined): WorkArea => ({
  scope: sql<SqlBool>`(${inOneCounty(actor, permission)} and ${scopeOf(actor, permission, 'c.village')})`,
  within: withinArea(area, 'c.village'),
})

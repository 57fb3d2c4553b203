import { type Expression, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../platform/authz/actor.ts'
import { countyRangesOf, type Permission, scopeOf } from '../../platform/authz/permission.ts'
import { withinArea } from './area-filter.ts'

/** The rows of `cases.case_file as c` that an actor may see, in the area that was asked for, as predicates. */
export interface WorkArea {
  readonly scope: Expression<SqlBool>
  readonly within: Expression<SqlBool>
  /** The one county in which all posts lie, said beside the scope where its own index gives the order. */
  readonly inCounty: Expression<SqlBool>
}

const inOneCounty = (actor: Actor, permission: Permission): Expression<SqlBool> => {
  const counties = new Set(countyRangesOf(actor, permission).flatMap(({ from, to }) => [from, to]))
  const [only] = counties
  return counties.size === 1 ? sql<SqlBool>`c.county = ${only}` : sql<SqlBool>`true`
}

export const workArea = (actor: Actor, permission: Permission, area: string | undefined): WorkArea => ({
  scope: scopeOf(actor, permission, 'c.village'),
  within: withinArea(area, 'c.village'),
  inCounty: inOneCounty(actor, permission),
})

import type { Expression, SqlBool } from 'kysely'
import type { Actor } from '../../platform/authz/actor.ts'
import { inOneCounty, type Permission, scopeOf } from '../../platform/authz/permission.ts'
import { withinArea } from './area-filter.ts'

/** The rows of `cases.case_file as c` that an actor may see, in the area that was asked for, as predicates. */
export interface WorkArea {
  readonly scope: Expression<SqlBool>
  readonly within: Expression<SqlBool>
  /** The one county in which all posts lie, of `cases.case_file as c`. */
  readonly inCounty: Expression<SqlBool>
  /** The same of `cases.step as s`, which has no place but its county. */
  readonly stepInCounty: Expression<SqlBool>
}

export const workArea = (actor: Actor, permission: Permission, area: string | undefined): WorkArea => ({
  scope: scopeOf(actor, permission, 'c.village'),
  within: withinArea(area, 'c.village'),
  inCounty: inOneCounty(actor, permission, 'c.county'),
  stepInCounty: inOneCounty(actor, permission, 's.county'),
})

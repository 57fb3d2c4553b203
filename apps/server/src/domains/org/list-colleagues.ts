import { orgRoutes } from '@songtan/contract'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { orgPermissions } from './permissions.ts'
import { isHeldOn, postsOf, staffPage } from './staff.queries.ts'

/** Whom one may name as the second visitor (L2 §16: surveys are made by two). */
export const listColleagues = readCase(
  orgRoutes.listColleagues,
  { permission: orgPermissions.listColleagues },
  async ({ db, input, actor, permission, today }) => {
    const { limit, q, post } = input
    const scope = scopeOf(actor, permission, 'post.area')
    const { rows } = await staffPage(db, { scope, q, post, active: true, heldOn: today }, { limit })
    const posts = await postsOf(
      db,
      rows.map(({ id }) => id),
    )
    const items = rows.map(({ id, name }) => ({
      id,
      name,
      posts: posts.filter((held) => held.staffId === id && isHeldOn(held, today)),
    }))
    return { items }
  },
)

import { orgRoutes } from '@songtan/contract'
import { scopeOf } from '../../platform/authz/permission.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { orgPermissions } from './permissions.ts'
import { isHeldOn, postsOf, staffPage } from './staff.queries.ts'

export const searchStaff = readCase(
  orgRoutes.searchStaff,
  { permission: orgPermissions.searchStaff },
  async ({ db, input, actor, permission, today }) => {
    const { after, limit, q, post, active } = input
    const scope = scopeOf(actor, permission, 'post.area')
    const page = await staffPage(db, { scope, q, post, active }, { after, limit })
    const posts = await postsOf(
      db,
      page.rows.map(({ id }) => id),
    )
    const items = page.rows.map((row) => ({
      ...row,
      posts: posts.filter((held) => held.staffId === row.id && isHeldOn(held, today)),
    }))
    return { items, ...page.total, ...(page.next === undefined ? {} : { next: page.next }) }
  },
)

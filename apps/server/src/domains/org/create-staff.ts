import { orgRoutes } from '@songtan/contract'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { givePostTo } from './new-post.ts'
import { orgPermissions } from './permissions.ts'
import { insertStaff } from './staff.repo.ts'

/** Enters a person with a first post: without one nobody could tell whose person it is. */
export const createStaff = writeCase(
  orgRoutes.createStaff,
  { permission: orgPermissions.createStaff },
  async (context) => {
    const { tx, input, now, newId, note } = context
    const { login, name, ...post } = input
    const id = newId()
    note({ subject: { kind: 'staff', id } })
    await insertStaff(tx, { id, login, name, createdAt: now })
    await givePostTo({ id, posts: [] }, post, context)
    return { id, version: 1 }
  },
)

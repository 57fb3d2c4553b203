import { orgRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { givePostTo } from './new-post.ts'
import { orgPermissions } from './permissions.ts'
import { changeStaff } from './staff.repo.ts'
import { staffInArea } from './staff-in-area.ts'

/** Gives a post to somebody else. @throws AppError 403 `org.not-on-oneself` | 409 `org.staff-inactive` and as `givePostTo` */
export const givePost = writeCase(
  orgRoutes.givePost,
  { permission: orgPermissions.givePost },
  async (context) => {
    const { tx, input, actor, note } = context
    const { id, version, ...post } = input
    note({ subject: { kind: 'staff', id }, details: { kind: post.kind, area: post.area } })
    if (actorRef(actor) === `staff:${id}`) throw new AppError(403, 'org.not-on-oneself')
    const next = await changeStaff(tx, id, version)
    const staff = await staffInArea(tx, id, context)
    if (!staff.active) throw new AppError(409, 'org.staff-inactive')
    return { id, version: next, postId: await givePostTo(staff, post, context) }
  },
)

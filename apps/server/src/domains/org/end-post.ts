import { orgRoutes } from '@songtan/contract'
import { AppError, invalid, plainDate } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import { orgPermissions } from './permissions.ts'
import { changeStaff, closePost } from './staff.repo.ts'
import { staffInArea } from './staff-in-area.ts'

/** Ends a post in the caller's area, today at the earliest: today means at once. */
export const endPost = writeCase(
  orgRoutes.endPost,
  { permission: orgPermissions.endPost },
  async (context) => {
    const { tx, input, actor, now, today, note, requireArea } = context
    note({ subject: { kind: 'staff', id: input.id }, details: { postId: input.postId } })
    const staff = await staffInArea(tx, input.id, context)
    const post = staff.posts.find(({ id }) => id === input.postId)
    if (!post) throw new AppError(404, 'record.not-found')
    requireArea(post.area)
    const validTo = plainDate(input.validTo)
    if (validTo < today) throw invalid('org.day-past', 'validTo')
    if (validTo < post.validFrom) throw invalid('org.end-before-start', 'validTo')
    if (post.validTo !== null && post.validTo <= validTo) throw new AppError(409, 'org.post-ended')
    const version = await changeStaff(tx, input.id, input.version)
    await closePost(tx, post.id, { validTo, endedBy: actorRef(actor), endedAt: now })
    return { id: input.id, version }
  },
)

import { orgRoutes } from '@songtan/contract'
import { readCase } from '../../platform/use-case/use-case.ts'
import { orgPermissions } from './permissions.ts'
import { staffNames } from './staff.queries.ts'
import { staffInArea } from './staff-in-area.ts'

const idOf = (ref: string): string | undefined => (ref.startsWith('staff:') ? ref.slice(6) : undefined)

export const showStaff = readCase(
  orgRoutes.showStaff,
  { permission: orgPermissions.showStaff },
  async (context) => {
    const { db, input, note } = context
    note({ subject: { kind: 'staff', id: input.id } })
    const staff = await staffInArea(db, input.id, context)
    const refs = staff.posts.flatMap(({ givenBy, endedBy }) => (endedBy ? [givenBy, endedBy] : [givenBy]))
    const names = await staffNames(
      db,
      refs.flatMap((ref) => idOf(ref) ?? []),
    )
    const nameOf = (ref: string) => names.get(idOf(ref) ?? '') ?? ref
    return {
      ...staff,
      createdAt: staff.createdAt.toISOString(),
      posts: staff.posts.map((post) => ({
        ...post,
        givenBy: nameOf(post.givenBy),
        givenAt: post.givenAt.toISOString(),
        endedBy: post.endedBy === null ? null : nameOf(post.endedBy),
        endedAt: post.endedAt?.toISOString() ?? null,
      })),
    }
  },
)

import { orgRoutes } from '@songtan/contract'
import { AppError, divisionCode, isWithin } from '@songtan/kernel'
import type { Actor } from '../../platform/authz/actor.ts'
import { readCase } from '../../platform/use-case/use-case.ts'
import { delegationsOf } from './delegation.queries.ts'
import { orgPermissions } from './permissions.ts'

/** Towns ask about their own county, everybody else about counties in their area. */
const touches = (actor: Actor, county: string): boolean =>
  actor.kind === 'staff' &&
  actor.posts.some((post) => post.area.startsWith(county) || isWithin(divisionCode(county), post.area))

export const listDelegations = readCase(
  orgRoutes.listDelegations,
  { permission: orgPermissions.listDelegations },
  async ({ db, input, actor }) => {
    if (!touches(actor, input.county)) throw new AppError(404, 'record.not-found')
    return { items: await delegationsOf(db, input.county) }
  },
)

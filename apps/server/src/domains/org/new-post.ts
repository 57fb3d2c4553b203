import { POST_NAMES, type PostKind } from '@songtan/contract'
import { AppError, divisionCode, invalid, type PlainDate, plainDate } from '@songtan/kernel'
import { actorRef } from '../../platform/authz/actor.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { WriteContext } from '../../platform/use-case/use-case.ts'
import { divisionOn } from './division.queries.ts'
import { existsAt, levelsOfPost } from './domain/post-levels.ts'
import { conflictingPost } from './domain/separation.ts'
import type { StoredPost } from './staff.queries.ts'
import { insertPost } from './staff.repo.ts'

const requireLevel = async (tx: Tx, kind: PostKind, area: string, day: PlainDate): Promise<void> => {
  const place = await divisionOn(tx, area, day)
  if (!place) throw invalid('org.area-unknown', 'area')
  if (!existsAt(kind, place.levels)) {
    throw invalid('org.post-area-level', 'area', { levels: levelsOfPost(kind).join(', ') })
  }
}

type Wish = { readonly kind: PostKind; readonly area: string; readonly validFrom: string }
type Giver = Pick<WriteContext<unknown>, 'tx' | 'actor' | 'now' | 'today' | 'newId' | 'requireArea'>

/**
 * Gives a post in the caller's area. Never back-dated, at a level where it exists, not twice, and the three
 * administrators stay separate persons (三员分立, GB/T 22239-2019).
 * @throws AppError 404 `record.not-found` | 422 `org.day-past` `org.area-unknown` `org.post-area-level` |
 *   409 `org.posts-not-separate` `org.post-held-already`
 */
export const givePostTo = async (
  staff: { readonly id: string; readonly posts: readonly StoredPost[] },
  { kind, area, validFrom }: Wish,
  { tx, actor, now, today, newId, requireArea }: Giver,
): Promise<string> => {
  requireArea(area)
  const from = plainDate(validFrom)
  if (from < today) throw invalid('org.day-past', 'validFrom')
  await requireLevel(tx, kind, area, from)
  const clash = conflictingPost(staff.posts, kind, from)
  if (clash) {
    throw new AppError(409, 'org.posts-not-separate', {
      field: 'kind',
      params: { held: POST_NAMES[clash].zh },
    })
  }
  const same = staff.posts.some(
    (post) => post.kind === kind && post.area === area && (post.validTo === null || post.validTo > from),
  )
  if (same) throw new AppError(409, 'org.post-held-already', { field: 'kind' })
  const id = newId()
  await insertPost(tx, {
    id,
    staffId: staff.id,
    kind,
    area: divisionCode(area),
    validFrom: from,
    givenBy: actorRef(actor),
    givenAt: now,
  })
  return id
}

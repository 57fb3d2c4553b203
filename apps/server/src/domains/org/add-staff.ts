import type { PostKind } from '@songtan/contract'
import { divisionCode, plainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { conflictingPost, type PostSpan } from './domain/separation.ts'
import { insertPost, insertStaff } from './staff.repo.ts'

export interface StaffWithPosts {
  readonly login: string
  readonly name: string
  readonly posts: readonly { readonly kind: PostKind; readonly area: string; readonly validFrom: string }[]
  /** Who enters them, as `actorRef` writes it. */
  readonly by: string
}

/**
 * Enters a person with posts without an administrator who gives them: the first ones of an installation, and a demo.
 * The three administrators stay separate here too.
 * @throws AppError 409 `org.login-taken`; Error naming posts that one person may not hold together
 */
export const addStaff = async (
  tx: Tx,
  { newId, now }: { newId(): string; now(): Date },
  { login, name, posts, by }: StaffWithPosts,
): Promise<string> => {
  const id = newId()
  await insertStaff(tx, { id, login, name, createdAt: now() })
  const given: PostSpan[] = []
  for (const { kind, area, validFrom } of posts) {
    const from = plainDate(validFrom)
    const clash = conflictingPost(given, kind, from)
    if (clash) throw new Error(`${kind} and ${clash} are separate persons`)
    given.push({ kind, validFrom: from, validTo: null })
    await insertPost(tx, {
      id: newId(),
      staffId: id,
      kind,
      area: divisionCode(area),
      validFrom: from,
      givenBy: by,
      givenAt: now(),
    })
  }
  return id
}

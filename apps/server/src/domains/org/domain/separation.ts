import type { PostKind } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'

/** When a post is held: from the first day on, until (not with) the last. */
export interface PostSpan {
  readonly kind: PostKind
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** 三员: who runs the system, who lets people in, who reads the records. */
const ADMINISTRATORS: readonly PostKind[] = ['system-admin', 'security-admin', 'audit-admin']
/** Both read the records, so one person may hold both. */
const READERS: readonly PostKind[] = ['audit-admin', 'auditor']

const mayStandTogether = (a: PostKind, b: PostKind): boolean => {
  if (a === b) return true
  if (READERS.includes(a) && READERS.includes(b)) return true
  return !ADMINISTRATORS.includes(a) && !ADMINISTRATORS.includes(b)
}

/**
 * The held post that forbids a new one from a day on: system, security and audit administration are separate persons
 * and none of them handles cases (三员分立, GB/T 22239-2019 level 3, policy-reference §10.2).
 */
export const conflictingPost = (
  held: readonly PostSpan[],
  kind: PostKind,
  from: PlainDate,
): PostKind | undefined =>
  held.find((post) => (post.validTo === null || post.validTo > from) && !mayStandTogether(post.kind, kind))
    ?.kind

/** How often something may be tried; `most` tries within a time, then nothing until the lock ends. */
export interface Limit {
  readonly name: string
  readonly most: number
  readonly withinSeconds: number
  readonly lockSeconds: number
}

/** Tries of one login, phone or address so far. */
export interface Tries {
  readonly count: number
  readonly since: Date
  readonly lockedUntil: Date | null
}

export type Verdict =
  | { readonly allowed: true; readonly tries: Tries; readonly left: number }
  | { readonly allowed: false; readonly secondsLeft: number }

const after = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000)

/**
 * Counts one more try before it is judged, so that many at once cannot slip through. The last of `most` is still
 * judged, yet sets the lock; whoever then succeeds clears it.
 */
export const countTry = (tries: Tries | undefined, limit: Limit, now: Date): Verdict => {
  const locked = tries?.lockedUntil
  if (locked && locked > now) {
    return { allowed: false, secondsLeft: Math.ceil((locked.getTime() - now.getTime()) / 1000) }
  }
  const goesOn = tries && !locked && after(tries.since, limit.withinSeconds) > now
  const count = goesOn ? tries.count + 1 : 1
  const full = count >= limit.most
  return {
    allowed: true,
    left: Math.max(limit.most - count, 0),
    tries: {
      count,
      since: goesOn ? tries.since : now,
      lockedUntil: full ? after(now, limit.lockSeconds) : null,
    },
  }
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Limits of signing in and of one-time codes (身份鉴别失败处理, GB/T 22239-2019 8.1.4.1). */
export const LIMITS = {
  signInAccount: { name: 'sign-in', most: 5, withinSeconds: HOUR, lockSeconds: 15 * MINUTE },
  signInAddress: { name: 'sign-in-address', most: 30, withinSeconds: 15 * MINUTE, lockSeconds: 15 * MINUTE },
  ownPassword: { name: 'own-password', most: 5, withinSeconds: HOUR, lockSeconds: 15 * MINUTE },
  ownTotp: { name: 'own-totp', most: 5, withinSeconds: HOUR, lockSeconds: 15 * MINUTE },
  codeMinute: { name: 'code-minute', most: 1, withinSeconds: MINUTE, lockSeconds: MINUTE },
  codeHour: { name: 'code-hour', most: 6, withinSeconds: HOUR, lockSeconds: HOUR },
  codeDay: { name: 'code-day', most: 20, withinSeconds: DAY, lockSeconds: DAY },
  codeAddress: { name: 'code-address', most: 60, withinSeconds: HOUR, lockSeconds: HOUR },
  codeCheckAddress: { name: 'code-check-address', most: 60, withinSeconds: HOUR, lockSeconds: HOUR },
  identity: { name: 'identity', most: 5, withinSeconds: DAY, lockSeconds: HOUR },
} as const satisfies Readonly<Record<string, Limit>>

import type { Failure } from './records.ts'

/** Questions to one source about one person before the item is `failed`; a person may ask again after that. */
export const ATTEMPTS = 5

const WAITS_SECONDS = [5, 30, 180, 900] as const

/** A source that says no, that is not connected or may not be asked will not say otherwise in a minute. */
const WORTH_RETRYING: Readonly<Record<Failure, boolean>> = {
  unreachable: true,
  timeout: true,
  error: true,
  malformed: true,
  refused: false,
  'not-connected': false,
  'no-authorisation': false,
}

/** When to ask again after the n-th attempt failed (1, 2 …); undefined: give up. */
export const retryAt = (now: Date, failure: Failure, attempts: number, allowed: number): Date | undefined => {
  if (!WORTH_RETRYING[failure] || attempts >= allowed) return undefined
  const made = ATTEMPTS - (allowed - attempts)
  const seconds = WAITS_SECONDS[Math.min(Math.max(made, 1), WAITS_SECONDS.length) - 1] ?? 900
  return new Date(now.getTime() + seconds * 1000)
}

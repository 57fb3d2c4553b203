/** Shanghai is eight hours ahead of UTC the whole year. */
const AHEAD_MS = 8 * 3_600_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Nobody is woken: news goes out from 8 in the morning until before 9 in the evening. No law sets the hours; we do. */
export const DECENT_HOURS = { from: 8, until: 21 } as const

/** The first instant, not before `at`, at which a phone may ring with news, by Shanghai's clock. */
export const decentTime = (at: Date): Date => {
  const there = at.getTime() + AHEAD_MS
  const midnight = Math.floor(there / DAY_MS) * DAY_MS
  const opens = midnight + DECENT_HOURS.from * HOUR_MS
  const closes = midnight + DECENT_HOURS.until * HOUR_MS
  if (there < opens) return new Date(opens - AHEAD_MS)
  return there < closes ? at : new Date(opens + DAY_MS - AHEAD_MS)
}

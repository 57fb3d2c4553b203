import { type PlainDate, type WorkCalendar, workingDaysBetween } from '@songtan/kernel'

/** So many applications that went from one day to another. */
export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly cases: number
}

export interface Distribution {
  readonly cases: number
  /** Working days; of two in the middle the shorter. */
  readonly median: number | null
  readonly bins: { readonly from: number; readonly to: number; readonly cases: number }[]
}

const WIDTH = 5

const medianOf = (counts: ReadonlyMap<number, number>, cases: number): number | null => {
  let left = Math.ceil(cases / 2)
  for (const [days, n] of [...counts].sort(([a], [b]) => a - b)) {
    left -= n
    if (left <= 0) return days
  }
  return null
}

/** Spans by their working days (工作日), in bins of five from nought, without gaps, up to the longest. */
export const distributionOf = (spans: readonly Span[], calendar: WorkCalendar): Distribution => {
  const counts = new Map<number, number>()
  for (const { from, to, cases } of spans) {
    const days = Math.max(0, workingDaysBetween(calendar, from, to))
    counts.set(days, (counts.get(days) ?? 0) + cases)
  }
  const cases = spans.reduce((sum, span) => sum + span.cases, 0)
  const longest = Math.max(-1, ...counts.keys())
  const bins = Array.from({ length: Math.ceil((longest + 1) / WIDTH) }, (_, i) => {
    const [from, to] = [i * WIDTH, i * WIDTH + WIDTH - 1]
    const inside = [...counts].filter(([days]) => days >= from && days <= to)
    return { from, to, cases: inside.reduce((sum, [, n]) => sum + n, 0) }
  })
  return { cases, median: medianOf(counts, cases), bins }
}

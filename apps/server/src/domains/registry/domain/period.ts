import type { PlainDate } from '@songtan/kernel'

/** Days `from` ≤ day < `to`; open when `to` is null. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate | null
}

export const holdsOn = ({ from, to }: Period, day: PlainDate): boolean =>
  from <= day && (to === null || day < to)

export const isEmpty = ({ from, to }: Period): boolean => to !== null && to <= from

const earlier = (a: PlainDate | null, b: PlainDate): PlainDate => (a === null || b < a ? b : a)
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b)

/** Do the two share a day? */
export const overlap = (a: Period, b: Period): boolean =>
  !isEmpty(a) && !isEmpty(b) && (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)

/**
 * What is left of `period` beside `window`: nothing, the part before, the part after, or both.
 * A new statement about some days leaves the older one standing for all others.
 */
export const carve = (period: Period, window: Period): Period[] => {
  if (!overlap(period, window)) return [period]
  const before: Period = { from: period.from, to: earlier(period.to, window.from) }
  const after: Period | undefined =
    window.to === null ? undefined : { from: later(period.from, window.to), to: period.to }
  return [before, ...(after ? [after] : [])].filter((piece) => !isEmpty(piece))
}

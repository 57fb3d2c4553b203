import type { PlainDate, WorkCalendar } from '@songtan/kernel'

/** A day that differs from Monday–Friday: a weekday off, or a weekend day worked (调休上班). */
export interface CalendarDay {
  readonly day: PlainDate
  readonly kind: 'rest' | 'work'
  readonly name: string
  /** Number of the document that says so: 国办发明电〔2022〕16号. */
  readonly notice: string
}

/** One year as the State Council's notices arrange it (部分节假日安排); a few of its days may lie in the December before. */
export interface CalendarNotice {
  readonly year: number
  /** All documents that arranged the year, joined by `、`: an amended year has several. */
  readonly notice: string
  readonly days: readonly CalendarDay[]
}

/** What the kernel counts with. */
export const workCalendar = (
  years: Iterable<number>,
  days: Iterable<Pick<CalendarDay, 'day' | 'kind'>>,
): WorkCalendar => {
  const all = [...days]
  const those = (kind: CalendarDay['kind']) => new Set(all.filter((d) => d.kind === kind).map((d) => d.day))
  return { years: new Set(years), rest: those('rest'), work: those('work') }
}

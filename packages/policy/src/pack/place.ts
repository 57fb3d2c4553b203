import type { PlainDate } from '@songtan/kernel'
import type { Pack, ParameterValue, PolicySet, Span } from './pack-types.ts'

/** The packs that speak for a place, most specific first: county → city → province → nation. */
export const packsFor = (set: PolicySet, place: string): Pack[] =>
  set.packs.filter((p) => place.startsWith(p.place)).sort((a, b) => b.place.length - a.place.length)

/** The day a pack is read for: the national rules of 2021 also serve the days before them. */
export const readingDay = (pack: Pack, day: PlainDate): PlainDate =>
  pack.earliest !== undefined && day < pack.earliest ? pack.earliest : day

export const covers = (span: Span, day: PlainDate): boolean =>
  span.from <= day && (span.to === undefined || day <= span.to)

export interface Found {
  readonly pack: Pack
  readonly value: ParameterValue
}

/** Value of a key for a place on a day; the most specific pack that speaks of that day wins. */
export const findValue = (packs: readonly Pack[], key: string, day: PlainDate): Found | undefined => {
  for (const pack of packs) {
    const on = readingDay(pack, day)
    const value = pack.values.find((v) => v.key === key && covers(v, on))
    if (value) return { pack, value }
  }
  return undefined
}

/** Whether the place had a value that ended before the day, with none in its stead. */
export const hasLapsed = (packs: readonly Pack[], key: string, day: PlainDate): boolean =>
  findValue(packs, key, day) === undefined &&
  packs.some((p) => p.values.some((v) => v.key === key && v.to !== undefined && v.to < day))

import { AppError, addMonthsToDay, type PlainDate } from '@songtan/kernel'
import type { Pack, ParameterValue, PolicySet, Span } from './pack-types.ts'
import { packsFor, readingDay } from './place.ts'

/** A bundle serves days from one year before the day it was asked for. */
const MONTHS_BACK = 12

/**
 * The packs of one place as plain JSON, ready to run without a parser: what the citizen's page loads. It
 * keeps the hash of the whole set, so that a determination names the same law on the phone as at the counter.
 */
export const bundleForPlace = (set: PolicySet, place: string, day: PlainDate): PolicySet => ({
  hash: set.hash,
  packs: packsFor(set, place).map((pack) => trim(pack, addMonthsToDay(day, -MONTHS_BACK))),
})

const trim = (pack: Pack, since: PlainDate): Pack => {
  const from = readingDay(pack, since)
  const lives = (span: Span): boolean => span.to === undefined || span.to >= from
  return {
    ...pack,
    values: pack.values.filter((v) => lives(v) || isLast(v, pack)),
    rules: pack.rules.filter(lives).map(({ cel: _cel, ...rule }) => rule),
    programs: pack.programs.filter(lives),
    items: pack.items.filter(lives),
  }
}

/** The last value of a key tells that a rule has lapsed, however long ago. */
const isLast = (value: ParameterValue, pack: Pack): boolean =>
  !pack.values.some((v) => v.key === value.key && v.from > value.from)

const isPolicySet = (given: unknown): given is PolicySet =>
  typeof given === 'object' &&
  given !== null &&
  'hash' in given &&
  'packs' in given &&
  Array.isArray(given.packs) &&
  given.packs.every(
    (p: unknown) => typeof p === 'object' && p !== null && 'hash' in p && 'rules' in p && 'values' in p,
  )

/** A bundle back from JSON. @throws AppError `policy.bundle-unreadable` */
export const openBundle = (json: unknown): PolicySet => {
  if (!isPolicySet(json)) throw new AppError(422, 'policy.bundle-unreadable')
  return json
}

import { addDays, type PlainDate } from '@songtan/kernel'
import type { Pack, ParameterValue, PolicySet } from '../pack/pack-types.ts'
import { findValue, packsFor } from '../pack/place.ts'
import { type Origin, originOf } from './place-law.ts'

/** One value of a parameter in a place from a day to a day; without `entry` nobody says anything. */
export interface Stretch {
  /** Absent when it has been so for as long as the packs speak. */
  readonly from?: PlainDate | undefined
  /** The last day; absent when it stands. */
  readonly to?: PlainDate | undefined
  readonly entry?: ParameterValue | undefined
  readonly origin?: Origin | undefined
}

/** Days on which what a pack says of a key may change. Days before `earliest` are read as of that day. */
const turns = ({ values, earliest }: Pack, key: string): PlainDate[] =>
  values
    .filter((v) => v.key === key)
    .flatMap((v) => [v.from, ...(v.to === undefined ? [] : [addDays(v.to, 1)])])
    .filter((day) => earliest === undefined || day > earliest)

/** What a parameter has been in a place, oldest first; the most specific pack speaks on each day. */
export const historyOf = (set: PolicySet, place: string, key: string): readonly Stretch[] => {
  const packs = packsFor(set, place)
  const days = [...new Set(packs.flatMap((p) => turns(p, key)))].sort()
  const [first] = days
  const before = first ?? packs.find((p) => p.earliest)?.earliest
  const starts = [...(before ? [{ from: undefined, on: addDays(before, -1) }] : []), ...days.map(begin)]
  const found = starts.map(({ from, on }) => ({ from, at: findValue(packs, key, on) }))
  const distinct = found.filter(({ at }, i) => i === 0 || at?.value !== found[i - 1]?.at?.value)
  const stretches = distinct.map(({ from, at }, i): Stretch => {
    const next = distinct[i + 1]?.from
    return { from, to: next && addDays(next, -1), entry: at?.value, origin: at && originOf(at.pack) }
  })
  return stretches.filter(({ entry }, i) => entry !== undefined || i > 0)
}

const begin = (day: PlainDate) => ({ from: day, on: day })

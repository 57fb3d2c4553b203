import type { PlainDate } from '@songtan/kernel'
import type { Declaration, Pack, PolicySet, ProgramRule, Rule } from '../pack/pack-types.ts'
import { covers, packsFor, readingDay } from '../pack/place.ts'

/** The law of one place on one day: each rule in its most specific version in force. */
export interface Law {
  readonly place: string
  readonly day: PlainDate
  /** Most specific first. */
  readonly packs: readonly Pack[]
  readonly rules: ReadonlyMap<string, Rule>
  readonly programs: readonly ProgramRule[]
  readonly declared: ReadonlyMap<string, Declaration>
  readonly hash: string
}

/** Places and days asked for lately; a run over many families asks for few. */
const KEPT = 64
const kept = new WeakMap<PolicySet, Map<string, Law>>()

/** The law of a place on a day, built once for a set of packs. */
export const lawOf = (set: PolicySet, place: string, day: PlainDate): Law => {
  const laws = kept.get(set) ?? new Map<string, Law>()
  kept.set(set, laws)
  const key = `${place} ${day}`
  const before = laws.get(key)
  if (before) return before
  const law = build(set, place, day)
  if (laws.size >= KEPT) laws.clear()
  laws.set(key, law)
  return law
}

const build = (set: PolicySet, place: string, day: PlainDate): Law => {
  const packs = packsFor(set, place)
  const national = [...packs].reverse()
  const inForce = <T extends { from: PlainDate; to?: PlainDate | undefined }>(
    pack: Pack,
    items: readonly T[],
  ): T[] => items.filter((i) => covers(i, readingDay(pack, day)))
  const rules = new Map(national.flatMap((p) => inForce(p, p.rules).map((r): [string, Rule] => [r.name, r])))
  const programs = new Map(
    national.flatMap((p) => inForce(p, p.programs).map((r): [string, ProgramRule] => [r.program, r])),
  )
  return {
    place,
    day,
    packs,
    rules,
    programs: [...programs.values()],
    declared: new Map(packs.flatMap((p) => p.declarations.map((d): [string, Declaration] => [d.key, d]))),
    hash: set.hash,
  }
}

import type { PlainDate } from '@songtan/kernel'
import type {
  ClassRule,
  Declaration,
  Outputs,
  Pack,
  PolicySet,
  ProgramRule,
  ReviewRule,
  Rule,
} from '../pack/pack-types.ts'
import { covers, type Found, findValue, hasLapsed, packsFor, readingDay } from '../pack/place.ts'
import { unknownParameter } from '../values/unknown.ts'
import type { Value } from '../values/value.ts'
import { plainToValue } from './plain-value.ts'

/** The law of one place on one day: each rule in its most specific version in force. */
export interface Law {
  readonly place: string
  readonly day: PlainDate
  /** Most specific first. */
  readonly packs: readonly Pack[]
  readonly rules: ReadonlyMap<string, Rule>
  readonly programs: readonly ProgramRule[]
  /** In the order in which they are tried. */
  readonly classes: readonly ClassRule[]
  readonly reviews: readonly ReviewRule[]
  readonly outputs: Outputs | undefined
  readonly declared: ReadonlyMap<string, Declaration>
  /** The packs that speak here, the nation first, and the hash of all that were loaded together. */
  readonly policy: { readonly hash: string; readonly packs: readonly string[] }
  /** What a key says here and today; read once. */
  readonly read: (key: string) => Reading
}

/** A parameter as rules ask for it: its value or unknown, whether the place gave it, and whether it has lapsed. */
export interface Reading {
  readonly value: Value
  readonly found: Found | undefined
  readonly given: boolean
  readonly lapsed: boolean
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
  const declared = new Map(packs.flatMap((p) => p.declarations.map((d): [string, Declaration] => [d.key, d])))
  const known = new Map<string, Reading>()
  const read = (key: string): Reading => {
    const reading = known.get(key) ?? readingOf(packs, declared, key, day)
    known.set(key, reading)
    return reading
  }
  return {
    place,
    day,
    packs,
    rules,
    programs: [...programs.values()],
    classes: packs.find((p) => p.classes.length > 0)?.classes ?? [],
    reviews: packs.flatMap((p) => p.reviews),
    outputs: packs.find((p) => p.outputs)?.outputs,
    declared,
    policy: { hash: set.hash, packs: national.map((p) => p.id) },
    read,
  }
}

/** A key without a value here is unknown, unless its declaration has a fallback and no pack calls it unknown. */
const readingOf = (
  packs: readonly Pack[],
  declared: ReadonlyMap<string, Declaration>,
  key: string,
  day: PlainDate,
): Reading => {
  const found = findValue(packs, key, day)
  const plain = found?.value.value
  if (plain !== undefined) return { value: plainToValue(plain), found, given: true, lapsed: false }
  const declaration = declared.get(key) ?? declared.get(key.slice(0, key.lastIndexOf('.')))
  const fallback = found === undefined ? declaration?.fallback : undefined
  return {
    value: fallback ? plainToValue(fallback) : unknownParameter(key),
    found: undefined,
    given: false,
    lapsed: hasLapsed(packs, key, day),
  }
}

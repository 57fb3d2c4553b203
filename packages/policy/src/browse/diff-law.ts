import { canonical } from '../pack/hash.ts'
import type { Basis } from '../pack/pack-types.ts'
import type { ParameterRow, PlaceLaw, RuleRow, Told } from './place-law.ts'

/** `restated`: the same content, on another legal basis. */
export type LawChangeKind = 'added' | 'removed' | 'changed' | 'restated'

/** One thing that is not the same in two laws, old beside new. */
export interface LawChange<T> {
  readonly key: string
  readonly kind: LawChangeKind
  readonly before?: T | undefined
  readonly after?: T | undefined
}

export interface LawDiff {
  readonly parameters: readonly LawChange<ParameterRow>[]
  readonly rules: readonly LawChange<RuleRow>[]
  readonly classes: readonly LawChange<Told<PlaceLaw['classes'][number]['is']>>[]
  readonly programs: readonly LawChange<Told<PlaceLaw['programs'][number]['is']>>[]
  readonly reviews: readonly LawChange<Told<PlaceLaw['reviews'][number]['is']>>[]
  readonly items: readonly LawChange<PlaceLaw['items'][number]>[]
}

/** How one sort of things is told apart: by key; what it says; what it rests on. */
interface Sort<T> {
  readonly key: (item: T) => string
  readonly says: (item: T) => unknown
  readonly rests: (item: T) => unknown
}

const citing = ({ id, article }: Basis) => [id, article]

const compare = <T>(
  before: readonly T[],
  after: readonly T[],
  { key, says, rests }: Sort<T>,
): LawChange<T>[] => {
  const old = new Map(before.map((item) => [key(item), item]))
  const now = new Map(after.map((item) => [key(item), item]))
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((k): LawChange<T>[] => {
    const [a, b] = [old.get(k), now.get(k)]
    if (a === undefined || b === undefined)
      return [{ key: k, kind: a === undefined ? 'added' : 'removed', before: a, after: b }]
    if (canonical(says(a)) !== canonical(says(b))) return [{ key: k, kind: 'changed', before: a, after: b }]
    if (canonical(rests(a)) !== canonical(rests(b)))
      return [{ key: k, kind: 'restated', before: a, after: b }]
    return []
  })
}

/** A parameter that nobody speaks of is no part of the law. */
const spoken = ({ standing }: ParameterRow): boolean => standing !== 'unset' && standing !== 'missing'

const PARAMETERS: Sort<ParameterRow> = {
  key: (p) => p.key,
  says: ({ standing, value }) => [standing, value ?? null],
  rests: ({ entry, said }) => [entry ? citing(entry.basis) : null, said ?? null],
}
const RULES: Sort<RuleRow> = {
  key: ({ rule }) => rule.name,
  says: ({ rule: { of, type, expr, yes, no } }) => [of, type, expr, yes ?? null, no ?? null],
  rests: ({ rule }) => citing(rule.basis),
}
const CLASSES: Sort<LawDiff['classes'][number]['before'] & {}> = {
  key: ({ is }) => is.class,
  says: ({ is }) => is.when,
  rests: () => null,
}
const PROGRAMS: Sort<LawDiff['programs'][number]['before'] & {}> = {
  key: ({ is }) => is.program,
  says: ({ is: { of, when, monthly, unless, refusals } }) => [
    of,
    when,
    monthly ?? null,
    unless ?? null,
    refusals.map((r) => [r.code, r.when, r.words]),
  ],
  rests: ({ is }) => [citing(is.basis), is.refusals.map((r) => citing(r.basis))],
}
const REVIEWS: Sort<LawDiff['reviews'][number]['before'] & {}> = {
  key: ({ is, cel }) => `${is.code} ${cel.join(' ')}`,
  says: ({ is }) => [is.of, is.words],
  rests: () => null,
}

const ITEMS: Sort<PlaceLaw['items'][number]> = {
  key: ({ is }) => is.code,
  says: ({ is: { basis, certainty, from, to, ...rest } }) => rest,
  rests: ({ is }) => citing(is.basis),
}

/** What differs between the law of two days, of two places, or of both; nothing else. */
export const diffLaw = (before: PlaceLaw, after: PlaceLaw): LawDiff => ({
  parameters: compare(before.parameters.filter(spoken), after.parameters.filter(spoken), PARAMETERS),
  rules: compare(before.rules, after.rules, RULES),
  classes: compare(before.classes, after.classes, CLASSES),
  programs: compare(before.programs, after.programs, PROGRAMS),
  reviews: compare(before.reviews, after.reviews, REVIEWS),
  items: compare(before.items, after.items, ITEMS),
})

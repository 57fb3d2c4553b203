import type { PlainDate } from '@songtan/kernel'
import { sayValue } from '../engine/format.ts'
import { type Law, lawOf } from '../engine/law.ts'
import { itemsInForce } from '../engine/package-entries.ts'
import { plainToValue } from '../engine/plain-value.ts'
import { sayParameter } from '../engine/say-parameter.ts'
import type { Item, Office } from '../pack/item-types.ts'
import type {
  ClassRule,
  Declaration,
  Pack,
  ParameterValue,
  PlainValue,
  PolicySet,
  ProgramRule,
  ReviewRule,
  Rule,
  Words,
} from '../pack/pack-types.ts'
import { findValue, hasLapsed } from '../pack/place.ts'
import { askedFor } from './asked-for.ts'
import { celText } from './cel-text.ts'
import { type Subject, subjectOf } from './subjects.ts'

/** 国家、省、市、县 */
export const LEVELS = ['nation', 'province', 'city', 'county'] as const
export type Level = (typeof LEVELS)[number]

const LEVEL_OF: Readonly<Record<number, Level>> = { 0: 'nation', 2: 'province', 4: 'city', 6: 'county' }

/** Where a piece of law comes from. */
export interface Origin extends Words {
  readonly pack: string
  readonly level: Level
  /** 虚构: a place that never existed. */
  readonly fictional: boolean
}

export const originOf = ({ id, place, zh, en, fictional }: Pack): Origin => ({
  pack: id,
  level: LEVEL_OF[place.length] ?? 'county',
  zh,
  en,
  fictional,
})

/**
 * How a parameter stands: `value`, what applies where nobody says anything (`fallback`), a stretch declared not known
 * (`unknown`), ended without a successor (`lapsed`), not there though deciding needs it (`missing`), or a local
 * measure that the place does not have (`unset`).
 */
export type ParameterStanding = 'value' | 'fallback' | 'unknown' | 'lapsed' | 'missing' | 'unset'

export interface ParameterRow {
  readonly key: string
  readonly subject: Subject
  readonly name: Words
  /** Picks one of a family (`by`) of parameters: a kind of income, of property … */
  readonly code?: { readonly by: string; readonly is: string } | undefined
  readonly standing: ParameterStanding
  /** The value as people say it, with its unit; absent where there is none. */
  readonly said?: Words | undefined
  readonly value?: PlainValue | undefined
  /** The dated entry, with source, certainty and article; of an unknown stretch too. */
  readonly entry?: ParameterValue | undefined
  readonly origin?: Origin | undefined
}

export interface RuleRow {
  readonly rule: Rule
  readonly cel: string
  readonly origin: Origin
}

/** Of classes, programmes and reviews: the expressions as text beside their rule. */
export interface Told<T> {
  readonly is: T
  readonly cel: readonly string[]
  readonly origin: Origin
}

/** The law of one place on one day, laid open. */
export interface PlaceLaw {
  readonly place: string
  readonly day: PlainDate
  /** Nation first. */
  readonly origins: readonly (Origin & { readonly note?: Words | undefined })[]
  readonly parameters: readonly ParameterRow[]
  readonly rules: readonly RuleRow[]
  readonly classes: readonly Told<ClassRule>[]
  readonly programs: readonly Told<ProgramRule>[]
  readonly reviews: readonly Told<ReviewRule>[]
  /** The catalogue, department by department. */
  readonly items: readonly Told<Item>[]
  readonly departments: readonly Office[]
  readonly offices: readonly Office[]
}

const standingOf = (law: Law, key: string, declaration: Declaration, asked: boolean): ParameterStanding => {
  const found = findValue(law.packs, key, law.day)
  if (found) return found.value.value === undefined ? 'unknown' : 'value'
  if (hasLapsed(law.packs, key, law.day)) return 'lapsed'
  if (declaration.fallback !== undefined) return 'fallback'
  return asked ? 'missing' : 'unset'
}

const sayFallback = (plain: PlainValue): Words => ({
  zh: sayValue(plainToValue(plain), plain.type, 'zh'),
  en: sayValue(plainToValue(plain), plain.type, 'en'),
})

const rowOf = (law: Law, declaration: Declaration, key: string, asked: ReadonlySet<string>): ParameterRow => {
  const found = findValue(law.packs, key, law.day)
  const { by, fallback, zh, en } = declaration
  const isFamily = by !== undefined && key === declaration.key
  const standing = standingOf(law, key, declaration, asked.has(key) || (isFamily && asksOne(key, asked)))
  const value = found?.value.value ?? (standing === 'fallback' ? fallback : undefined)
  return {
    key,
    subject: subjectOf(key),
    name: { zh, en },
    code: by === undefined || isFamily ? undefined : { by, is: key.slice(declaration.key.length + 1) },
    standing,
    said: found?.value.value ? sayParameter(found.value, declaration) : value && sayFallback(value),
    value,
    entry: found?.value,
    origin: found && originOf(found.pack),
  }
}

const asksOne = (key: string, asked: ReadonlySet<string>): boolean =>
  [...asked].some((k) => k.startsWith(`${key}.`))

/** Codes of a family that have ever been given here or are asked for by name, and the family itself when none is. */
const keysOf = ({ packs }: Law, { key, by }: Declaration, asked: ReadonlySet<string>): string[] => {
  if (by === undefined) return [key]
  const given = packs.flatMap((p) => p.values.map((v) => v.key)).filter((k) => k.startsWith(`${key}.`))
  const named = [...asked].filter((k) => k.startsWith(`${key}.`))
  const codes = [...new Set([...given, ...(given.length > 0 ? named : [])])]
  return codes.length > 0 ? codes : [key]
}

const originIn = <T>(law: Law, pick: (pack: Pack) => readonly T[], item: T): Origin[] =>
  law.packs.filter((p) => pick(p).includes(item)).map(originOf)

/** Condition and amount of an item as texts. */
const itemText = ({ when, amount }: Item): string[] =>
  [when, amount?.is].flatMap((e) => (e === undefined ? [] : [celText(e)]))

/** Everything that is law in a place on a day. `place` is empty for the nation, else 2, 4 or 6 digits. */
export const placeLaw = (set: PolicySet, place: string, day: PlainDate): PlaceLaw => {
  const law = lawOf(set, place, day)
  const asked = askedFor(law)
  const nationFirst = [...law.packs].reverse()
  const classes = law.classes
  const reviews = nationFirst.flatMap((p) => p.reviews)
  return {
    place,
    day,
    origins: nationFirst.map((p) => ({ ...originOf(p), note: p.note })),
    parameters: nationFirst
      .flatMap((p) => p.declarations)
      .flatMap((d) => keysOf(law, d, asked).map((key) => rowOf(law, d, key, asked))),
    rules: [...law.rules.values()].flatMap((rule) =>
      originIn(law, (p) => p.rules, rule).map((origin) => ({
        rule,
        cel: rule.cel ?? celText(rule.expr),
        origin,
      })),
    ),
    classes: classes.flatMap((is) =>
      originIn(law, (p) => p.classes, is).map((origin) => ({ is, cel: [celText(is.when)], origin })),
    ),
    programs: law.programs.flatMap((is) =>
      originIn(law, (p) => p.programs, is).map((origin) => ({
        is,
        cel: [is.when, ...(is.monthly ? [is.monthly] : []), ...is.refusals.map((r) => r.when)].map(celText),
        origin,
      })),
    ),
    reviews: reviews.flatMap((is) =>
      originIn(law, (p) => p.reviews, is).map((origin) => ({ is, cel: [celText(is.when)], origin })),
    ),
    items: itemsInForce(law).flatMap((is) =>
      originIn(law, (p) => p.items, is).map((origin) => ({ is, cel: itemText(is), origin })),
    ),
    departments: nationFirst.flatMap((p) => p.departments),
    offices: nationFirst.flatMap((p) => p.offices),
  }
}

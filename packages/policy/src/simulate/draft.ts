import { askedFor } from '../browse/asked-for.ts'
import { lawOf } from '../engine/law.ts'
import { sayParameter } from '../engine/say-parameter.ts'
import { limitProblem } from '../pack/check-parameters.ts'
import type { Basis, Declaration, ParameterValue, PolicySet, Words } from '../pack/pack-types.ts'
import { findValue, packsFor } from '../pack/place.ts'
import { valueDecoder } from '../pack/read-value.ts'
import { withValues } from '../pack/with-values.ts'
import { PolicyError } from '../problems.ts'
import { oneOfThese, refuse } from '../source/decode.ts'
import type { Located } from '../source/located.ts'
import type { Change, NewFigure } from './change.ts'

/** One parameter of a draft: what it is, and what it says before and after. */
export interface ChangedFigure {
  readonly key: string
  readonly name: Words
  /** Null where the place has no value yet. */
  readonly before: Words | null
  readonly after: Words
  /** Places inside that keep a value of their own: the more specific pack wins there too. */
  readonly keptBy: readonly string[]
}

/** The law as it would be (草案). */
export interface Draft {
  readonly set: PolicySet
  readonly figures: readonly ChangedFigure[]
}

const BASIS: Basis = { id: 'draft', instrument: '测算方案', en: 'draft', article: '—' }
/** So many keys are offered in place of one that nobody declared. */
const OFFERED = 8

const declarationsOf = (set: PolicySet): ReadonlyMap<string, Declaration> =>
  new Map(set.packs.flatMap((p) => p.declarations.map((d): [string, Declaration] => [d.key, d])))

const familyOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('.')))

const likeKeys = (keys: Iterable<string>, key: string): Words => {
  const [subject = ''] = key.split('.')
  const near = [...keys].filter((known) => known.startsWith(`${subject}.`)).sort()
  const offered = near.slice(0, OFFERED)
  return near.length > 0
    ? { zh: `相近的参数：${offered.join('、')}`, en: `known: ${offered.join(', ')}` }
    : { zh: '请在“政策”里查看当地的参数', en: 'see the keys of the place in policies/' }
}

/** Codes of a family that some pack gives or the law of the place asks for. */
const codesOf = (set: PolicySet, place: string, { from }: Change, family: string): string[] => {
  const keys = [
    ...set.packs.flatMap((p) => p.values.map((v) => v.key)),
    ...askedFor(lawOf(set, place, from)),
  ].filter((key) => key.startsWith(`${family}.`))
  return [...new Set(keys.map((key) => key.slice(family.length + 1)))].sort()
}

const declarationFor = (set: PolicySet, place: string, change: Change, figure: NewFigure): Declaration => {
  const { key, value } = figure
  const declared = declarationsOf(set)
  const own = declared.get(key)
  const family = own?.by === undefined ? declared.get(familyOf(key)) : own
  if (own && own.by === undefined) return own
  if (family?.by === undefined)
    return refuse(
      value,
      change.path,
      { zh: '没有这个参数', en: 'no such parameter' },
      likeKeys(declared.keys(), key),
    )
  const codes = codesOf(set, place, change, family.key)
  if (own)
    return refuse(
      value,
      change.path,
      { zh: `要写明是哪一种（${family.by}）`, en: `needs a code (${family.by})` },
      oneOfThese(codes.map((code) => `${key}.${code}`)),
    )
  if (!codes.includes(key.slice(family.key.length + 1)))
    return refuse(
      value,
      change.path,
      { zh: `没有这个代码（${family.by}）`, en: `unknown code (${family.by})` },
      oneOfThese(codes),
    )
  return family
}

/** The unit in force in the place; else the one in which every pack writes the parameter, if they agree. */
const unitOf = (
  set: PolicySet,
  place: string,
  { from, path }: Change,
  { key, unit, value }: NewFigure,
  declaration: Declaration,
): string => {
  if (unit !== undefined) return unit
  const found = findValue(packsFor(set, place), key, from)
  if (found) return found.value.unit
  const same = (v: ParameterValue): boolean =>
    v.key === key || (declaration.by !== undefined && v.key.startsWith(`${declaration.key}.`))
  const units = [...new Set(set.packs.flatMap((p) => p.values.filter(same).map((v) => v.unit)))].sort()
  if (units.length > 1)
    return refuse(
      value,
      path,
      {
        zh: '当地还没有这个参数的数值，所以不知道用什么单位',
        en: 'the place has no value yet, so its unit is not known',
      },
      {
        zh: `请写成 {value: …, unit: …}，单位用：${units.join('、')}`,
        en: `write {value: …, unit: …} with one of ${units.join(', ')}`,
      },
    )
  return units[0] ?? ''
}

/** People write 700 as readily as "700.00": what a type wants as text or as number is made so. */
const asWritten = (at: Located, { type }: Declaration): Located => {
  const { value } = at
  if (typeof value === 'number' && ['yearly', 'monthly', 'money', 'ratio'].includes(type))
    return { ...at, value: String(value) }
  if (typeof value === 'string' && /^\d{1,9}$/.test(value) && (type === 'int' || type === 'term'))
    return { ...at, value: Number(value) }
  return at
}

const textOf = ({ value }: Located): string =>
  Array.isArray(value) ? `${value.length} steps` : String(value)

const figureValue = (
  set: PolicySet,
  place: string,
  change: Change,
  figure: NewFigure,
  declaration: Declaration,
): ParameterValue => {
  const unit = unitOf(set, place, change, figure, declaration)
  const written = asWritten(figure.value, declaration)
  const codes = declaration.options?.map(({ code }) => code)
  const value: ParameterValue = {
    key: figure.key,
    value: valueDecoder(declaration.type, unit, codes)(written, change.path),
    text: textOf(written),
    unit,
    from: change.from,
    basis: BASIS,
    source: change.path,
    status: 'fictional',
    certainty: 'inferred',
  }
  const beyond = limitProblem(declaration, value)
  return beyond ? refuse(written, change.path, beyond.message, beyond.mend) : value
}

/** Whatever is wrong with a figure is told with its key. */
const named = <T>(key: string, read: () => T): T => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw new PolicyError(error.problems.map((p) => ({ ...p, rule: key })))
  }
}

const keepersOf = (set: PolicySet, place: string, change: Change, key: string): string[] =>
  set.packs
    .filter((p) => p.place !== place && p.place.startsWith(place))
    .filter((p) => findValue([p], key, change.from) !== undefined)
    .map((p) => p.place)
    .sort()

const told = (
  set: PolicySet,
  place: string,
  change: Change,
  value: ParameterValue,
  declaration: Declaration,
): ChangedFigure => {
  const before = findValue(packsFor(set, place), value.key, change.from)
  const { zh, en } = declaration
  return {
    key: value.key,
    name: { zh, en },
    before: before ? sayParameter(before.value, declaration) : null,
    after: sayParameter(value, declaration),
    keptBy: keepersOf(set, place, change, value.key),
  }
}

/**
 * The law of a place (2 to 6 digits) with a change in it, as its own pack would bring it: values are read by the
 * declaration of their parameter and held against national ceilings and floors.
 * @throws PolicyError `policy.invalid` naming key, fault and mend
 */
export const draftOf = (set: PolicySet, place: string, change: Change): Draft => {
  const read = change.set.map((figure) =>
    named(figure.key, () => {
      const declaration = declarationFor(set, place, change, figure)
      return { declaration, value: figureValue(set, place, change, figure, declaration) }
    }),
  )
  return {
    set: withValues(set, {
      id: 'draft',
      place,
      zh: BASIS.instrument,
      en: BASIS.en,
      values: read.map(({ value }) => value),
    }),
    figures: read.map(({ value, declaration }) => told(set, place, change, value, declaration)),
  }
}

import { fen, formatYuan, parseYuan } from '@songtan/kernel'
import type { Law } from '../engine/law.ts'
import { plainToValue } from '../engine/plain-value.ts'
import { PolicyRun } from '../engine/run.ts'
import { sayParameter } from '../engine/say-parameter.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Declaration, ParameterValue, PlainValue, PolicySet } from '../pack/pack-types.ts'
import type { Found } from '../pack/place.ts'
import { Amount, moving } from '../values/amount.ts'
import type { Value } from '../values/value.ts'
import { type Coming, type Figure, MOST_FEN } from './figure.ts'
import { Piece } from './piece.ts'

/** How a parameter is written in whole steps, and what one step of it is worth to the rules. */
interface Scale {
  readonly at: number
  readonly text: (x: number) => string
  readonly read: (text: string) => number
  readonly plain: (x: number) => PlainValue
  /** Undefined for whole numbers, which are tried one by one. */
  readonly step: readonly [number, number] | undefined
  readonly reach: number
}

/** A multiple is written with up to four places, a percentage with two: both are ten-thousandths. */
const TENTHOUSAND = 10_000
/** Whole numbers (ages, grades, pieces, months) are tried this far to either side. */
const WHOLE_REACH = 30
const MULTIPLE_REACH = 1000 * TENTHOUSAND

const decimal = (x: number, places: number): string => {
  const text = (x / 10 ** places).toFixed(places)
  return places === 0 ? text : text.replace(/\.?0+$/, '')
}

const moneyScale = (type: 'yearly' | 'monthly' | 'money', { text, unit }: ParameterValue): Scale => {
  const months: readonly [number, number] =
    type === 'yearly' && unit === 'yuan/month'
      ? [12, 1]
      : type === 'monthly' && unit === 'yuan/year'
        ? [1, 12]
        : [1, 1]
  return {
    at: parseYuan(text),
    text: (x) => formatYuan(fen(x)),
    read: parseYuan,
    plain: (x) => ({ type, is: [x * months[0], months[1]] }),
    step: months,
    reach: MOST_FEN,
  }
}

const ratioScale = ([n, d]: readonly [number, number], unit: string): Scale | undefined => {
  if (unit === 'share' || (n * TENTHOUSAND) % d !== 0) return undefined
  const places = unit === 'percent' ? 2 : 4
  return {
    at: (n * TENTHOUSAND) / d,
    text: (x) => decimal(x, places),
    read: (text) => Math.round(Number(text) * 10 ** places),
    plain: (x) => ({ type: 'ratio', is: [x, TENTHOUSAND] }),
    step: [1, TENTHOUSAND],
    reach: MULTIPLE_REACH,
  }
}

const wholeScale = (at: number, plain: (x: number) => PlainValue): Scale => ({
  at,
  text: String,
  read: Number,
  plain,
  step: undefined,
  reach: WHOLE_REACH,
})

const scaleOf = (found: ParameterValue): Scale | undefined => {
  const { value } = found
  switch (value?.type) {
    case 'yearly':
    case 'monthly':
    case 'money':
      return moneyScale(value.type, found)
    case 'ratio':
      return ratioScale(value.is, found.unit)
    case 'int':
      return wholeScale(value.is, (x) => ({ type: 'int', is: x }))
    case 'term':
      return wholeScale(value.is, (x) => ({ type: 'term', is: x, unit: value.unit }))
    default:
      return undefined
  }
}

const wholeLimit = (limit: PlainValue | undefined): number | undefined =>
  limit?.type === 'int' || limit?.type === 'term' ? limit.is : undefined

const ratioLimit = (limit: PlainValue | undefined): number | undefined =>
  limit?.type === 'ratio' ? (limit.is[0] * TENTHOUSAND) / limit.is[1] : undefined

/** From the national floor to the national ceiling, where there are any. */
const rangeOf = (declared: Declaration | undefined, { at, reach }: Scale) => {
  const floor = wholeLimit(declared?.floor) ?? ratioLimit(declared?.floor) ?? 0
  const ceiling = wholeLimit(declared?.ceiling) ?? ratioLimit(declared?.ceiling) ?? Number.POSITIVE_INFINITY
  return {
    low: Math.max(Math.ceil(floor), at - reach),
    high: Math.min(Math.floor(ceiling), at + reach),
  }
}

const setWith = (set: PolicySet, { pack, value }: Found, changed: ParameterValue): PolicySet => ({
  ...set,
  packs: set.packs.map((p) =>
    p === pack ? { ...p, values: p.values.map((v) => (v === value ? changed : v)) } : p,
  ),
})

/** The next value of the same pack after the day, if its unit is the same. */
const comingOf = (
  law: Law,
  { pack, value }: Found,
  scale: Scale,
  declared: Declaration | undefined,
): Coming[] => {
  const [next] = pack.values
    .filter((v) => v.key === value.key && v.from > law.day && v.unit === value.unit && v.value !== undefined)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
  if (!next) return []
  const said = sayParameter(next, declared ?? {})
  const premise = {
    zh: `按 ${next.from} 起的${declared?.zh ?? value.key}（${said.zh}）计算`,
    en: `“${declared?.en ?? value.key}” were what it is from ${next.from} on (${said.en})`,
  }
  return [{ x: scale.read(next.text), since: next.from, premise }]
}

const figureOf = (set: PolicySet, law: Law, facts: HouseholdFacts, found: Found): Figure | undefined => {
  const scale = scaleOf(found.value)
  if (!scale) return undefined
  const { key, unit } = found.value
  const declared = law.declared.get(key) ?? law.declared.get(key.slice(0, key.lastIndexOf('.')))
  const range = rangeOf(declared, scale)
  const written = (x: number): ParameterValue => ({
    ...found.value,
    value: scale.plain(x),
    text: scale.text(x),
  })
  const valueAt = (x: number, piece: Piece | undefined): Value => {
    const still = plainToValue(scale.plain(x))
    if (!piece || !scale.step || !(still instanceof Amount)) return still
    const [n, d] = scale.step
    return moving(still, { n: BigInt(n), d: BigInt(d), watch: piece })
  }
  const said = (x: number) => sayParameter(written(x), declared ?? {})
  const [coming] = comingOf(law, found, scale, declared)
  return {
    kind: 'parameter',
    subject: key,
    ...(coming ? { coming } : {}),
    unit,
    at: scale.at,
    ...range,
    run: (x, piece) => new PolicyRun(law, facts, { key, value: valueAt(x, piece) }),
    piece: (x) => (scale.step ? new Piece(x, range.low, range.high) : new Piece(x, x, x)),
    with: (x) => ({ set: setWith(set, found, written(x)), facts }),
    text: scale.text,
    read: scale.read,
    premise: (x) => ({
      zh: `${declared?.zh ?? key}由 ${said(scale.at).zh} ${x > scale.at ? '提高' : '降低'}到 ${said(x).zh}`,
      en: `“${declared?.en ?? key}” were ${said(x).en} instead of ${said(scale.at).en}`,
    }),
  }
}

/** Each numeric parameter that the decision asked for. Shares such as 1/6, steps and roundings are left alone. */
export const parameterFigures = (
  set: PolicySet,
  law: Law,
  facts: HouseholdFacts,
  used: readonly Found[],
): Figure[] =>
  used.flatMap((found) => {
    const figure = figureOf(set, law, facts, found)
    return figure ? [figure] : []
  })

import { parseYuan } from '@songtan/kernel'
import {
  count,
  type Decoder,
  flag,
  list,
  oneOf,
  oneOfThese,
  record,
  refuse,
  text,
  writeLike,
} from '../source/decode.ts'
import type { Located } from '../source/located.ts'
import { type PlainValue, TERM_UNITS, type ValueType } from './pack-types.ts'

type Pair = readonly [number, number]

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const reduced = (n: number, d: number): Pair => {
  const g = gcd(n, d) || 1
  return [n / g, d / g]
}

const PERIOD_MONTHS: Readonly<Record<string, number>> = { 'yuan/month': 1, 'yuan/year': 12 }

/** Money a month or a year, in either unit: 5964.00 yuan/year as a month is exactly 497.00. */
const periodic =
  (months: number, unit: string): Decoder<Pair> =>
  (at, path) => {
    const per = PERIOD_MONTHS[unit]
    if (per === undefined) return wrongUnit(at, path, unit, Object.keys(PERIOD_MONTHS))
    return reduced(yuanText(at, path) * months, per)
  }

const yuanText: Decoder<number> = (at, path) =>
  /^\d{1,10}(\.\d{1,2})?$/.test(text(at, path))
    ? parseYuan(text(at, path))
    : refuse(
        at,
        path,
        { zh: '金额要写成以元为单位、加引号的数字', en: 'money is written as a text of yuan' },
        writeLike('"591.00"'),
      )

const wrongUnit = (at: Located, path: string, unit: string, fit: readonly string[]): never =>
  refuse(
    at,
    path,
    {
      zh: unit ? `这个参数不能用单位 ${unit}` : '没有写单位',
      en: `the unit ${unit || '(none)'} does not fit this parameter`,
    },
    oneOfThese(fit),
  )

/** `"1.5"` times, `"140"` percent, `"1/6"` share. */
const ratio =
  (unit: string): Decoder<Pair> =>
  (at, path) => {
    const given = text(at, path)
    const fraction = /^(\d{1,6})\/([1-9]\d{0,5})$/.exec(given)
    if (fraction && unit === 'share') return reduced(Number(fraction[1]), Number(fraction[2]))
    const decimal = /^(\d{1,6})(?:\.(\d{1,4}))?$/.exec(given)
    if (!decimal)
      return refuse(
        at,
        path,
        { zh: `${given} 不是倍数或比例`, en: `${given} is no multiple` },
        { zh: '请写成 "1.5"、"140" 或 "1/6" 的样子', en: 'write it like "1.5", "140" or "1/6"' },
      )
    if (unit !== 'times' && unit !== 'percent')
      return wrongUnit(at, path, unit, ['times', 'percent', 'share'])
    const places = decimal[2] ?? ''
    const scale = 10 ** places.length * (unit === 'percent' ? 100 : 1)
    return reduced(Number(`${decimal[1]}${places}`), scale)
  }

const rounding: Decoder<PlainValue> = (at, path) => {
  const [unit, mode] = text(at, path).split(' ')
  return {
    type: 'rounding',
    unit:
      { fen: 1, jiao: 10, yuan: 100 }[unit ?? ''] ??
      refuse(
        at,
        path,
        { zh: '先写取整到分（fen）、角（jiao）还是元（yuan）', en: 'fen, jiao or yuan first' },
        { zh: '请写成 "fen half-up" 的样子', en: 'like "fen half-up"' },
      ),
    mode: oneOf(['half-up', 'up', 'down'])({ ...at, value: mode ?? '' }, path),
  }
}

const tiers: Decoder<PlainValue> = (at, path) => ({
  type: 'tiers',
  is: list(
    record((f) => {
      const below = f.opt('below', ratio('times'))
      const share = f.need('share', ratio('percent'))
      return below === undefined ? { share } : { below, share }
    }),
  )(at, path),
})

/** A value as the declared type wants it; a unit that does not fit is refused. */
export const valueDecoder = (
  type: ValueType,
  unit: string,
  options?: readonly string[],
): Decoder<PlainValue> => {
  switch (type) {
    case 'yearly':
      return (at, path) => ({ type, is: periodic(12, unit)(at, path) })
    case 'monthly':
      return (at, path) => ({ type, is: periodic(1, unit)(at, path) })
    case 'money':
      return (at, path) =>
        unit === 'yuan' ? { type, is: [yuanText(at, path), 1] } : wrongUnit(at, path, unit, ['yuan'])
    case 'ratio':
      return (at, path) => ({ type, is: ratio(unit)(at, path) })
    case 'int':
      return (at, path) => ({ type, is: count(at, path) })
    case 'bool':
      return (at, path) => ({ type, is: flag(at, path) })
    case 'text':
      return (at, path) => ({ type, is: options ? oneOf(options)(at, path) : text(at, path) })
    case 'term':
      return (at, path) => ({
        type,
        is: count(at, path),
        unit: TERM_UNITS.find((u) => u === unit) ?? wrongUnit(at, path, unit, TERM_UNITS),
      })
    case 'rounding':
      return rounding
    case 'tiers':
      return tiers
  }
}

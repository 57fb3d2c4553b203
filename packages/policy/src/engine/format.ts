import { formatYuan } from '@songtan/kernel'
import type { RuleType, ValueType, Words } from '../pack/pack-types.ts'
import { Amount, amount, fraction, times, toFen } from '../values/amount.ts'
import { Unknown } from '../values/unknown.ts'
import { type Rounding, RoundingRule, Thing, type Tier, Tiers, type Value } from '../values/value.ts'

export type Language = keyof Words

/** What a value is called by, which tells how it is said; undefined of facts. */
export type Spoken = RuleType | ValueType | undefined

/**
 * A value as a text that needs no language: money in yuan with two places, a multiple as a decimal, people by their
 * ids, a rounding and steps as packs write them (`fen half-up`, `<1: 1; 0.5`).
 */
export const formatValue = (v: Value, type?: Spoken): string => {
  if (typeof v === 'string') return v
  if (typeof v === 'boolean') return v ? 'true' : 'false'
  if (typeof v === 'number') return String(v)
  if (v instanceof Unknown) return '?'
  if (v instanceof Amount) return type === 'ratio' ? formatRatio(v) : formatYuan(toFen(v))
  if (v instanceof Thing) return v.id
  if (v instanceof RoundingRule) return `${UNITS[v.rule.unit]?.code ?? v.rule.unit} ${v.rule.mode}`
  if (v instanceof Tiers) return v.steps.map(plainStep).join('; ')
  if (Array.isArray(v)) return listed(v)
  return String(v)
}

const listed = (items: readonly Value[]): string => {
  let text = ''
  for (let i = 0; i < items.length; i += 1) text += `${i === 0 ? '' : '、'}${formatValue(items[i] ?? '')}`
  return text
}

/** Whether all values of a type are said in one way in every language, as quantities, codes and days are. */
export const typeSaysTheSame = (type: Spoken): boolean =>
  type !== undefined && !['bool', 'members', 'rounding', 'tiers'].includes(type)

/** A value as people say it in a sentence of either language. */
export const sayValue = (v: Value, type: Spoken, language: Language): string => {
  if (typeof v === 'boolean') return YES_NO[v ? 'yes' : 'no'][language]
  if (v instanceof RoundingRule) return sayRounding(v.rule)[language]
  if (v instanceof Tiers) return sayTiers(v.steps)[language]
  if (Array.isArray(v))
    return v.map((i) => sayValue(i, undefined, language)).join(language === 'zh' ? '、' : ', ')
  return formatValue(v, type)
}

const YES_NO = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } as const

const UNITS: Readonly<Record<number, Words & { readonly code: string }>> = {
  1: { code: 'fen', zh: '分', en: 'fen' },
  10: { code: 'jiao', zh: '角', en: 'jiao' },
  100: { code: 'yuan', zh: '元', en: 'yuan' },
}

const MODES: Readonly<Record<Rounding['mode'], (unit: Words) => Words>> = {
  'half-up': ({ zh, en }) => ({ zh: `四舍五入到${zh}`, en: `rounded to the nearest ${en}, halves up` }),
  up: ({ zh, en }) => ({ zh: `进一法取整到${zh}`, en: `rounded up to the ${en}` }),
  down: ({ zh, en }) => ({ zh: `去尾法取整到${zh}`, en: `rounded down to the ${en}` }),
}

const sayRounding = ({ unit, mode }: Rounding): Words =>
  MODES[mode](UNITS[unit] ?? { zh: `${unit}分`, en: `${unit} fen` })

const sayTiers = (steps: readonly Tier[]): Words => ({
  zh: steps
    .map(({ below, share }) => `${below ? `低于 ${formatRatio(below)} 倍` : '其余'}按 ${percent(share)}`)
    .join('；'),
  en: steps
    .map(
      ({ below, share }) => `${below ? `below ${formatRatio(below)} times` : 'otherwise'} ${percent(share)}`,
    )
    .join('; '),
})

const plainStep = ({ below, share }: Tier): string =>
  `${below ? `<${formatRatio(below)}: ` : ''}${formatRatio(share)}`

const HUNDRED = amount(100)

const percent = (share: Amount): string => {
  const text = formatRatio(times(share, HUNDRED))
  return text.includes('/') ? formatRatio(share) : `${text}%`
}

const formatRatio = (ratio: Amount): string => {
  const { n, d } = fraction(ratio)
  if ((10_000n * n) % d !== 0n) return `${n}/${d}`
  const scaled = (n * 10_000n) / d
  const places = String(scaled % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return places === '' ? String(scaled / 10_000n) : `${scaled / 10_000n}.${places}`
}

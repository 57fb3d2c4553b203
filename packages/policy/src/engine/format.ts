import { formatYuan } from '@songtan/kernel'
import type { RuleType, ValueType } from '../pack/pack-types.ts'
import { Amount, toFen } from '../values/amount.ts'
import { Unknown } from '../values/unknown.ts'
import { Thing, type Value } from '../values/value.ts'

/** A value as text for sentences: money in yuan with two places, a multiple as a decimal, people by their ids. */
export const formatValue = (v: Value, type?: RuleType | ValueType): string => {
  if (v instanceof Unknown) return '?'
  if (v instanceof Amount) return type === 'ratio' ? formatRatio(v) : formatYuan(toFen(v))
  if (v instanceof Thing) return v.id
  if (Array.isArray(v)) return v.map((i) => formatValue(i)).join('、')
  return String(v)
}

const formatRatio = ({ n, d }: Amount): string => {
  if (10_000n % d !== 0n) return `${n}/${d}`
  const scaled = (n * 10_000n) / d
  const places = String(scaled % 10_000n)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return places === '' ? String(scaled / 10_000n) : `${scaled / 10_000n}.${places}`
}

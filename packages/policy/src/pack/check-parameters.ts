import { addDays, type PlainDate } from '@songtan/kernel'
import type { Fault } from '../problems.ts'
import { amount, compare } from '../values/amount.ts'
import type { Declaration, ParameterValue, PlainValue, Span, Words } from './pack-types.ts'

/** Spans of one thing that overlap, run backwards or (unless `gaps` are allowed) leave a gap nobody declared. */
export const spanProblem = (spans: readonly Span[], gaps = false): Fault | undefined => {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const [i, span] of sorted.entries()) {
    const next = sorted[i + 1]
    if (span.to !== undefined && span.to < span.from)
      return {
        message: {
          zh: `止期 ${span.to} 早于起期 ${span.from}`,
          en: `ends on ${span.to}, before it begins`,
        },
        mend: { zh: '请对调起止日期', en: 'exchange from and to' },
      }
    const fault = next && betweenProblem(span, next.from, gaps)
    if (fault) return fault
  }
  return undefined
}

const betweenProblem = (span: Span, next: PlainDate, gaps: boolean): Fault | undefined => {
  if (next === span.from)
    return {
      message: { zh: `有两个数值都从 ${next} 起算`, en: `two values begin on ${next}` },
      mend: { zh: '请只留一个', en: 'keep one of them' },
    }
  if (span.to === undefined) return undefined
  if (span.to >= next)
    return {
      message: {
        zh: `日期重叠：${next} 至 ${span.to}`,
        en: `the dates overlap from ${next} to ${span.to}`,
      },
      mend: {
        zh: `请让较早的一个到 ${addDays(next, -1)} 为止`,
        en: `let the earlier one end on ${addDays(next, -1)}`,
      },
    }
  if (!gaps && addDays(span.to, 1) !== next)
    return {
      message: {
        zh: `${addDays(span.to, 1)} 至 ${addDays(next, -1)} 这段日期没有数值`,
        en: `nothing is said from ${addDays(span.to, 1)} to ${addDays(next, -1)}`,
      },
      mend: {
        zh: '请补上数值；不详的，给这段日期写一条 unknown: true',
        en: 'add an entry with unknown: true for that stretch',
      },
    }
  return undefined
}

/** A value stands until a later one replaces it: open ends are closed by the next beginning. */
export const closed = <T extends Span>(values: readonly T[]): T[] => {
  const sorted = [...values].sort((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.map((v, i) => {
    const next = sorted[i + 1]
    return next && v.to === undefined ? { ...v, to: addDays(next.from, -1) } : v
  })
}

const quantity = (v: PlainValue): readonly [number, number] | undefined => {
  if (v.type === 'int' || v.type === 'term') return [v.is, 1]
  return v.type === 'yearly' || v.type === 'monthly' || v.type === 'money' || v.type === 'ratio'
    ? v.is
    : undefined
}

const BELOW_CEILING: Words = {
  zh: '地方可以规定得更短、更低，不能更长、更高',
  en: 'a place may be shorter or lower, never longer or higher',
}
const ABOVE_FLOOR: Words = {
  zh: '地方可以规定得更长、更高，不能更短、更低',
  en: 'a place may be longer or higher, never shorter or lower',
}

/** A place above a national ceiling or below a floor; terms of different units cannot be compared. */
export const limitProblem = (declared: Declaration, value: ParameterValue): Fault | undefined => {
  const given = value.value && quantity(value.value)
  if (!given || !value.value) return undefined
  for (const [limit, sign] of [
    [declared.ceiling, 1],
    [declared.floor, -1],
  ] as const) {
    const line = limit && quantity(limit)
    if (!limit || !line) continue
    if (limit.type === 'term' && value.value.type === 'term' && limit.unit !== value.value.unit)
      return {
        message: {
          zh: `期限的单位是 ${value.value.unit}，国家限额的单位是 ${limit.unit}`,
          en: `is counted in ${value.value.unit}, the national limit in ${limit.unit}`,
        },
        mend: { zh: `请用 ${limit.unit}`, en: `use ${limit.unit}` },
      }
    if (compare(amount(...given), amount(...line)) === sign)
      return {
        message: {
          zh: `${value.text} ${sign === 1 ? '超过国家规定的上限' : '低于国家规定的下限'}`,
          en: `${value.text} lies ${sign === 1 ? 'above the national ceiling' : 'below the national floor'}`,
        },
        mend: sign === 1 ? BELOW_CEILING : ABOVE_FLOOR,
      }
  }
  return undefined
}

import { addDays, type PlainDate } from '@songtan/kernel'
import type { Problem } from '../problems.ts'
import { amount, compare } from '../values/amount.ts'
import type { Declaration, ParameterValue, PlainValue, Span } from './pack-types.ts'

/** Spans of one thing that overlap, run backwards or (unless `gaps` are allowed) leave a gap nobody declared. */
export const spanProblem = (
  spans: readonly Span[],
  gaps = false,
): { message: string; mend: string } | undefined => {
  const sorted = [...spans].sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const [i, span] of sorted.entries()) {
    const next = sorted[i + 1]
    if (span.to !== undefined && span.to < span.from)
      return { message: `ends on ${span.to}, before it begins`, mend: 'exchange from and to' }
    const fault = next && betweenProblem(span, next.from, gaps)
    if (fault) return fault
  }
  return undefined
}

const betweenProblem = (
  span: Span,
  next: PlainDate,
  gaps: boolean,
): { message: string; mend: string } | undefined => {
  if (next === span.from) return { message: `two values begin on ${next}`, mend: 'keep one of them' }
  if (span.to === undefined) return undefined
  if (span.to >= next)
    return {
      message: `the dates overlap from ${next} to ${span.to}`,
      mend: `let the earlier one end on ${addDays(next, -1)}`,
    }
  if (!gaps && addDays(span.to, 1) !== next)
    return {
      message: `nothing is said from ${addDays(span.to, 1)} to ${addDays(next, -1)}`,
      mend: 'add an entry with unknown: true for that stretch',
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

/** A place above a national ceiling or below a floor; terms of different units cannot be compared. */
export const limitProblem = (
  declared: Declaration,
  value: ParameterValue,
): { message: string; mend: string } | undefined => {
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
        message: `is counted in ${value.value.unit}, the national limit in ${limit.unit}`,
        mend: `use ${limit.unit}`,
      }
    if (compare(amount(...given), amount(...line)) === sign)
      return {
        message: `${value.text} lies ${sign === 1 ? 'above the national ceiling' : 'below the national floor'}`,
        mend: 'a place may be shorter or lower, never longer or higher',
      }
  }
  return undefined
}

export const at = (
  path: string,
  line: number,
  rule: string,
  p: { message: string; mend: string },
): Problem => ({
  path,
  line,
  rule,
  ...p,
})

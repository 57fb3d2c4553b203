import { addMonths, monthOf, plainDate, yearMonth } from '@songtan/kernel'
import { Amount, amount, compare, over, plus, roundedTo, times, toFen, ZERO } from '../values/amount.ts'
import { unknownIn } from '../values/logic.ts'
import { unknownFact } from '../values/unknown.ts'
import {
  asAmount,
  asList,
  asNumber,
  asRounding,
  asText,
  asTiers,
  toAmount,
  type Value,
} from '../values/value.ts'

type Fn = (...args: readonly Value[]) => Value

const TWELVE = amount(12)

/** Of whole numbers, the sum of none is an amount, since an empty list does not say of what. */
const asWhole = (v: Value): number => (v instanceof Amount ? toFen(v) : asNumber(v))

/** A sum; one unknown part makes it unknown, a list of whole numbers gives a whole number. */
const sum: Fn = (list = []) => {
  const items = asList(list)
  const unknown = unknownIn(items)
  if (unknown) return unknown
  let total: number | Amount = items.length > 0 && items.every((i) => typeof i === 'number') ? 0 : ZERO
  for (const item of items)
    total = typeof total === 'number' ? total + asNumber(item) : plus(total, toAmount(item))
  return total
}

/** The share of the first step whose `below` × base lies above the value. */
const tier: Fn = (tiers = '', value = 0, base = 0) => {
  const found = asTiers(tiers).steps.find(
    (s) => s.below === undefined || compare(asAmount(value), times(asAmount(base), s.below)) < 0,
  )
  return found?.share ?? ZERO
}

const round: Fn = (value = 0, rule = '') => {
  const { mode, unit } = asRounding(rule)
  return roundedTo(asAmount(value), mode, unit)
}

/** Nobody counts when there is none; less than none divides like any number. */
const perHead: Fn = (x = 0, heads = 0) => {
  const n = asWhole(heads)
  if (n === 0) return unknownFact('members')
  return n > 0 ? over(asAmount(x), n) : over(times(asAmount(x), amount(-1)), -n)
}

const MONTHS_A_YEAR = 12
const [FIRST, LAST] = ['0001-01', '9999-12']

/** Beyond the calendar lies its first or its last month: a term that never ends. */
const later: Fn = (month = '', n = 0) => {
  const start = yearMonth(asText(month))
  const by = asWhole(n)
  const index = Number(start.slice(0, 4)) * MONTHS_A_YEAR + Number(start.slice(5)) - 1 + by
  if (index < MONTHS_A_YEAR) return FIRST
  return index >= 10_000 * MONTHS_A_YEAR ? LAST : addMonths(start, by)
}

/** Functions over known values; `strict` in compile.ts answers for unknown ones. A head count of 0 is unknown. */
export const RUN: Readonly<Record<string, Fn>> = {
  yearly: (m = 0) => times(asAmount(m), TWELVE),
  monthly: (y = 0) => over(asAmount(y), 12),
  perHead,
  sum,
  least: (a = 0, b = 0) => (compare(asAmount(a), asAmount(b)) <= 0 ? a : b),
  most: (a = 0, b = 0) => (compare(asAmount(a), asAmount(b)) >= 0 ? a : b),
  rounded: round,
  monthOf: (day = '') => monthOf(plainDate(asText(day))),
  addMonths: later,
  tier,
  months: (term = 0) => term,
  monthsWorth: (monthly = 0, n = 0) => times(asAmount(monthly), asAmount(n)),
  size: (list = []) => asList(list).length,
}

/** Order of two known values of one kind: below, at or above 0. */
export const order = (a: Value, b: Value): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string') return a < asText(b) ? -1 : a > asText(b) ? 1 : 0
  return compare(toAmount(a), toAmount(b))
}

import { addMonths, monthOf, plainDate, yearMonth } from '@songtan/kernel'
import { type Amount, amount, compare, over, plus, times, toFen, ZERO } from '../values/amount.ts'
import { merge, unknownFact } from '../values/unknown.ts'
import {
  asAmount,
  asList,
  asNumber,
  asRounding,
  asText,
  asTiers,
  isUnknown,
  toAmount,
  type Value,
} from '../values/value.ts'

type Fn = (...args: readonly Value[]) => Value

const TWELVE = amount(12)

/** A sum; one unknown part makes it unknown, a list of whole numbers gives a whole number. */
const sum: Fn = (list = []) => {
  const items = asList(list)
  const unknown = items.filter(isUnknown)
  const [first] = unknown
  if (first) return unknown.reduce(merge, first)
  if (items.length > 0 && items.every((i) => typeof i === 'number'))
    return items.reduce((total: number, i) => total + asNumber(i), 0)
  return items.reduce((total: Amount, i) => plus(total, asAmount(i)), ZERO)
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
  return amount(toFen(asAmount(value), mode, unit))
}

/** Functions over known values; `strict` in compile.ts answers for unknown ones. A head count of 0 is unknown. */
export const RUN: Readonly<Record<string, Fn>> = {
  yearly: (m = 0) => times(asAmount(m), TWELVE),
  monthly: (y = 0) => over(asAmount(y), 12),
  perHead: (x = 0, n = 0) => (n === 0 ? unknownFact('members') : over(asAmount(x), asNumber(n))),
  sum,
  least: (a = 0, b = 0) => (compare(asAmount(a), asAmount(b)) <= 0 ? a : b),
  most: (a = 0, b = 0) => (compare(asAmount(a), asAmount(b)) >= 0 ? a : b),
  rounded: round,
  monthOf: (day = '') => monthOf(plainDate(asText(day))),
  addMonths: (month = '', n = 0) => addMonths(yearMonth(asText(month)), asNumber(n)),
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

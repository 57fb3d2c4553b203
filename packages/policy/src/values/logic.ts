import { Amount, compare } from './amount.ts'
import { merge, Unknown } from './unknown.ts'
import { isUnknown, toAmount, type Value } from './value.ts'

/**
 * Kleene's three values (docs/policy-truth-table.md), for every way of running the rules.
 *
 * | a | b | a && b | a \|\| b |
 * |---|---|---|---|
 * | false | ? | false | ? |
 * | true | ? | ? | true |
 * | ? | ? | ? | ? |
 *
 * `!?` is `?`; a comparison or sum with `?` is `?`; `? ? a : b` is `a` when both are known and equal, else it hangs on
 * the condition.
 */
export const and = (a: Value, b: () => Value): Value => (a === false ? false : bothHold(a, b()))

export const or = (a: Value, b: () => Value): Value => (a === true ? true : oneHolds(a, b()))

/** `a && b` of two values at hand, of which the first is not false. */
export const bothHold = (a: Value, b: Value): Value => (b === false ? false : (either(a, b) ?? true))

/** `a || b` of two values at hand, of which the first is not true. */
export const oneHolds = (a: Value, b: Value): Value => (b === true ? true : (either(a, b) ?? false))

export const not = (a: Value): Value => (isUnknown(a) ? a : a !== true)

export const choose = (when: Value, yes: () => Value, no: () => Value): Value => {
  if (!isUnknown(when)) return when === true ? yes() : no()
  const a = yes()
  return !isUnknown(a) && same(a, no()) ? a : when
}

/** The unknown among two values, if any: what a comparison or a sum with it becomes. */
export const either = (a: Value, b: Value): Unknown | undefined => {
  if (a instanceof Unknown) return b instanceof Unknown ? merge(a, b) : a
  return b instanceof Unknown ? b : undefined
}

/** All that is unknown among the values, as one. */
export const unknownIn = (values: readonly Value[]): Unknown | undefined => {
  let found: Unknown | undefined
  for (const v of values) if (v instanceof Unknown) found = found ? merge(found, v) : v
  return found
}

/** Equality of known values; the sum of an empty list is an amount of none, and equals 0. */
export const same = (a: Value, b: Value): boolean => {
  if (a instanceof Amount)
    return (b instanceof Amount || typeof b === 'number') && compare(a, toAmount(b)) === 0
  return b instanceof Amount ? typeof a === 'number' && compare(toAmount(a), b) === 0 : a === b
}

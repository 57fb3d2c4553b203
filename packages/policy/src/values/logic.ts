import { Amount, compare } from './amount.ts'
import { merge, Unknown } from './unknown.ts'
import { isUnknown, type Value } from './value.ts'

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
export const and = (a: Value, b: () => Value): Value => {
  if (a === false) return false
  const right = b()
  if (right === false) return false
  return either(a, right) ?? true
}

export const or = (a: Value, b: () => Value): Value => {
  if (a === true) return true
  const right = b()
  if (right === true) return true
  return either(a, right) ?? false
}

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

/** Equality of known values. */
export const same = (a: Value, b: Value): boolean =>
  a instanceof Amount && b instanceof Amount ? compare(a, b) === 0 : a === b

import { type Amount, amount, plus, ZERO } from '../values/amount.ts'
import { bothHold, oneHolds } from '../values/logic.ts'
import { merge, type Unknown } from '../values/unknown.ts'
import { asList, isUnknown, toAmount, type Value } from '../values/value.ts'
import { type Operand, valueIn } from './operand.ts'
import type { Run } from './scope.ts'

/**
 * A body over a list. Its items are put, one after another, where variables of that `level` are kept; what was there is
 * put back, since a rule may be asked for in the midst of another.
 */
type Over = (list: Operand, body: Operand, level: number) => Run

/** A Kleene "or" over the list. */
const exists: Over = (list, body, level) => (s) => {
  const items = valueIn(list, s)
  if (isUnknown(items)) return items
  const { variables } = s.ask
  const before = variables[level] ?? false
  let found: Value = false
  for (const item of asList(items)) {
    variables[level] = item
    const holds = valueIn(body, s)
    if (holds === false) continue
    found = oneHolds(found, holds)
    if (found === true) break
  }
  variables[level] = before
  return found
}

/** A Kleene "and" over the list. */
const all: Over = (list, body, level) => (s) => {
  const items = valueIn(list, s)
  if (isUnknown(items)) return items
  const { variables } = s.ask
  const before = variables[level] ?? false
  let kept: Value = true
  for (const item of asList(items)) {
    variables[level] = item
    const holds = valueIn(body, s)
    if (holds === true) continue
    kept = bothHold(kept, holds)
    if (kept === false) break
  }
  variables[level] = before
  return kept
}

const map: Over = (list, body, level) => (s) => {
  const given = valueIn(list, s)
  if (isUnknown(given)) return given
  const items = asList(given)
  const { variables } = s.ask
  const before = variables[level] ?? false
  const values = new Array<Value>(items.length)
  for (let i = 0; i < items.length; i += 1) {
    variables[level] = items[i] ?? false
    values[i] = valueIn(body, s)
  }
  variables[level] = before
  return values
}

/** The sum of what `map` gives, without the list: one unknown part makes it unknown. */
const total: Over = (list, body, level) => (s) => {
  const given = valueIn(list, s)
  if (isUnknown(given)) return given
  const items = asList(given)
  const { variables } = s.ask
  const before = variables[level] ?? false
  let whole = 0
  let sum: Amount | undefined
  let unknown: Unknown | undefined
  for (const item of items) {
    variables[level] = item
    const part = valueIn(body, s)
    if (isUnknown(part)) unknown = unknown ? merge(unknown, part) : part
    else if (typeof part === 'number' && sum === undefined) whole += part
    else sum = plus(sum ?? amount(whole), toAmount(part))
  }
  variables[level] = before
  return unknown ?? sum ?? (items.length > 0 ? whole : ZERO)
}

/** A filter that cannot tell one item is unknown. One that `lends` may give the list itself. */
const kept =
  (lends: boolean): Over =>
  (list, body, level) =>
  (s) => {
    const given = valueIn(list, s)
    if (isUnknown(given)) return given
    const items = asList(given)
    const { variables } = s.ask
    const before = variables[level] ?? false
    let some: Value[] | undefined
    let unknown: Unknown | undefined
    for (let i = 0; i < items.length; i += 1) {
      const item = items[i] ?? false
      variables[level] = item
      const holds = valueIn(body, s)
      // Most filters keep all or nothing.
      if (isUnknown(holds)) unknown = unknown ? merge(unknown, holds) : holds
      else if (holds !== true) some ??= items.slice(0, i)
      else some?.push(item)
    }
    variables[level] = before
    return unknown ?? some ?? (lends ? items : items.slice())
  }

/**
 * Never the list itself from a `filter` that is a value of its own: `choose` takes one list in two branches for one value.
 * Only who looks at the items and lets them go may be `lent` one.
 */
export const OVER = { exists, all, map, filter: kept(false), lent: kept(true), total }

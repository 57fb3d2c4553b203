import { bothHold, oneHolds } from '../values/logic.ts'
import { merge, type Unknown } from '../values/unknown.ts'
import { asList, isUnknown, type Value } from '../values/value.ts'
import type { Quantifier } from './expression.ts'
import { type Operand, valueIn } from './operand.ts'
import type { Run, Scope } from './scope.ts'

/**
 * A body over a list, in one scope for all items, one after another: nothing that runs there outlives its item. A quantifier
 * with none around it borrows the scope at hand, and leaves there the item it found, since a rule may be asked for in
 * the midst of another; one inside another keeps the outer item.
 */
type Over = (list: Operand, body: Operand, nested: boolean) => Run

const inside = (outer: Scope): Scope => ({ ask: outer.ask, member: outer.member, item: false, outer })

/** A Kleene "or" over the list. */
const exists: Over = (list, body, nested) => (s) => {
  const items = valueIn(list, s)
  if (isUnknown(items)) return items
  const scope = nested ? inside(s) : s
  const before = scope.item
  let found: Value = false
  for (const item of asList(items)) {
    scope.item = item
    found = oneHolds(found, valueIn(body, scope))
    if (found === true) break
  }
  scope.item = before
  return found
}

/** A Kleene "and" over the list. */
const all: Over = (list, body, nested) => (s) => {
  const items = valueIn(list, s)
  if (isUnknown(items)) return items
  const scope = nested ? inside(s) : s
  const before = scope.item
  let kept: Value = true
  for (const item of asList(items)) {
    scope.item = item
    kept = bothHold(kept, valueIn(body, scope))
    if (kept === false) break
  }
  scope.item = before
  return kept
}

const map: Over = (list, body, nested) => (s) => {
  const items = valueIn(list, s)
  if (isUnknown(items)) return items
  const scope = nested ? inside(s) : s
  const before = scope.item
  const values: Value[] = []
  for (const item of asList(items)) {
    scope.item = item
    values.push(valueIn(body, scope))
  }
  scope.item = before
  return values
}

/** A filter that cannot tell one item is unknown. */
const filter: Over = (list, body, nested) => (s) => {
  const given = valueIn(list, s)
  if (isUnknown(given)) return given
  const items = asList(given)
  const scope = nested ? inside(s) : s
  const before = scope.item
  // Most filters keep all or nothing. Never the list itself: `choose` takes one list in two branches for one value.
  let kept: Value[] | undefined
  let unknown: Unknown | undefined
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i] ?? false
    scope.item = item
    const holds = valueIn(body, scope)
    if (isUnknown(holds)) unknown = unknown ? merge(unknown, holds) : holds
    else if (holds !== true) kept ??= items.slice(0, i)
    else kept?.push(item)
  }
  scope.item = before
  return unknown ?? kept ?? items.slice()
}

export const OVER: Readonly<Record<Quantifier, Over>> = { exists, all, map, filter }

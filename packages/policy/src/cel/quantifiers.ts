import { bothHold, oneHolds } from '../values/logic.ts'
import { merge, type Unknown } from '../values/unknown.ts'
import { isUnknown, type Value } from '../values/value.ts'
import type { Quantifier } from './expression.ts'
import type { Run, Scope } from './scope.ts'

/**
 * `exists` is a Kleene "or" over the list, `all` an "and"; a filter that cannot tell one item is unknown. One scope serves
 * all items, one after another: nothing that runs in it outlives the item.
 */
export const OVER: Readonly<Record<Quantifier, (body: Run) => (items: readonly Value[], s: Scope) => Value>> =
  {
    exists: (body) => (items, s) => {
      let found: Value = false
      for (const item of items) {
        s.item = item
        found = oneHolds(found, body(s))
        if (found === true) return true
      }
      return found
    },
    all: (body) => (items, s) => {
      let kept: Value = true
      for (const item of items) {
        s.item = item
        kept = bothHold(kept, body(s))
        if (kept === false) return false
      }
      return kept
    },
    map: (body) => (items, s) =>
      items.map((item) => {
        s.item = item
        return body(s)
      }),
    filter: (body) => (items, s) => {
      // Most filters keep all or nothing. Never the list itself: `choose` takes one list in two branches for one value.
      let kept: Value[] | undefined
      let unknown: Unknown | undefined
      for (let i = 0; i < items.length; i += 1) {
        const item = items[i] ?? false
        s.item = item
        const holds = body(s)
        if (isUnknown(holds)) unknown = unknown ? merge(unknown, holds) : holds
        else if (holds !== true) kept ??= items.slice(0, i)
        else kept?.push(item)
      }
      return unknown ?? kept ?? items.slice()
    },
  }

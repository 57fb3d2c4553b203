import { minus, plus, times } from '../values/amount.ts'
import { bothHold, choose, either, not, oneHolds, same } from '../values/logic.ts'
import { merge, type Unknown } from '../values/unknown.ts'
import { asList, asNumber, asThing, isUnknown, type Thing, toAmount, type Value } from '../values/value.ts'
import type { BinaryOp, Expr, Parameter, Quantifier } from './expression.ts'
import { ordered, RUN } from './functions.ts'

/** What an expression may ask while it runs. */
export interface Asked {
  name(name: string): Value
  field(of: Thing, field: string): Value
  parameter(key: string): Value
  given(key: string): boolean
  lapsed(key: string): boolean
}

/** Where an expression runs: what to ask, the member it speaks of, and the item of the quantifier around it. */
export interface Scope {
  readonly ask: Asked
  readonly member: Thing | undefined
  readonly item: Value
  readonly outer: Scope | undefined
}

export type Run = (scope: Scope) => Value

/** What the text around an expression gives names to: the variables of quantifiers, the innermost first. */
type Around = readonly string[]

const compiled = new WeakMap<Expr, Run>()

/** A closure that evaluates an expression (no code is generated, so any CSP allows it); made once each. */
export const compile = (e: Expr): Run => {
  const before = compiled.get(e)
  if (before) return before
  const run = build(e, [])
  compiled.set(e, run)
  return run
}

const build = (e: Expr, around: Around): Run => {
  const inner = (x: Expr): Run => build(x, around)
  switch (e.k) {
    case 'lit':
      return () => e.v
    case 'name':
      return nameOf(e.n, around)
    case 'get': {
      const of = inner(e.of)
      return (s) => {
        const it = of(s)
        return isUnknown(it) ? it : s.ask.field(asThing(it), e.f)
      }
    }
    case 'param':
      return keyed(e, around, (ask, key) => ask.parameter(key))
    case 'given':
      return keyed(e.of, around, (ask, key) => ask.given(key))
    case 'lapsed':
      return keyed(e.of, around, (ask, key) => ask.lapsed(key))
    case 'and':
      return both(inner(e.a), inner(e.b))
    case 'or':
      return any(inner(e.a), inner(e.b))
    case 'not': {
      const a = inner(e.a)
      return (s) => not(a(s))
    }
    case 'if':
      return choice(inner(e.c), inner(e.a), inner(e.b))
    case 'list':
      return listed(e.items, inner)
    case 'op':
      return operator(e.op, inner(e.a), inner(e.b))
    case 'each':
      return each(e, around)
    case 'call':
      return call(e.f, e.args.map(inner))
  }
}

const nameOf = (name: string, around: Around): Run => {
  const depth = around.indexOf(name)
  if (depth === 0) return (s) => s.item
  if (depth > 0) return (s) => itemAt(s, depth)
  if (name === 'member') return (s) => s.member ?? s.ask.name(name)
  return (s) => s.ask.name(name)
}

const itemAt = (s: Scope, depth: number): Value => {
  let scope: Scope | undefined = s
  for (let up = depth; up > 0; up -= 1) scope = scope?.outer
  return scope?.item ?? false
}

const both =
  (a: Run, b: Run): Run =>
  (s) => {
    const left = a(s)
    return left === false ? false : bothHold(left, b(s))
  }

const any =
  (a: Run, b: Run): Run =>
  (s) => {
    const left = a(s)
    return left === true ? true : oneHolds(left, b(s))
  }

const choice =
  (c: Run, a: Run, b: Run): Run =>
  (s) => {
    const when = c(s)
    if (when === true) return a(s)
    if (when === false) return b(s)
    return choose(
      when,
      () => a(s),
      () => b(s),
    )
  }

/** A list written out; one of plain texts and numbers is made once. */
const listed = (items: readonly Expr[], inner: (e: Expr) => Run): Run => {
  const plain = items.flatMap((i) => (i.k === 'lit' ? [i.v] : []))
  if (plain.length === items.length) return () => plain
  const runs = items.map(inner)
  return (s) => runs.map((i) => i(s))
}

/** A parameter by its key, or one of a family by a code; each key is put together once. */
const keyed = (p: Parameter, around: Around, read: (ask: Asked, key: string) => Value): Run => {
  if (!p.by) return (s) => read(s.ask, p.key)
  const by = build(p.by, around)
  const keys = new Map<Value, string>()
  return (s) => {
    const code = by(s)
    if (isUnknown(code)) return code
    const before = keys.get(code)
    if (before !== undefined) return read(s.ask, before)
    const key = `${p.key}.${String(code)}`
    keys.set(code, key)
    return read(s.ask, key)
  }
}

const call = (name: string, args: readonly Run[]): Run => {
  const f = RUN[name]
  if (!f) throw new Error(`policy engine: no function ${name}`)
  return (s) => {
    const values = args.map((a) => a(s))
    return unknownIn(values) ?? f(...values)
  }
}

/** All that is unknown among the values, as one. */
const unknownIn = (values: readonly Value[]): Unknown | undefined => {
  let found: Unknown | undefined
  for (const v of values) if (isUnknown(v)) found = found ? merge(found, v) : v
  return found
}

const operator =
  (op: BinaryOp, left: Run, right: Run): Run =>
  (s) => {
    const a = left(s)
    const b = right(s)
    return either(a, b) ?? binary(op, a, b)
  }

const isIn = (a: Value, list: readonly Value[]): Value => {
  let found: Value = false
  for (const item of list) {
    if (found === true) return true
    found = oneHolds(found, isUnknown(item) ? item : same(a, item))
  }
  return found
}

const bothWhole = (a: Value, b: Value): boolean => typeof a === 'number' && typeof b === 'number'

const binary = (op: BinaryOp, a: Value, b: Value): Value => {
  switch (op) {
    case '==':
      return same(a, b)
    case '!=':
      return !same(a, b)
    case 'in':
      return isIn(a, asList(b))
    case '+':
      if (Array.isArray(a)) return [...a, ...asList(b)]
      return bothWhole(a, b) ? asNumber(a) + asNumber(b) : plus(toAmount(a), toAmount(b))
    case '-':
      return bothWhole(a, b) ? asNumber(a) - asNumber(b) : minus(toAmount(a), toAmount(b))
    case '*':
      return bothWhole(a, b) ? asNumber(a) * asNumber(b) : times(toAmount(a), toAmount(b))
    default:
      return ordered(op, a, b)
  }
}

/** `exists` is a Kleene "or" over the list, `all` an "and"; a filter that cannot tell one item is unknown. */
const each = (e: Extract<Expr, { k: 'each' }>, around: Around): Run => {
  const of = build(e.of, around)
  const over = OVER[e.how](build(e.body, [e.as, ...around]))
  return (s) => {
    const list = of(s)
    return isUnknown(list) ? list : over(asList(list), s)
  }
}

const within = (s: Scope, item: Value): Scope => ({ ask: s.ask, member: s.member, item, outer: s })

const OVER: Readonly<Record<Quantifier, (body: Run) => (items: readonly Value[], s: Scope) => Value>> = {
  exists: (body) => (items, s) => {
    let found: Value = false
    for (const item of items) {
      found = oneHolds(found, body(within(s, item)))
      if (found === true) return true
    }
    return found
  },
  all: (body) => (items, s) => {
    let kept: Value = true
    for (const item of items) {
      kept = bothHold(kept, body(within(s, item)))
      if (kept === false) return false
    }
    return kept
  },
  map: (body) => (items, s) => items.map((item) => body(within(s, item))),
  filter: (body) => (items, s) => {
    const results = items.map((item) => body(within(s, item)))
    return unknownIn(results) ?? items.filter((_, i) => results[i] === true)
  },
}

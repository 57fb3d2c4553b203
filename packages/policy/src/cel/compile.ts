import { bothHold, choose, not, oneHolds } from '../values/logic.ts'
import { merge, type Unknown } from '../values/unknown.ts'
import { asList, asThing, isUnknown, type Value } from '../values/value.ts'
import type { Expr, Parameter } from './expression.ts'
import { RUN } from './functions.ts'
import { operator } from './operators.ts'
import { OVER } from './quantifiers.ts'
import type { Asked, Run, Scope } from './scope.ts'
import type { Slots } from './slots.ts'

/** What a compiler knows: the slots of the law, and the variables of the quantifiers around, the innermost first. */
interface At {
  readonly slots: Slots
  readonly around: readonly string[]
}

/** A closure that evaluates an expression under one law (no code is generated, so any CSP allows it). */
export const compile = (e: Expr, slots: Slots): Run => build(e, { slots, around: [] })

const build = (e: Expr, at: At): Run => {
  const inner = (x: Expr): Run => build(x, at)
  switch (e.k) {
    case 'lit':
      return () => e.v
    case 'name':
      return nameOf(e.n, at)
    case 'get':
      return fieldOf(inner(e.of), at.slots.field(e.f))
    case 'param':
      return keyed(e, at, (ask, slot) => ask.parameter(slot))
    case 'given':
      return keyed(e.of, at, (ask, slot) => ask.given(slot))
    case 'lapsed':
      return keyed(e.of, at, (ask, slot) => ask.lapsed(slot))
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
      return operator(e, inner)
    case 'each':
      return each(e, at)
    case 'call':
      return call(e.f, e.args.map(inner))
  }
}

const nameOf = (name: string, { around, slots }: At): Run => {
  const depth = around.indexOf(name)
  if (depth === 0) return (s) => s.item
  if (depth > 0) return (s) => itemAt(s, depth)
  if (name === 'member') return (s) => s.member ?? false
  const slot = slots.name(name)
  return slot === undefined ? () => false : (s) => s.ask.known[slot] ?? s.ask.name(slot)
}

const fieldOf = (of: Run, slot: number | undefined): Run => {
  if (slot === undefined)
    return (s) => {
      const it = of(s)
      return isUnknown(it) ? it : false
    }
  return (s) => {
    const it = of(s)
    if (isUnknown(it)) return it
    const thing = asThing(it)
    return thing.known[slot] ?? s.ask.field(thing, slot)
  }
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
    if (left === true) return b(s)
    return left === false ? false : bothHold(left, b(s))
  }

const any =
  (a: Run, b: Run): Run =>
  (s) => {
    const left = a(s)
    if (left === false) return b(s)
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

/** A parameter by its key, or one of a family by a code; each code is looked up once. */
const keyed = (p: Parameter, at: At, read: (ask: Asked, slot: number) => Value): Run => {
  if (!p.by) {
    const slot = at.slots.parameter(p.key)
    return (s) => read(s.ask, slot)
  }
  const by = build(p.by, at)
  const found = new Map<Value, number>()
  return (s) => {
    const code = by(s)
    if (isUnknown(code)) return code
    const slot = found.get(code) ?? at.slots.parameter(`${p.key}.${String(code)}`)
    found.set(code, slot)
    return read(s.ask, slot)
  }
}

/** All that is unknown among the values, as one. */
const unknownIn = (values: readonly Value[]): Unknown | undefined => {
  let found: Unknown | undefined
  for (const v of values) if (isUnknown(v)) found = found ? merge(found, v) : v
  return found
}

const call = (name: string, args: readonly Run[]): Run => {
  const f = RUN[name]
  if (!f) throw new Error(`policy engine: no function ${name}`)
  const [only, second] = args
  if (only && !second)
    return (s) => {
      const v = only(s)
      return isUnknown(v) ? v : f(v)
    }
  return (s) => {
    const values = args.map((a) => a(s))
    return unknownIn(values) ?? f(...values)
  }
}

const each = (e: Extract<Expr, { k: 'each' }>, at: At): Run => {
  const of = build(e.of, at)
  const over = OVER[e.how](build(e.body, { ...at, around: [e.as, ...at.around] }))
  return (s) => {
    const list = of(s)
    return isUnknown(list)
      ? list
      : over(asList(list), { ask: s.ask, member: s.member, item: false, outer: s })
  }
}

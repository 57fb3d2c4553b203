import { bothHold, choose, either, not, oneHolds, unknownIn } from '../values/logic.ts'
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
      return fieldOf(e, at)
    case 'param':
      return keyed(e, at, (ask, slot) => ask.parameter(slot))
    case 'given':
      return keyed(e.of, at, (ask, slot) => ask.given(slot))
    case 'lapsed':
      return keyed(e.of, at, (ask, slot) => ask.lapsed(slot))
    case 'and':
      return chain(termsOf(e, 'and').map(inner), false, bothHold)
    case 'or':
      return chain(termsOf(e, 'or').map(inner), true, oneHolds)
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

/** A fact of the item at hand or of the member is read without asking for the record first: most fields are such. */
const fieldOf = ({ of, f }: Extract<Expr, { k: 'get' }>, at: At): Run => {
  const slot = at.slots.field(f)
  const record = build(of, at)
  if (slot === undefined)
    return (s) => {
      const it = record(s)
      return isUnknown(it) ? it : false
    }
  const name = of.k === 'name' ? of.n : undefined
  if (name !== undefined && name === at.around[0]) return (s) => fieldAt(s.item, slot, s.ask)
  if (name === 'member' && !at.around.includes(name)) return (s) => fieldAt(s.member ?? false, slot, s.ask)
  return (s) => fieldAt(record(s), slot, s.ask)
}

const fieldAt = (it: Value, slot: number, ask: Asked): Value => {
  if (isUnknown(it)) return it
  const thing = asThing(it)
  return thing.known[slot] ?? ask.field(thing, slot)
}

const itemAt = (s: Scope, depth: number): Value => {
  let scope: Scope | undefined = s
  for (let up = depth; up > 0; up -= 1) scope = scope?.outer
  return scope?.item ?? false
}

/** The terms of `a && b && …` (or of `||`), however they are nested. */
const termsOf = (e: Expr, k: 'and' | 'or'): readonly Expr[] =>
  e.k === k ? [...termsOf(e.a, k), ...termsOf(e.b, k)] : [e]

/**
 * `&&` ends at the first false, `||` at the first true; what is unknown waits for a later one that `ends` it.
 * @param join the operator over two values that do not end it
 */
const chain =
  (terms: readonly Run[], ends: boolean, join: (a: Value, b: Value) => Value): Run =>
  (s) => {
    let held: Value = !ends
    for (let i = 0; i < terms.length; i += 1) {
      const value = terms[i]?.(s)
      if (value === ends) return ends
      if (value !== undefined && value !== !ends) held = join(held, value)
    }
    return held
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

const call = (name: string, args: readonly Run[]): Run => {
  const f = RUN[name]
  if (!f) throw new Error(`policy engine: no function ${name}`)
  const [only, second] = args
  if (only && !second)
    return (s) => {
      const v = only(s)
      return isUnknown(v) ? v : f(v)
    }
  if (only && second && args.length === 2)
    return (s) => {
      const [x, y] = [only(s), second(s)]
      return either(x, y) ?? f(x, y)
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

import { minus, plus, times } from '../values/amount.ts'
import { and, choose, either, not, or, same } from '../values/logic.ts'
import { merge } from '../values/unknown.ts'
import { asAmount, asList, asThing, isUnknown, type Thing, toAmount, type Value } from '../values/value.ts'
import type { BinaryOp, Expr, Parameter } from './expression.ts'
import { ordered, RUN } from './functions.ts'

/** What an expression may ask while it runs. */
export interface Asked {
  name(name: string): Value
  field(of: Thing, field: string): Value
  parameter(key: string): Value
  given(key: string): boolean
  lapsed(key: string): boolean
}

/** Where an expression runs: what to ask, the member it speaks of, the variables of quantifiers around it. */
export interface Scope {
  readonly ask: Asked
  readonly locals: Locals | undefined
}

export interface Locals {
  readonly name: string
  readonly value: Value
  readonly outer: Locals | undefined
}

export type Run = (scope: Scope) => Value

const compiled = new WeakMap<Expr, Run>()

/** A closure that evaluates an expression (no code is generated, so any CSP allows it); made once each. */
export const compile = (e: Expr): Run => {
  const before = compiled.get(e)
  if (before) return before
  const run = build(e)
  compiled.set(e, run)
  return run
}

const build = (e: Expr): Run => {
  switch (e.k) {
    case 'lit':
      return () => e.v
    case 'name':
      return (s) => local(s.locals, e.n) ?? s.ask.name(e.n)
    case 'get': {
      const of = compile(e.of)
      return (s) => {
        const it = of(s)
        return isUnknown(it) ? it : s.ask.field(asThing(it), e.f)
      }
    }
    case 'param':
      return keyed(e, (ask, key) => ask.parameter(key))
    case 'given':
      return keyed(e.of, (ask, key) => ask.given(key))
    case 'lapsed':
      return keyed(e.of, (ask, key) => ask.lapsed(key))
    case 'and': {
      const [a, b] = [compile(e.a), compile(e.b)]
      return (s) => and(a(s), () => b(s))
    }
    case 'or': {
      const [a, b] = [compile(e.a), compile(e.b)]
      return (s) => or(a(s), () => b(s))
    }
    case 'not': {
      const a = compile(e.a)
      return (s) => not(a(s))
    }
    case 'if': {
      const [c, a, b] = [compile(e.c), compile(e.a), compile(e.b)]
      return (s) =>
        choose(
          c(s),
          () => a(s),
          () => b(s),
        )
    }
    case 'list': {
      const items = e.items.map(compile)
      return (s) => items.map((i) => i(s))
    }
    case 'op':
      return operator(e.op, compile(e.a), compile(e.b))
    case 'each':
      return each(e)
    case 'call':
      return call(e.f, e.args.map(compile))
  }
}

const local = (locals: Locals | undefined, name: string): Value | undefined =>
  locals === undefined ? undefined : locals.name === name ? locals.value : local(locals.outer, name)

const keyed = (p: Parameter, read: (ask: Asked, key: string) => Value): Run => {
  if (!p.by) return (s) => read(s.ask, p.key)
  const by = compile(p.by)
  return (s) => {
    const code = by(s)
    return isUnknown(code) ? code : read(s.ask, `${p.key}.${String(code)}`)
  }
}

const call = (name: string, args: readonly Run[]): Run => {
  const f = RUN[name]
  if (!f) throw new Error(`policy engine: no function ${name}`)
  return (s) => {
    const values = args.map((a) => a(s))
    const unknown = values.filter(isUnknown)
    const [first] = unknown
    return first ? unknown.reduce(merge, first) : f(...values)
  }
}

const operator =
  (op: BinaryOp, left: Run, right: Run): Run =>
  (s) => {
    const a = left(s)
    const b = right(s)
    return either(a, b) ?? binary(op, a, b)
  }

const binary = (op: BinaryOp, a: Value, b: Value): Value => {
  switch (op) {
    case '==':
      return same(a, b)
    case '!=':
      return !same(a, b)
    case 'in':
      return asList(b).reduce(
        (found: Value, item) => or(found, () => (isUnknown(item) ? item : same(a, item))),
        false,
      )
    case '+':
      if (Array.isArray(a)) return [...a, ...asList(b)]
      return typeof a === 'number' && typeof b === 'number' ? a + b : plus(asAmount(a), asAmount(b))
    case '-':
      return typeof a === 'number' && typeof b === 'number' ? a - b : minus(asAmount(a), asAmount(b))
    case '*':
      return typeof a === 'number' && typeof b === 'number' ? a * b : times(toAmount(a), toAmount(b))
    default:
      return ordered(op, a, b)
  }
}

/** `exists` is a Kleene "or" over the list, `all` an "and"; a filter that cannot tell one item is unknown. */
const each = (e: Extract<Expr, { k: 'each' }>): Run => {
  const of = compile(e.of)
  const body = compile(e.body)
  return (s) => {
    const list = of(s)
    if (isUnknown(list)) return list
    const on = (value: Value): Value => body({ ...s, locals: { name: e.as, value, outer: s.locals } })
    const items = asList(list)
    if (e.how === 'exists') return items.reduce((found: Value, i) => or(found, () => on(i)), false)
    if (e.how === 'all') return items.reduce((kept: Value, i) => and(kept, () => on(i)), true)
    const results = items.map(on)
    if (e.how === 'map') return results
    const unknown = results.filter(isUnknown)
    const [first] = unknown
    return first ? unknown.reduce(merge, first) : items.filter((_, i) => results[i] === true)
  }
}

import { bothHold, choose, either, not, oneHolds, unknownIn } from '../values/logic.ts'
import { isUnknown, type Value } from '../values/value.ts'
import type { Expr, Parameter } from './expression.ts'
import { RUN } from './functions.ts'
import { closure, fieldAt, literal, type Operand, runOf, slotOf, valueIn } from './operand.ts'
import { operator } from './operators.ts'
import { OVER } from './quantifiers.ts'
import type { Asked, Run } from './scope.ts'
import type { Slots } from './slots.ts'

/** What a compiler knows: the slots of the law, and the variables of the quantifiers around, the outermost first. */
interface At {
  readonly slots: Slots
  readonly around: readonly string[]
}

/** A closure that evaluates an expression under one law (no code is generated, so any CSP allows it). */
export const compile = (e: Expr, slots: Slots): Run => runOf(build(e, { slots, around: [] }))

const build = (e: Expr, at: At): Operand => {
  switch (e.k) {
    case 'lit':
      return literal(e.v)
    case 'name':
      return nameOf(e.n, at)
    case 'get':
      return fieldOf(e, at)
    case 'param':
      return e.by
        ? closure(keyed(e, e.by, at, (ask, slot) => ask.parameter(slot)))
        : slotOf('parameter', at.slots.parameter(e.key))
    default:
      return closure(work(e, at))
  }
}

type Composed = Exclude<Expr, { k: 'lit' | 'name' | 'get' | 'param' }>

const work = (e: Composed, at: At): Run => {
  const inner = (x: Expr): Operand => build(x, at)
  switch (e.k) {
    case 'given':
      return known(e.of, at, (ask, slot) => ask.given(slot))
    case 'lapsed':
      return known(e.of, at, (ask, slot) => ask.lapsed(slot))
    case 'and':
      return chain(termsOf(e, 'and').map(inner), false, bothHold)
    case 'or':
      return chain(termsOf(e, 'or').map(inner), true, oneHolds)
    case 'not': {
      const a = inner(e.a)
      return (s) => not(valueIn(a, s))
    }
    case 'if':
      return choice(inner(e.c), inner(e.a), inner(e.b))
    case 'list':
      return listed(e.items, inner)
    case 'op':
      return operator(e, inner)
    case 'each':
      return each(e, at, e.how)
    case 'call': {
      const [only] = e.args
      if (e.f === 'sum' && only?.k === 'each' && only.how === 'map') return each(only, at, 'total')
      return call(
        e.f,
        e.args.map((x) => (LETS_GO.has(e.f) ? looked(x, at) : inner(x))),
      )
    }
  }
}

const nameOf = (name: string, { around, slots }: At): Operand => {
  const level = around.indexOf(name)
  if (level >= 0) return slotOf('variable', 0, level)
  if (name === 'member') return closure((s) => s.member ?? false)
  const slot = slots.name(name)
  return slot === undefined ? literal(false) : slotOf('name', slot)
}

/** A fact of a variable or of the member is read without asking for the record first: most fields are such. */
const fieldOf = ({ of, f }: Extract<Expr, { k: 'get' }>, at: At): Operand => {
  const slot = at.slots.field(f)
  const record = build(of, at)
  if (slot === undefined)
    return closure((s) => {
      const it = valueIn(record, s)
      return isUnknown(it) ? it : false
    })
  if (record.from === 'variable') return slotOf('field', slot, record.level)
  if (of.k === 'name' && of.n === 'member') return slotOf('member', slot)
  return closure((s) => fieldAt(valueIn(record, s), slot, s.ask))
}

type Each = Extract<Expr, { k: 'each' }>

const each = (e: Each, at: At, how: keyof typeof OVER): Run =>
  OVER[how](looked(e.of, at), build(e.body, { ...at, around: [...at.around, e.as] }), at.around.length)

/** Functions that look at the items of a list and let it go, as quantifiers do. */
const LETS_GO: ReadonlySet<string> = new Set(['size', 'sum'])

/** A list at whose items alone is looked. */
const looked = (e: Expr, at: At): Operand =>
  e.k === 'each' && e.how === 'filter' ? closure(each(e, at, 'lent')) : build(e, at)

/** The terms of `a && b && …` (or of `||`), however they are nested. */
const termsOf = (e: Expr, k: 'and' | 'or'): readonly Expr[] =>
  e.k === k ? [...termsOf(e.a, k), ...termsOf(e.b, k)] : [e]

/**
 * `&&` ends at the first false, `||` at the first true; what is unknown waits for a later one that `ends` it.
 * @param join the operator over two values that do not end it
 */
const chain =
  (terms: readonly Operand[], ends: boolean, join: (a: Value, b: Value) => Value): Run =>
  (s) => {
    let held: Value = !ends
    for (const term of terms) {
      const value = valueIn(term, s)
      if (value === ends) return ends
      if (value !== !ends) held = join(held, value)
    }
    return held
  }

const choice =
  (c: Operand, a: Operand, b: Operand): Run =>
  (s) => {
    const when = valueIn(c, s)
    if (when === true) return valueIn(a, s)
    if (when === false) return valueIn(b, s)
    return choose(
      when,
      () => valueIn(a, s),
      () => valueIn(b, s),
    )
  }

/** A list written out; one of plain texts and numbers is made once. */
const listed = (items: readonly Expr[], inner: (e: Expr) => Operand): Run => {
  const plain = items.flatMap((i) => (i.k === 'lit' ? [i.v] : []))
  if (plain.length === items.length) return () => plain
  const operands = items.map(inner)
  return (s) => operands.map((o) => valueIn(o, s))
}

type Ask = (ask: Asked, slot: number) => Value

/** Something of a parameter, or of one of a family of them. */
const known = (p: Parameter, at: At, read: Ask): Run => {
  if (p.by) return keyed(p, p.by, at, read)
  const slot = at.slots.parameter(p.key)
  return (s) => read(s.ask, slot)
}

/** A parameter of a family by a code; each code is looked up once. */
const keyed = ({ key }: Parameter, code: Expr, at: At, read: Ask): Run => {
  const by = build(code, at)
  const found = new Map<Value, number>()
  const slotFor = (is: Value): number => {
    const slot = at.slots.parameter(`${key}.${String(is)}`)
    found.set(is, slot)
    return slot
  }
  return (s) => {
    const is = valueIn(by, s)
    return isUnknown(is) ? is : read(s.ask, found.get(is) ?? slotFor(is))
  }
}

const call = (name: string, args: readonly Operand[]): Run => {
  const f = RUN[name]
  if (!f) throw new Error(`policy engine: no function ${name}`)
  const [only, second] = args
  if (only && !second)
    return (s) => {
      const v = valueIn(only, s)
      return isUnknown(v) ? v : f(v)
    }
  if (only && second && args.length === 2)
    return (s) => {
      const x = valueIn(only, s)
      const y = valueIn(second, s)
      return either(x, y) ?? f(x, y)
    }
  return (s) => {
    const values = args.map((a) => valueIn(a, s))
    return unknownIn(values) ?? f(...values)
  }
}

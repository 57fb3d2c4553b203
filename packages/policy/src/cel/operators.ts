import { type Amount, minus, plus, times } from '../values/amount.ts'
import { either, oneHolds, same } from '../values/logic.ts'
import { asList, isUnknown, toAmount, type Value } from '../values/value.ts'
import type { BinaryOp, Expr } from './expression.ts'
import { order } from './functions.ts'
import { type Operand, valueIn } from './operand.ts'
import type { Run } from './scope.ts'

/** An operator over two expressions; what hangs on either hangs on both. */
export const operator = ({ op, a, b }: Extract<Expr, { k: 'op' }>, inner: (e: Expr) => Operand): Run => {
  const left = inner(a)
  if (op === 'in' && b.k === 'list') {
    const codes = b.items.flatMap((i) => (i.k === 'lit' && typeof i.v === 'string' ? [i.v] : []))
    if (codes.length === b.items.length) return isAmong(left, codes)
  }
  const right = inner(b)
  if (op === '==' || op === '!=') return isSame(left, right, op === '==')
  if (isOrder(op)) return inOrder(left, right, ORDERS[op])
  const of = BINARY[op]
  return (s) => {
    const x = valueIn(left, s)
    const y = valueIn(right, s)
    return either(x, y) ?? of(x, y)
  }
}

/** Most are comparisons of codes. */
const isSame =
  (left: Operand, right: Operand, wanted: boolean): Run =>
  (s) => {
    const x = valueIn(left, s)
    const y = valueIn(right, s)
    if (typeof x === 'string' && typeof y === 'string') return (x === y) === wanted
    return either(x, y) ?? same(x, y) === wanted
  }

const isAmong =
  (left: Operand, codes: readonly Value[]): Run =>
  (s) => {
    const x = valueIn(left, s)
    return isUnknown(x) ? x : codes.includes(x)
  }

const isIn = (a: Value, list: readonly Value[]): Value => {
  let found: Value = false
  for (const item of list) {
    if (found === true) return true
    found = oneHolds(found, isUnknown(item) ? item : same(a, item))
  }
  return found
}

type OrderOp = '<' | '<=' | '>' | '>='

/** Which orders of two values each comparison holds of. */
const ORDERS: Readonly<Record<OrderOp, { readonly below: boolean; readonly at: boolean }>> = {
  '<': { below: true, at: false },
  '<=': { below: true, at: true },
  '>': { below: false, at: false },
  '>=': { below: false, at: true },
}

const isOrder = (op: BinaryOp): op is OrderOp => op in ORDERS

const inOrder =
  (left: Operand, right: Operand, { below, at }: (typeof ORDERS)[OrderOp]): Run =>
  (s) => {
    const x = valueIn(left, s)
    const y = valueIn(right, s)
    if (isUnknown(x) || isUnknown(y)) return either(x, y) ?? false
    const sign = order(x, y)
    return sign === 0 ? at : sign < 0 === below
  }

type Two = (a: Value, b: Value) => Value

const numeric =
  (whole: (a: number, b: number) => number, exact: (a: Amount, b: Amount) => Amount): Two =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? whole(a, b) : exact(toAmount(a), toAmount(b))

const sum = numeric((a, b) => a + b, plus)

/** Operators between two known values. */
const BINARY: Readonly<Record<Exclude<BinaryOp, OrderOp | '==' | '!='>, Two>> = {
  in: (a, b) => isIn(a, asList(b)),
  '+': (a, b) => (Array.isArray(a) ? [...a, ...asList(b)] : sum(a, b)),
  '-': numeric((a, b) => a - b, minus),
  '*': numeric((a, b) => a * b, times),
}

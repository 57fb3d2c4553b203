import { type Amount, minus, plus, times } from '../values/amount.ts'
import { either, oneHolds, same } from '../values/logic.ts'
import { asList, isUnknown, toAmount, type Value } from '../values/value.ts'
import type { BinaryOp, Expr } from './expression.ts'
import { order } from './functions.ts'
import type { Run } from './scope.ts'

/** An operator over two expressions; what hangs on either hangs on both. */
export const operator = ({ op, a, b }: Extract<Expr, { k: 'op' }>, inner: (e: Expr) => Run): Run => {
  const left = inner(a)
  if ((op === '==' || op === '!=') && b.k === 'lit') return isPlain(left, b.v, op === '==')
  if (op === 'in' && b.k === 'list') {
    const codes = b.items.flatMap((i) => (i.k === 'lit' && typeof i.v === 'string' ? [i.v] : []))
    if (codes.length === b.items.length) return isAmong(left, codes)
  }
  const right = inner(b)
  const of = BINARY[op]
  return (s) => {
    const x = left(s)
    const y = right(s)
    return either(x, y) ?? of(x, y)
  }
}

/** Whether a value is (not) what is written out beside it: most comparisons of rules. */
const isPlain =
  (left: Run, plain: string | number | boolean, wanted: boolean): Run =>
  (s) => {
    const x = left(s)
    return isUnknown(x) ? x : same(x, plain) === wanted
  }

const isAmong =
  (left: Run, codes: readonly Value[]): Run =>
  (s) => {
    const x = left(s)
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

type Two = (a: Value, b: Value) => Value

const numeric =
  (whole: (a: number, b: number) => number, exact: (a: Amount, b: Amount) => Amount): Two =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? whole(a, b) : exact(toAmount(a), toAmount(b))

const sum = numeric((a, b) => a + b, plus)

/** Operators between two known values. */
const BINARY: Readonly<Record<BinaryOp, Two>> = {
  '==': same,
  '!=': (a, b) => !same(a, b),
  in: (a, b) => isIn(a, asList(b)),
  '+': (a, b) => (Array.isArray(a) ? [...a, ...asList(b)] : sum(a, b)),
  '-': numeric((a, b) => a - b, minus),
  '*': numeric((a, b) => a * b, times),
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
}

import type { BinaryOp } from '../../cel/expression.ts'
import type { Block } from '../code/block.ts'
import type { Code, Heads, Quotient, Scalar, Small } from '../code/code.ts'
import { type Factor, overOne, productForm } from '../code/quotient-form.ts'
import { asQuotient, asSmall, exact, named, small, strict } from '../code/scalar.ts'
import { bool, boolOf } from './logic.ts'

/** A quotient times a whole number of the law, and times heads. */
const scaled = (q: Quotient, { n, heads }: Factor<Heads>): Quotient => {
  if (n === 1 && !heads) return q
  if (q.fixed !== undefined && !q.unknown && !heads)
    return { ...q, js: String(q.fixed * n), fixed: q.fixed * n, max: exact(q.max * n) }
  const by = heads ? (n === 1 ? heads.js : `${n} * ${heads.js}`) : String(n)
  const { fixed: _fixed, sumMax: _sumMax, ...open } = q
  return {
    ...open,
    js: strict([q], 'quotient', `${q.js} * ${by}`),
    max: exact(q.max * n * (heads?.max ?? 1)),
  }
}

/** Two quotients over one denominator and the same heads. Parts that may be unknown have names. */
export const oneDenominator = (
  left: Scalar,
  right: Scalar,
): { a: Quotient; b: Quotient; den: number; heads: Heads | undefined } => {
  const [a, b] = [asQuotient(left), asQuotient(right)]
  const { den, heads, ...by } = overOne(a, b)
  return { a: { ...scaled(a, by.a), den, heads }, b: { ...scaled(b, by.b), den, heads }, den, heads }
}

const COMPARE: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}
const JS: Readonly<Record<string, string>> = { '==': '===', '!=': '!==' }

const known = (c: Scalar): number | undefined => (c.unknown ? undefined : c.fixed)

/** Sameness and order: quotients by cross-multiplication, never by a division. */
export const compared = (op: BinaryOp, left: Scalar, right: Scalar, block: Block): Small => {
  const whole = left.is !== 'quotient' && right.is !== 'quotient'
  const parts: readonly [Scalar, Scalar] = [named(block, left), named(block, right)]
  const { a, b } = whole ? { a: parts[0], b: parts[1] } : namedOver(parts, block)
  const [x, y] = [known(a), known(b)]
  const test = COMPARE[op]
  if (x !== undefined && y !== undefined && test) return boolOf(test(x, y))
  return bool(strict([a, b], 'bool', `${a.js} ${JS[op] ?? op} ${b.js}`), a.unknown || b.unknown)
}

const namedOver = ([left, right]: readonly [Scalar, Scalar], block: Block) => {
  const { a, b, ...over } = oneDenominator(left, right)
  return { a: named(block, a), b: named(block, b), ...over }
}

/** Sum and difference. */
export const added = (op: '+' | '-', left: Scalar, right: Scalar, block: Block): Scalar => {
  const parts: readonly [Scalar, Scalar] = [named(block, left), named(block, right)]
  if (left.is !== 'quotient' && right.is !== 'quotient') {
    const [a, b] = [asSmall(parts[0], 'int'), asSmall(parts[1], 'int')]
    const js = strict([a, b], 'small', `${a.js} ${op} (${b.js})`)
    return { is: 'int', js: `(${js})`, unknown: a.unknown || b.unknown, max: small(a.max + b.max) }
  }
  const { a, b, den, heads } = namedOver(parts, block)
  const js = `(${strict([a, b], 'quotient', `${a.js} ${op} (${b.js})`)})`
  return { is: 'quotient', js, unknown: a.unknown || b.unknown, den, heads, max: exact(a.max + b.max) }
}

/** Product of amounts, multiples and whole numbers. */
export const multiplied = (left: Scalar, right: Scalar, block: Block): Scalar => {
  const parts = [named(block, left), named(block, right)] as const
  const unknown = left.unknown || right.unknown
  if (left.is !== 'quotient' && right.is !== 'quotient') {
    const [a, b] = [asSmall(parts[0], 'int'), asSmall(parts[1], 'int')]
    return { is: 'int', js: strict([a, b], 'small', `${a.js} * ${b.js}`), unknown, max: small(a.max * b.max) }
  }
  const [a, b] = [named(block, asQuotient(parts[0])), named(block, asQuotient(parts[1]))]
  const base = { is: 'quotient', unknown, ...productForm(a, b) } as const
  const [x, y] = [known(a), known(b)]
  if (x !== undefined && y !== undefined) return { ...base, js: String(x * y), fixed: x * y }
  if ((x === 0 || y === 0) && !unknown)
    return { ...base, js: '0', fixed: 0, den: 1, heads: undefined, max: 0 }
  return { ...base, js: strict([a, b], 'quotient', `${a.js} * ${b.js}`) }
}

/** `least` and `most` of two. */
export const outermost = (how: 'min' | 'max', left: Code, right: Code, block: Block): Quotient => {
  const parts = [named(block, asQuotient(left)), named(block, asQuotient(right))] as const
  const { a, b, den, heads } = namedOver(parts, block)
  const js = strict([a, b], 'quotient', `Math.${how}(${a.js}, ${b.js})`)
  return { is: 'quotient', js, unknown: a.unknown || b.unknown, den, heads, max: Math.max(a.max, b.max) }
}

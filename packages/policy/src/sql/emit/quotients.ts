import { type Factor, overOne, productForm } from '../../batch/code/quotient-form.ts'
import { exact, small } from '../../batch/code/scalar.ts'
import type { BinaryOp } from '../../cel/expression.ts'
import type { Code, Heads, Plain, Quotient, Scalar } from '../code/code.ts'
import { asPlain, asQuotient } from '../code/scalar.ts'
import { whole } from '../code/sql-text.ts'
import { strict, whereTold } from '../code/told.ts'

const scaled = ({ sumMax: _, ...q }: Quotient, { n, heads }: Factor<Heads>): Quotient => {
  const by = [...(n === 1 ? [] : [whole(n)]), ...(heads ? [heads.sql] : [])]
  if (by.length === 0) return q
  return { ...q, sql: `(${[q.sql, ...by].join(' * ')})`, max: exact(q.max * n * (heads?.max ?? 1)) }
}

/** Two quotients over one denominator and the same heads. */
export const oneDenominator = (left: Scalar, right: Scalar): { a: Quotient; b: Quotient } => {
  const [a, b] = [asQuotient(left), asQuotient(right)]
  const { den, heads, ...by } = overOne(a, b)
  return { a: { ...scaled(a, by.a), den, heads }, b: { ...scaled(b, by.b), den, heads } }
}

const SQL: Readonly<Record<string, string>> = { '==': '=', '!=': '<>' }

/** Sameness and order: quotients by cross-multiplication, never by a division. */
export const compared = (op: BinaryOp, left: Scalar, right: Scalar): Plain => {
  const quotients = left.is === 'quotient' || right.is === 'quotient'
  const { a, b } = quotients ? oneDenominator(left, right) : { a: left, b: right }
  return { is: 'bool', sql: `(${a.sql} ${SQL[op] ?? op} ${b.sql})`, ...strict([a, b]) }
}

/** Sum and difference. */
export const added = (op: '+' | '-', left: Scalar, right: Scalar): Scalar => {
  if (left.is !== 'quotient' && right.is !== 'quotient') {
    const [a, b] = [asPlain(left, 'int'), asPlain(right, 'int')]
    const max = small((a.max ?? 0) + (b.max ?? 0))
    return { is: 'int', sql: `(${a.sql} ${op} ${b.sql})`, ...strict([a, b]), max }
  }
  const { a, b } = oneDenominator(left, right)
  const { den, heads } = a
  const sql = `(${a.sql} ${op} ${b.sql})`
  return { is: 'quotient', sql, ...strict([a, b]), den, heads, max: exact(a.max + b.max) }
}

/** Product of amounts, multiples and whole numbers. */
export const multiplied = (left: Scalar, right: Scalar): Scalar => {
  if (left.is !== 'quotient' && right.is !== 'quotient') {
    const [a, b] = [asPlain(left, 'int'), asPlain(right, 'int')]
    const max = small((a.max ?? 0) * (b.max ?? 0))
    return { is: 'int', sql: `(${a.sql} * ${b.sql})`, ...strict([a, b]), max }
  }
  const [a, b] = [asQuotient(left), asQuotient(right)]
  return { is: 'quotient', sql: `(${a.sql} * ${b.sql})`, ...strict([a, b]), ...productForm(a, b) }
}

/** `least` and `most` of two; those of SQL pass over what is unknown. */
export const outermost = (how: 'least' | 'greatest', left: Code, right: Code): Quotient => {
  const { a, b } = oneDenominator(asQuotient(left), asQuotient(right))
  const { den, heads } = a
  const sql = `(${whereTold([a, b], `${how}(${a.sql}, ${b.sql})`)})`
  return { is: 'quotient', sql, ...strict([a, b]), den, heads, max: Math.max(a.max, b.max) }
}

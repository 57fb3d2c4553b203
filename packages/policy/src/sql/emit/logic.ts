import type { Expr } from '../../cel/expression.ts'
import type { Plain } from '../code/code.ts'
import { asPlain, boolOf } from '../code/scalar.ts'
import { firstKey, keyIfOpen } from '../code/told.ts'
import type { At } from './at.ts'

/** `AND` and `OR` of SQL are those of the truth table. */
export const kleene = (how: 'and' | 'or', parts: readonly Plain[]): Plain => {
  const absorbing = how === 'or'
  const settled = parts.find((p) => p.fixed === absorbing)
  if (settled) return settled
  const left = parts.filter((p) => p.fixed === undefined)
  const [one] = left
  if (!one) return boolOf(!absorbing)
  if (left.length === 1) return one
  const sql = `(${left.map((p) => p.sql).join(how === 'and' ? ' AND ' : ' OR ')})`
  const why = firstKey(...left.map((p) => p.why))
  return { is: 'bool', sql, open: left.some((p) => p.open), why: keyIfOpen(sql, why) }
}

/** The right side is not even read when the left decides. */
export const connect = (how: 'and' | 'or', a: Expr, b: Expr, at: At): Plain => {
  const left = asPlain(at.emit(a, at), 'bool')
  return left.fixed === (how === 'or') ? left : kleene(how, [left, asPlain(at.emit(b, at), 'bool')])
}

export const not = (of: Plain): Plain =>
  of.fixed === undefined ? { ...of, sql: `(NOT ${of.sql})` } : boolOf(of.fixed !== true)

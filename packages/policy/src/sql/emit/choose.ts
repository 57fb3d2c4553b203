import { cannot } from '../../batch/code/cannot-compile.ts'
import type { Expr } from '../../cel/expression.ts'
import type { Code, List, Plain, Quotient, Scalar } from '../code/code.ts'
import { asList, asPlain, asScalar } from '../code/scalar.ts'
import type { At } from './at.ts'
import { oneDenominator } from './quotients.ts'

type Choice = Extract<Expr, { k: 'if' }>

/** Both ways in one form: quotients over one denominator, other values of one kind. */
const alike = (left: Scalar, right: Scalar): { a: Scalar; b: Scalar; form: Plain | Quotient } => {
  if (left.is === 'quotient' || right.is === 'quotient') {
    const one = oneDenominator(left, right)
    return { ...one, form: { ...one.a, max: Math.max(one.a.max, one.b.max) } }
  }
  if (left.is !== right.is)
    return cannot(
      { zh: '两种结果的类型不同', en: 'a choice between values of two kinds' },
      { zh: '请让两种结果同一类型', en: 'let both ways give the same kind' },
    )
  const { is } = left
  const codes = left.codes && right.codes && { codes: [...new Set([...left.codes, ...right.codes])] }
  const max = Math.max(left.max ?? 0, right.max ?? 0)
  return { a: left, b: right, form: { is, sql: '', open: false, ...codes, max } }
}

const way = (c: Plain, a: string, b: string, open?: string): string =>
  c.open
    ? `(CASE ${c.sql} WHEN true THEN ${a} WHEN false THEN ${b}${open ? ` ELSE ${open}` : ''} END)`
    : `(CASE WHEN ${c.sql} THEN ${a} ELSE ${b} END)`

/** On which key the choice hangs: that of the way taken, or that of the condition unless both ways give the same. */
const keyOf = (c: Plain, a: Scalar | List, b: Scalar | List, same?: string): string | undefined => {
  if ([c, a, b].every((part) => part.why === undefined)) return undefined
  const open = c.why && (same ? `CASE WHEN ${same} THEN NULL ELSE ${c.why} END` : c.why)
  return way(c, a.why ?? 'NULL', b.why ?? 'NULL', open)
}

const ofLists = (c: Plain, a: List, b: List): List => {
  if (a.rows === undefined || a.rows !== b.rows)
    return cannot(
      { zh: '两种结果是不同的列表', en: 'a choice between lists of two kinds' },
      { zh: '请让两种结果是同一种列表', en: 'let both ways give the same rows' },
    )
  const most = Math.max(a.most, b.most)
  const open = c.open || a.open || b.open
  return { ...a, sql: way(c, a.sql, b.sql), open, why: keyOf(c, a, b), most }
}

/** `c ? a : b`; when `c` is unknown it is what both ways give, if they give the same, else it hangs on `c`. */
export const choose = (e: Choice, at: At): Code => {
  const c = asPlain(at.emit(e.c, at), 'bool')
  if (c.fixed !== undefined) return at.emit(c.fixed === true ? e.a : e.b, at)
  const [yes, no] = [at.emit(e.a, at), at.emit(e.b, at)]
  if (yes.is === 'list' || no.is === 'list') return ofLists(c, asList(yes), asList(no))
  const { a, b, form } = alike(asScalar(yes), asScalar(no))
  const same = `${a.sql} = ${b.sql}`
  const sql = way(c, a.sql, b.sql, `CASE WHEN ${same} THEN ${a.sql} END`)
  return { ...form, sql, open: c.open || a.open || b.open, why: keyOf(c, a, b, same) }
}

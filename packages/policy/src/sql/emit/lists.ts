import { exact, small } from '../../batch/code/scalar.ts'
import type { Expr } from '../../cel/expression.ts'
import type { Code, Items, List, Plain, Scalar } from '../code/code.ts'
import { asList, asPlain, asScalar, numberOf } from '../code/scalar.ts'
import { transformed, whole } from '../code/sql-text.ts'
import { firstKey, keyIfOpen, whereTold } from '../code/told.ts'
import type { At } from './at.ts'
import { kleene } from './logic.ts'
import { equal } from './operators.ts'
import { added } from './quotients.ts'

type Each = Extract<Expr, { k: 'each' }>

const listOf = (e: Expr, at: At): List | Items => {
  const of = at.emit(e, at)
  return of.is === 'items' ? of : asList(of)
}

/** The items of a list, each through an expression; the key is the first on which list or items hang. */
const through = <T extends Scalar>(of: List, at: At, body: (item: Code) => T) => {
  const x = at.query.variable()
  const item = body(of.item(x))
  const keys = item.why && `list_min(${transformed(of.sql, x, item.why)})`
  return { item, sql: transformed(of.sql, x, item.sql), why: firstKey(of.why, keys) }
}

/** All items as one: unknown as soon as one is, where `step` is. */
const folded = (list: string, step: string, start: string, at: At): string => {
  const [a, b] = [at.query.variable(), at.query.variable()]
  return `list_reduce(${list}, lambda ${a}, ${b}: ${a} ${step} ${b}, ${start})`
}

const within = (at: At, as: string, item: Code): At => ({
  ...at,
  locals: new Map([...at.locals, [as, item]]),
})

const test = (e: Each, at: At) => (item: Code) => asPlain(at.emit(e.body, within(at, e.as, item)), 'bool')

/** `exists` is an "or" over the items, `all` an "and". */
const quantified = (how: 'and' | 'or', of: List | Items, at: At, holds: (item: Code) => Plain): Plain => {
  if (of.is === 'items') return kleene(how, of.items.map(holds))
  const { item, sql: each, why } = through(of, at, holds)
  const sql = folded(each, how === 'and' ? 'AND' : 'OR', String(how === 'and'), at)
  return { is: 'bool', sql, open: of.open || item.open, why: keyIfOpen(sql, why) }
}

/** The items of which the condition holds; a list that cannot tell one of them is unknown. */
const filtered = (e: Each, at: At): List => {
  const of = asList(at.emit(e.of, at))
  const x = at.query.variable()
  const keep = test(e, at)(of.item(x))
  if (keep.fixed === true) return of
  const sql = `list_filter(${of.sql}, lambda ${x}: ${keep.sql})`
  if (!keep.open) return { ...of, sql }
  const told = folded(transformed(of.sql, x, `${keep.sql} IS NOT NULL`), 'AND', 'true', at)
  const keys = keep.why && `list_min(${transformed(of.sql, x, keep.why)})`
  return { ...of, sql: `(CASE WHEN ${told} THEN ${sql} END)`, open: true, why: firstKey(of.why, keys) }
}

const mapped = (e: Each, at: At): List | Items => {
  const of = listOf(e.of, at)
  const body = (item: Code): Code => at.emit(e.body, within(at, e.as, item))
  return of.is === 'items'
    ? { is: 'items', items: of.items.map(body) }
    : { ...of, rows: undefined, item: (x) => body(of.item(x)) }
}

export const each = (e: Each, at: At): Code => {
  if (e.how === 'filter') return filtered(e, at)
  if (e.how === 'map') return mapped(e, at)
  return quantified(e.how === 'exists' ? 'or' : 'and', listOf(e.of, at), at, test(e, at))
}

/** How many items a list has; an unknown item counts, a list that cannot be told does not. */
export const size = (e: Expr, at: At): Plain => {
  const of = listOf(e, at)
  if (of.is === 'items') return numberOf('int', of.items.length)
  const { open, why, most } = of
  return { is: 'int', sql: `len(${of.sql})::INTEGER`, open, why, max: most }
}

/** The sum of a list; one unknown item makes it unknown. */
export const sum = (e: Expr, at: At): Scalar => {
  const of = listOf(e, at)
  if (of.is === 'items') return of.items.map(asScalar).reduce((a, b) => added('+', a, b), numberOf('int', 0))
  const { item, sql: items, why } = through(of, at, asScalar)
  const open = of.open || item.open
  if (item.is !== 'quotient') {
    const { max = 0 } = asPlain(item, 'int')
    return { is: 'int', sql: folded(items, '+', '0', at), open, why, max: small(max * of.most) }
  }
  const { den, heads } = item
  const max = exact(item.sumMax ?? item.max * of.most)
  return { is: 'quotient', sql: folded(items, '+', whole(0), at), open, why, den, heads, max }
}

/** A value among the texts or numbers of a list that the law writes out. */
const written = (wanted: Plain, of: List | Items): Plain | undefined => {
  if (of.is !== 'items' || of.items.length === 0) return undefined
  const items = of.items.map((item) => asPlain(item))
  if (items.some((i) => i.is !== wanted.is || i.fixed === undefined)) return undefined
  const sql = `(${wanted.sql} IN (${items.map((i) => i.sql).join(', ')}))`
  return { is: 'bool', sql, open: wanted.open, why: wanted.why }
}

/** `x in list`: an "or" over the items, and nothing to be told of an unknown `x`. */
export const isIn = (x: Expr, list: Expr, at: At): Plain => {
  const wanted = asPlain(at.emit(x, at))
  const of = listOf(list, at)
  const among = written(wanted, of)
  if (among) return among
  const known = { ...wanted, open: false, why: undefined }
  const found = quantified('or', of, at, (item) => equal('==', known, asScalar(item)))
  if (!wanted.open) return found
  const sql = `(${whereTold([wanted], found.sql)})`
  const why =
    found.why && `CASE WHEN ${wanted.sql} IS NULL THEN ${wanted.why ?? 'NULL'} ELSE ${found.why} END`
  return { is: 'bool', sql, open: true, why: why ?? wanted.why }
}

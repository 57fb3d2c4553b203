import { cannot } from '../../batch/code/cannot-compile.ts'
import type { BinaryOp, Expr } from '../../cel/expression.ts'
import type { Code, List, Plain, Scalar } from '../code/code.ts'
import { asList, asScalar, numberOf } from '../code/scalar.ts'
import { strict } from '../code/told.ts'
import type { At } from './at.ts'
import { isIn } from './lists.ts'
import { added, compared, multiplied } from './quotients.ts'

const ORDERED = ['int', 'day', 'month', 'quotient']

/** An empty text of the law beside a member: nobody. */
const readAs = (literal: Scalar, other: Scalar): Scalar =>
  other.is === 'person' && literal.is === 'text' && literal.fixed === '' ? numberOf('person', 0) : literal

const isNumber = (c: Scalar): boolean => c.is === 'int' || c.is === 'quotient'

/** Whether two values are the same. */
export const equal = (op: '==' | '!=', left: Scalar, right: Scalar): Plain => {
  const [a, b] = [readAs(left, right), readAs(right, left)]
  if (a.is !== b.is && !(isNumber(a) && isNumber(b)))
    return cannot(
      { zh: '比较的两边类型不同', en: `a ${a.is} is compared with a ${b.is}` },
      { zh: '请比较同一类型的值', en: 'compare values of one kind' },
    )
  return compared(op, a, b)
}

/** Lists of rows as they are, one after the other. */
const joined = (a: List, b: List): List => {
  if (a.rows === undefined || a.rows !== b.rows)
    return cannot(
      { zh: '合并的列表种类不同', en: 'lists of two kinds are joined' },
      { zh: '请先合并同一种列表，再用 map', en: 'join lists of one kind, before map' },
    )
  return { ...a, sql: `(${a.sql} || ${b.sql})`, ...strict([a, b]), most: a.most + b.most }
}

/** An operator between two values. */
export const operator = (op: BinaryOp, left: Expr, right: Expr, at: At): Code => {
  if (op === 'in') return isIn(left, right, at)
  const [a, b] = [at.emit(left, at), at.emit(right, at)]
  if (op === '+' && a.is === 'list') return joined(a, asList(b))
  const [x, y] = [asScalar(a), asScalar(b)]
  if (op === '==' || op === '!=') return equal(op, x, y)
  if (op === '+' || op === '-') return added(op, x, y)
  if (op === '*') return multiplied(x, y)
  if (!ORDERED.includes(x.is) || !ORDERED.includes(y.is))
    return cannot(
      { zh: '这种值不能比大小', en: `${x.is} has no order` },
      { zh: '请比较金额、个数、日期或月份', en: 'compare amounts, counts, days or months' },
    )
  return compared(op, x, y)
}

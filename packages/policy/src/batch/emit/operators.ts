import type { BinaryOp, Expr } from '../../cel/expression.ts'
import type { Block } from '../code/block.ts'
import { cannot } from '../code/cannot-compile.ts'
import { type Code, fixed, type Scalar, type Small } from '../code/code.ts'
import { asScalar, named, strict } from '../code/scalar.ts'
import { ANYBODY } from '../columns/row-in-family.ts'
import type { At } from './at.ts'
import { isIn } from './lists.ts'
import { added, compared, multiplied } from './quotients.ts'

const ORDERED = ['int', 'day', 'month', 'quotient']

/** A text of the law beside a county or a member: the same text as their number. */
const readAs = (literal: Scalar, other: Scalar): Scalar => {
  if (literal.is !== 'code' || literal.text === undefined || other.is === 'code') return literal
  if (other.is === 'county')
    return fixed('county', /^[1-9]\d{0,8}$/.test(literal.text) ? Number(literal.text) : -1)
  if (other.is === 'person' && literal.text === '') return fixed('person', ANYBODY)
  return literal
}

const isNumber = (c: Scalar): boolean => c.is === 'int' || c.is === 'quotient'

/** Whether two values are the same. */
export const equal = (op: '==' | '!=', left: Scalar, right: Scalar, block: Block): Small => {
  const [a, b] = [readAs(left, right), readAs(right, left)]
  if (a.is === 'people' || b.is === 'people')
    return cannot(
      { zh: '比较的两边都是列表', en: 'two lists are compared' },
      { zh: '请比较个数，或逐个查看', en: 'compare their sizes or walk through them' },
    )
  if (a.is === 'bool' && b.is === 'bool') return sameBool(op, a, b, block)
  if (a.is !== b.is && !(isNumber(a) && isNumber(b)))
    return cannot(
      { zh: '比较的两边类型不同', en: `a ${a.is} is compared with a ${b.is}` },
      { zh: '请比较同一类型的值', en: 'compare values of one kind' },
    )
  return compared(op, a, b, block)
}

const asNumber = (b: Small): Small => ({
  ...b,
  js: b.fixed === undefined && !b.unknown ? `(${b.js} ? 1 : 0)` : b.js,
})
const sameBool = (op: '==' | '!=', a: Small, b: Small, block: Block): Small =>
  compared(op, asNumber(a), asNumber(b), block)

/** Lists one after the other; lists of members may share nobody, so that nobody counts twice. */
const joined = (a: Code, b: Code, block: Block): Code => {
  if (a.is === 'stream' && b.is === 'stream')
    return {
      is: 'stream',
      most: a.most + b.most,
      loop: (into, body, spoil) => {
        a.loop(into, body, spoil)
        b.loop(into, body, spoil)
      },
    }
  if (a.is !== 'people' || b.is !== 'people')
    return cannot(
      { zh: '合并的列表种类不同', en: 'lists of two kinds are joined' },
      { zh: '请合并同一种列表', en: 'join lists of one kind' },
    )
  const [left, right] = [named(block, a), named(block, b)]
  const { cutFrom: from } = left
  const { cutFrom: other } = right
  if (!from || !other || from.some((f) => other.includes(f)))
    return cannot(
      { zh: '合并后的列表里一个人可能出现两次', en: 'a member could stand twice in a joined list' },
      { zh: '请合并同一个人的配偶、父母和子女', en: 'join spouses, parents and children of one member' },
    )
  const js = strict([left, right], 'small', `${left.js} | ${right.js}`)
  return {
    is: 'people',
    js: `(${js})`,
    unknown: left.unknown || right.unknown,
    max: 0,
    cutFrom: [...from, ...other],
  }
}

/** An operator between two values. */
export const operator = (op: BinaryOp, left: Expr, right: Expr, at: At): Code => {
  if (op === 'in') return isIn(left, right, at)
  const { block } = at
  const [a, b] = [at.emit(left, at), at.emit(right, at)]
  if (op === '+' && (a.is === 'stream' || a.is === 'people')) return joined(a, b, block)
  const [x, y] = [asScalar(a), asScalar(b)]
  if (op === '==' || op === '!=') return equal(op, x, y, block)
  if (op === '+' || op === '-') return added(op, x, y, block)
  if (op === '*') return multiplied(x, y, block)
  if (!ORDERED.includes(x.is) || !ORDERED.includes(y.is))
    return cannot(
      { zh: '这种值不能比大小', en: `${x.is} has no order` },
      { zh: '请比较金额、个数、日期或月份', en: 'compare amounts, counts, days or months' },
    )
  return compared(op, x, y, block)
}

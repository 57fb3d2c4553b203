import type { Expr } from '../../cel/expression.ts'
import { cannot } from '../code/cannot-compile.ts'
import type { Code, Scalar, Small } from '../code/code.ts'
import { asScalar, asSmall, named, tri } from '../code/scalar.ts'
import { UNKNOWN, WIDE } from '../unknown-number.ts'
import type { At } from './at.ts'
import { apart, bool } from './logic.ts'
import { oneDenominator } from './quotients.ts'

type Apart = ReturnType<typeof apart>
type Choice = Extract<Expr, { k: 'if' }>

/** Both ways in one form: quotients over one denominator, bools as numbers. */
const alike = (a: Apart, b: Apart): { a: Scalar; b: Scalar; result: Scalar } => {
  const [left, right] = [named(a.block, asScalar(a.code)), named(b.block, asScalar(b.code))]
  const unknown = left.unknown || right.unknown
  if (left.is === 'quotient' || right.is === 'quotient') {
    const one = oneDenominator(left, right)
    const max = Math.max(one.a.max, one.b.max)
    return { ...one, result: { is: 'quotient', js: '', unknown, den: one.den, heads: one.heads, max } }
  }
  if (left.is !== right.is)
    return cannot(
      { zh: '两种结果的类型不同', en: 'a choice between values of two kinds' },
      { zh: '请让两种结果同一类型', en: 'let both ways give the same kind' },
    )
  const codes = left.codes && right.codes && { codes: [...left.codes, ...right.codes] }
  const cutFrom = left.cutFrom &&
    right.cutFrom && { cutFrom: [...new Set([...left.cutFrom, ...right.cutFrom])] }
  const max = Math.max(left.max, right.max)
  return { a: left, b: right, result: { is: left.is, js: '', unknown, max, ...codes, ...cutFrom } }
}

const written = (c: Scalar): string => (c.is === 'bool' ? tri(c) : c.js)

/** `c ? a : b`; when `c` is unknown it is what both ways give, if they give the same, else it hangs on `c`. */
export const choose = (e: Choice, at: At): Code => {
  const when = named(at.block, asSmall(at.emit(e.c, at), 'bool'))
  if (when.fixed === 1) return at.emit(e.a, at)
  if (when.fixed === 0) return at.emit(e.b, at)
  const [yes, no] = [apart(e.a, at), apart(e.b, at)]
  const { a, b, result } = alike(yes, no)
  const js = { a: written(a), b: written(b) }
  if (!when.unknown) {
    if (yes.block.empty && no.block.empty) return { ...result, js: `(${when.js} ? ${js.a} : ${js.b})` }
    const t = at.block.variable('0')
    at.block.line(
      `if (${when.js}) { ${yes.block.text()}\n${t} = ${js.a} } else { ${no.block.text()}\n${t} = ${js.b} }`,
    )
    return { ...result, js: t }
  }
  return openChoice(when, at, { yes: yes.block.text(), no: no.block.text(), js, result })
}

const openChoice = (
  when: Small,
  { block }: At,
  ways: { yes: string; no: string; js: { a: string; b: string }; result: Scalar },
): Scalar => {
  const { yes, no, js, result } = ways
  const t = block.variable('0')
  const open = result.is === 'quotient' ? `wide(${when.js})` : when.js
  const limit = result.is === 'quotient' ? UNKNOWN * WIDE : UNKNOWN
  const same = result.is === 'people' ? open : `${t} < ${limit} && ${t} === ${js.b} ? ${t} : ${open}`
  block.line(`if (${when.js} === 1) { ${yes}\n${t} = ${js.a} }
else if (${when.js} === 0) { ${no}\n${t} = ${js.b} }
else { { ${yes}\n${t} = ${js.a} }\n${no}\n${t} = ${same} }`)
  return result.is === 'bool' ? bool(t, true) : { ...result, js: t, unknown: true }
}

import type { Expr } from '../../cel/expression.ts'
import type { Block } from '../code/block.ts'
import { type Code, FALSE, fixed, type Small, TRUE } from '../code/code.ts'
import { asSmall, tri } from '../code/scalar.ts'
import type { At } from './at.ts'

export const bool = (js: string, unknown = false): Small => ({ is: 'bool', js, unknown, max: 1 })

/** An expression with statements of its own, which run only when it is needed. */
export const apart = (e: Expr, at: At): { code: Code; block: Block } => {
  const block = at.block.inner()
  return { code: at.emit(e, { ...at, block }), block }
}

const WAYS = {
  and: { absorbing: 0, neutral: 1, js: '&&' },
  or: { absorbing: 1, neutral: 0, js: '||' },
} as const

/** `&&` and `||` of the truth table; the right side runs only when the left does not decide. */
export const connect = (how: 'and' | 'or', a: Expr, b: Expr, at: At): Small => {
  const { absorbing, neutral, js } = WAYS[how]
  const decided = absorbing === 0 ? FALSE : TRUE
  const left = asSmall(at.emit(a, at), 'bool')
  if (left.fixed === absorbing) return decided
  const inner = apart(b, at)
  const right = asSmall(inner.code, 'bool')
  if (right.fixed === absorbing) return decided
  if (right.fixed === neutral) return left
  if (left.fixed === neutral) {
    at.block.append(inner.block)
    return right
  }
  const { block } = at
  if (!left.unknown) {
    if (!right.unknown && inner.block.empty) return bool(`(${left.js} ${js} ${right.js})`)
    const result = block.variable(String(absorbing))
    block.line(
      `if (${how === 'and' ? left.js : `!(${left.js})`}) { ${inner.block.text()}\n${result} = ${tri(right)} }`,
    )
    return bool(result, right.unknown)
  }
  const result = block.variable(left.js)
  block.line(
    `if (${result} !== ${absorbing}) { ${inner.block.text()}\n${result} = ${how}(${result}, ${tri(right)}) }`,
  )
  return bool(result, true)
}

export const not = (e: Expr, at: At): Small => {
  const of = asSmall(at.emit(e, at), 'bool')
  if (of.fixed === 0) return TRUE
  if (of.fixed === 1) return FALSE
  return of.unknown ? bool(`not(${of.js})`, true) : bool(`!(${of.js})`)
}

export const boolOf = (value: boolean): Small => fixed('bool', value ? 1 : 0)

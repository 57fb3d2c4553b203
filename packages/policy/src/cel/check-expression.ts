import type { Environment } from '@marcbachmann/cel-js'
import type { Words } from '../pack/pack-types.ts'
import type { Fault } from '../problems.ts'
import { convert, type Keys } from './convert.ts'
import type { Expr } from './expression.ts'
import { didYouMean, nearest } from './nearest.ts'
import { NotSupported } from './not-supported.ts'
import { readerFault } from './reader-fault.ts'
import type { Sort } from './sort.ts'
import { type Named, sortOf } from './sort-of.ts'
import { ofType } from './type-words.ts'
import { THING_FACTS } from './vocabulary.ts'

export type Checked =
  | { readonly ok: true; readonly expr: Expr; readonly sort: Sort }
  | (Fault & { readonly ok: false; readonly start: number })

/** Everything an expression is read with. */
export interface Reader {
  readonly env: Environment
  readonly keys: Omit<Keys, 'starts'>
  readonly named: Named
}

const WRONG_TYPE: Words = {
  zh: '请改规则的类型或算式；yearly()、monthly() 可把按月和按年的金额互换',
  en: 'change the type of the rule or the expression; yearly() and monthly() turn one period into the other',
}
const SEE_TYPES: Words = {
  zh: '各词的类型见 policies/README.md',
  en: 'see the types of the words in policies/README.md',
}
const DECLARE_FIRST: Words = {
  zh: '请先把它声明为规则或参数',
  en: 'declare it as a rule or a parameter first',
}

/** Parses, type-checks and converts one expression; `wanted` is the CEL type it must give. */
export const checkExpression = ({ env, keys, named }: Reader, cel: string, wanted: string): Checked => {
  const found = env.check(cel)
  if (!found.valid) {
    const start = found.error?.range?.start ?? 0
    const message = readerFault(found.error, cel)
    return { ok: false, start, message, mend: mendFor(message.en, keys) }
  }
  if (found.type !== wanted)
    return {
      ok: false,
      start: 0,
      message: {
        zh: `算出来是${ofType(String(found.type))}，声明的却是${ofType(wanted)}`,
        en: `gives ${found.type}, but ${wanted} is declared`,
      },
      mend: WRONG_TYPE,
    }
  try {
    const starts = new WeakMap<Expr, number>()
    const expr = convert(env.parse(cel).ast, { ...keys, starts })
    return { ok: true, expr, sort: sortOf(expr, named, (e) => starts.get(e) ?? 0) }
  } catch (error) {
    if (error instanceof NotSupported) return { ok: false, start: error.start, ...error.fault }
    throw error
  }
}

const mendFor = (message: string, keys: Reader['keys']): Words => {
  const name = /(?:Unknown variable|No such key): (\w+)/.exec(message)?.[1]
  if (name === undefined) return SEE_TYPES
  const near = nearest(name, [
    ...keys.taken,
    ...[...keys.parameters.keys()].flatMap((k) => k.split('.')),
    ...Object.values(THING_FACTS).flatMap((fields) => Object.keys(fields)),
  ])
  return near ? didYouMean(near) : DECLARE_FIRST
}

import type { Environment } from '@marcbachmann/cel-js'
import { convert, type Keys } from './convert.ts'
import type { Expr } from './expression.ts'
import { nearest } from './nearest.ts'
import { NotSupported } from './not-supported.ts'
import type { Sort } from './sort.ts'
import { type Named, sortOf } from './sort-of.ts'
import { THING_FACTS } from './vocabulary.ts'

export type Checked =
  | { readonly ok: true; readonly expr: Expr; readonly sort: Sort }
  | { readonly ok: false; readonly start: number; readonly message: string; readonly mend: string }

/** Everything an expression is read with. */
export interface Reader {
  readonly env: Environment
  readonly keys: Omit<Keys, 'starts'>
  readonly named: Named
}

/** Parses, type-checks and converts one expression; `wanted` is the CEL type it must give. */
export const checkExpression = ({ env, keys, named }: Reader, cel: string, wanted: string): Checked => {
  const found = env.check(cel)
  if (!found.valid) {
    const start = found.error?.range?.start ?? 0
    const message = found.error?.summary ?? 'not readable'
    return { ok: false, start, message, mend: mendFor(message, keys) }
  }
  if (found.type !== wanted)
    return {
      ok: false,
      start: 0,
      message: `gives ${found.type}, but ${wanted} is declared`,
      mend: 'change the type of the rule or the expression; yearly() and monthly() turn one period into the other',
    }
  try {
    const starts = new WeakMap<Expr, number>()
    const expr = convert(env.parse(cel).ast, { ...keys, starts })
    return { ok: true, expr, sort: sortOf(expr, named, (e) => starts.get(e) ?? 0) }
  } catch (error) {
    if (error instanceof NotSupported)
      return { ok: false, start: error.start, message: error.message, mend: error.mend }
    throw error
  }
}

const mendFor = (message: string, keys: Reader['keys']): string => {
  const name = /(?:Unknown variable|No such key): (\w+)/.exec(message)?.[1]
  if (name === undefined) return 'see the types of the words in policies/README.md'
  const near = nearest(name, [
    ...keys.taken,
    ...[...keys.parameters.keys()].flatMap((k) => k.split('.')),
    ...Object.values(THING_FACTS).flatMap((fields) => Object.keys(fields)),
  ])
  return near ? `did you mean ${near}?` : 'declare it as a rule or a parameter first'
}

import type { Environment } from '@marcbachmann/cel-js'
import { convert, type Keys, NotSupported } from './convert.ts'
import type { Expr } from './expression.ts'
import { THING_FACTS } from './vocabulary.ts'

export type Checked =
  | { readonly ok: true; readonly expr: Expr }
  | { readonly ok: false; readonly start: number; readonly message: string; readonly mend: string }

/** Parses, type-checks and converts one expression; `wanted` is the CEL type it must give. */
export const checkExpression = (env: Environment, cel: string, wanted: string, keys: Keys): Checked => {
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
    return { ok: true, expr: convert(env.parse(cel).ast, keys) }
  } catch (error) {
    if (error instanceof NotSupported)
      return { ok: false, start: error.start, message: error.message, mend: error.mend }
    throw error
  }
}

const mendFor = (message: string, keys: Keys): string => {
  const name = /(?:Unknown variable|No such key): (\w+)/.exec(message)?.[1]
  if (name === undefined) return 'see the types of the words in policies/README.md'
  const near = nearest(name, [
    ...keys.taken,
    ...[...keys.parameters.keys()].flatMap((k) => k.split('.')),
    ...Object.values(THING_FACTS).flatMap((fields) => Object.keys(fields)),
  ])
  return near ? `did you mean ${near}?` : 'declare it as a rule or a parameter first'
}

/** The known word closest to a mistyped one, if any is close. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const scored = known.map((k) => ({ k, d: distance(word.toLowerCase(), k.toLowerCase()) }))
  const best = scored.sort((a, b) => a.d - b.d || (a.k < b.k ? -1 : 1))[0]
  return best && best.d <= Math.max(1, Math.floor(word.length / 3)) ? best.k : undefined
}

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

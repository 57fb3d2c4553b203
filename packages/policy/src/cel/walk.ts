import type { Expr } from './expression.ts'

/** The expressions directly inside one. */
export const parts = (e: Expr): readonly Expr[] => {
  switch (e.k) {
    case 'lit':
    case 'name':
      return []
    case 'param':
      return e.by ? [e.by] : []
    case 'get':
      return [e.of]
    case 'op':
    case 'and':
    case 'or':
      return [e.a, e.b]
    case 'not':
      return [e.a]
    case 'if':
      return [e.c, e.a, e.b]
    case 'list':
      return e.items
    case 'each':
      return [e.of, e.body]
    case 'call':
      return e.args
    case 'given':
    case 'lapsed':
      return [e.of]
  }
}

const spoken = new WeakMap<Expr, ReadonlySet<string>>()

/** Every word an expression speaks of: names, fields and parameter keys, each once. */
export const words = (e: Expr): ReadonlySet<string> => {
  const before = spoken.get(e)
  if (before) return before
  const found = new Set<string>()
  spoken.set(e, found)
  const visit = (x: Expr): void => {
    if (x.k === 'name') found.add(x.n)
    if (x.k === 'get') found.add(x.f)
    if (x.k === 'param') found.add(x.key)
    parts(x).forEach(visit)
  }
  visit(e)
  return found
}

import type { BinaryOp, Expr } from '../cel/expression.ts'

/** How tightly forms hold together; a part that holds less tightly stands in brackets. */
const TIGHT = { if: 1, or: 2, and: 3, compare: 4, add: 5, times: 6, not: 7, atom: 8 } as const

const OPERATORS: Readonly<Record<BinaryOp, number>> = {
  '==': TIGHT.compare,
  '!=': TIGHT.compare,
  '<': TIGHT.compare,
  '<=': TIGHT.compare,
  '>': TIGHT.compare,
  '>=': TIGHT.compare,
  in: TIGHT.compare,
  '+': TIGHT.add,
  '-': TIGHT.add,
  '*': TIGHT.times,
}

const tightness = (e: Expr): number => {
  switch (e.k) {
    case 'if':
    case 'or':
    case 'and':
    case 'not':
      return TIGHT[e.k]
    case 'op':
      return OPERATORS[e.op]
    default:
      return TIGHT.atom
  }
}

const within = (e: Expr, least: number): string => (tightness(e) < least ? `(${celText(e)})` : celText(e))

const literal = (v: string | number | boolean): string =>
  typeof v === 'string' ? `'${v.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(v)

const joined = (items: readonly Expr[]): string => items.map(celText).join(', ')

/** An expression as a person writes it in a pack: the text of which the loader makes the same expression. */
export const celText = (e: Expr): string => {
  switch (e.k) {
    case 'lit':
      return literal(e.v)
    case 'name':
      return e.n
    case 'get':
      return `${within(e.of, TIGHT.atom)}.${e.f}`
    case 'param':
      return e.by ? `${e.key}[${celText(e.by)}]` : e.key
    case 'op': {
      const own = OPERATORS[e.op]
      return `${within(e.a, own)} ${e.op} ${within(e.b, own + 1)}`
    }
    case 'and':
      return `${within(e.a, TIGHT.and)} && ${within(e.b, TIGHT.and + 1)}`
    case 'or':
      return `${within(e.a, TIGHT.or)} || ${within(e.b, TIGHT.or + 1)}`
    case 'not':
      return `!${within(e.a, TIGHT.not)}`
    case 'if':
      return `${within(e.c, TIGHT.or)} ? ${within(e.a, TIGHT.or)} : ${celText(e.b)}`
    case 'list':
      return `[${joined(e.items)}]`
    case 'each':
      return `${within(e.of, TIGHT.atom)}.${e.how}(${e.as}, ${celText(e.body)})`
    case 'call':
      return `${e.f}(${joined(e.args)})`
    case 'given':
    case 'lapsed':
      return `${e.k}(${celText(e.of)})`
  }
}

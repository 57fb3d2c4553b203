import type { BinaryOp, Expr, Parameter } from './expression.ts'
import { NotSupported } from './not-supported.ts'
import {
  ANY_LIST,
  eitherOf,
  itemType,
  MOST_ITEMS,
  mostOf,
  neverEqual,
  neverPicks,
  type Sort,
  sort,
} from './sort.ts'
import { FUNCTIONS, MONEY } from './vocabulary.ts'

/** What names in an expression stand for. */
export interface Named {
  /** A fact or rule of the household, or `member`. */
  name(name: string): Sort | undefined
  field(of: string, field: string): Sort | undefined
  /** `by`: the codes of a family of parameters. */
  parameter(key: string): { readonly is: Sort; readonly by: readonly string[] | undefined } | undefined
}

interface Around {
  readonly named: Named
  /** Where in the text an expression begins. */
  readonly start: (e: Expr) => number
  readonly variables: ReadonlyMap<string, Sort>
}

const BOOL = sort('bool')
const SIMPLE = ['int', ...MONEY, 'Ratio', 'Day', 'Month']
const EQUAL = new Set(['bool', 'string', ...SIMPLE])
const ORDERED = new Set(SIMPLE)
const ORDERS = new Set<BinaryOp>(['<', '<=', '>', '>='])
const NUMBERS = new Set<string>(['int', ...MONEY])

const refuse = (e: Expr, { start }: Around, message: string, mend: string): never => {
  throw new NotSupported(message, start(e), mend)
}

/**
 * What an expression gives, as the engine runs it. The parser's own check knows more than the engine does (an order of texts, an
 * equality of lists …): every form that is not run here is refused. @throws NotSupported
 */
export const sortOf = (e: Expr, named: Named, start: (e: Expr) => number): Sort =>
  of(e, { named, start, variables: new Map() })

const of = (e: Expr, around: Around): Sort => {
  switch (e.k) {
    case 'lit':
      return literal(e.v)
    case 'name':
      return (
        around.variables.get(e.n) ??
        around.named.name(e.n) ??
        refuse(e, around, `${e.n} is no fact and no rule`, 'name a fact, a rule or a parameter')
      )
    case 'get':
      return (
        around.named.field(of(e.of, around).type, e.f) ??
        refuse(e, around, `${e.f} is no field here`, 'see the words in policies/README.md')
      )
    case 'param':
      return parameter(e, around)
    case 'given':
    case 'lapsed':
      parameter(e.of, around)
      return BOOL
    case 'and':
    case 'or':
      truth(e.a, around)
      return truth(e.b, around)
    case 'not':
      return truth(e.a, around)
    case 'if':
      truth(e.c, around)
      return same(e, of(e.a, around), of(e.b, around), around)
    case 'list':
      return written(e, around)
    case 'op':
      return operation(e, of(e.a, around), of(e.b, around), around)
    case 'each':
      return each(e, around)
    case 'call':
      return call(e, around)
  }
}

const literal = (v: string | number | boolean): Sort =>
  typeof v === 'string'
    ? { type: 'string', codes: { from: 'written', known: [v] } }
    : typeof v === 'number'
      ? { type: 'int', most: Math.abs(v) }
      : BOOL

const parameter = (p: Parameter, around: Around): Sort => {
  const found = around.named.parameter(p.key)
  if (!found) return refuse(p, around, `${p.key} is no parameter`, 'declare it')
  const wrong = p.by && found.by && neverPicks(of(p.by, around), found.by)
  return wrong ? refuse(p.by ?? p, around, `${p.key}: ${wrong.message}`, wrong.mend) : found.is
}

const truth = (e: Expr, around: Around): Sort => {
  const { type } = of(e, around)
  return type === 'bool' ? BOOL : refuse(e, around, `gives ${type} where yes or no is needed`, 'compare it')
}

/** Two sides of one type, and the codes of either. */
const same = (e: Expr, a: Sort, b: Sort, around: Around): Sort => {
  if (a.type === b.type) return eitherOf(a, b)
  if (a.type === ANY_LIST && itemType(b.type)) return b
  if (b.type === ANY_LIST && itemType(a.type)) return a
  return refuse(e, around, `gives ${a.type} or ${b.type}`, 'let all ways give one type')
}

const written = (e: Extract<Expr, { k: 'list' }>, around: Around): Sort => {
  const [first, ...rest] = e.items.map((i) => of(i, around))
  if (!first) return sort(ANY_LIST)
  const item = rest.reduce((a, b) => same(e, a, b, around), first)
  return listOf(e, item, around)
}

const listOf = (e: Expr, item: Sort, around: Around): Sort =>
  itemType(item.type)
    ? refuse(e, around, 'a list of lists is not used in rules', 'make one list')
    : { ...item, type: `list<${item.type}>` }

/** The literal that is wrong, where it stands by itself or in a list. */
const place = (e: Expr, code: string): Expr => {
  if (e.k === 'list') return e.items.find((i) => i.k === 'lit' && i.v === code) ?? e
  return e
}

type Operation = Extract<Expr, { k: 'op' }>

const compared = (e: Operation, a: Sort, b: Sort, around: Around): Sort => {
  const wrong = neverEqual(a, b)
  if (!wrong) return BOOL
  const at = b.codes?.from === 'written' ? e.b : e.a
  return refuse(place(at, wrong.code), around, wrong.message, wrong.mend)
}

const notRun = (e: Operation, a: Sort, b: Sort, around: Around): never =>
  refuse(
    e,
    around,
    `${a.type} ${e.op} ${b.type} is not used in rules`,
    ORDERS.has(e.op)
      ? 'only numbers, money, days and months have an order'
      : 'see the list of operators in policies/README.md',
  )

const operation = (e: Operation, a: Sort, b: Sort, around: Around): Sort => {
  const fits: Readonly<Record<BinaryOp, () => boolean>> = {
    '==': () => a.type === b.type && EQUAL.has(a.type),
    '!=': () => a.type === b.type && EQUAL.has(a.type),
    in: () => b.type === ANY_LIST || (itemType(b.type) === a.type && EQUAL.has(a.type)),
    '<': () => a.type === b.type && ORDERED.has(a.type),
    '<=': () => a.type === b.type && ORDERED.has(a.type),
    '>': () => a.type === b.type && ORDERED.has(a.type),
    '>=': () => a.type === b.type && ORDERED.has(a.type),
    '+': () => a.type === b.type && NUMBERS.has(a.type),
    '-': () => a.type === b.type && NUMBERS.has(a.type),
    '*': () => NUMBERS.has(a.type) && (b.type === 'int' || (b.type === 'Ratio' && a.type !== 'int')),
  }
  if (e.op === '+' && itemType(a.type) && itemType(b.type)) return same(e, a, b, around)
  if (!fits[e.op]()) return notRun(e, a, b, around)
  if (e.op === '==' || e.op === '!=' || e.op === 'in') return compared(e, a, b, around)
  if (ORDERS.has(e.op)) return BOOL
  return a.type === 'int' && b.type === 'int' ? counted(e, a, b, around) : sort(a.type)
}

const counted = (e: Operation, a: Sort, b: Sort, around: Around): Sort =>
  within(e, e.op === '*' ? mostOf(a) * mostOf(b) : mostOf(a) + mostOf(b), around)

/** Whole numbers that could become larger than is told apart are refused, not computed wrongly. */
const within = (e: Expr, most: number, around: Around): Sort =>
  most <= Number.MAX_SAFE_INTEGER
    ? { type: 'int', most }
    : refuse(e, around, 'a whole number that may pass 2^53', 'multiply money, or smaller numbers')

const each = (e: Extract<Expr, { k: 'each' }>, around: Around): Sort => {
  const list = of(e.of, around)
  const type = itemType(list.type)
  if (type === undefined || type === '*')
    return refuse(e, around, `${e.how} over ${list.type}`, 'begin with a list that has items')
  const variables = new Map([...around.variables, [e.as, { ...list, type }]])
  const inside = { ...around, variables }
  if (e.how === 'map') return listOf(e, of(e.body, inside), inside)
  truth(e.body, inside)
  return e.how === 'filter' ? list : BOOL
}

const RESULTS = new Map(
  FUNCTIONS.map((f): [string, string] => [f.slice(0, f.indexOf('(')), f.slice(f.lastIndexOf(':') + 2)]),
)

/** The parser's check has matched the arguments; what is left is `T`, and lists of nothing. */
const call = (e: Extract<Expr, { k: 'call' }>, around: Around): Sort => {
  const [first] = e.args.map((a) => of(a, around))
  const item = itemType(first?.type ?? '')
  if (e.f === 'size')
    return item === undefined
      ? refuse(e, around, `size of ${first?.type}`, 'only lists are counted')
      : sort('int')
  if (e.f === 'sum') {
    if (!first || item === undefined || !NUMBERS.has(item))
      return refuse(e, around, `sum of ${first?.type}`, 'sum money or whole numbers')
    return item === 'int' ? within(e, mostOf(first) * MOST_ITEMS, around) : sort(item)
  }
  const result = RESULTS.get(e.f)
  return sort(result === 'T' || result === undefined ? (first?.type ?? '') : result)
}

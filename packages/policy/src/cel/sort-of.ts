import type { Words } from '../pack/pack-types.ts'
import { SEE_OPERATORS } from './convert.ts'
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
import { ofType } from './type-words.ts'
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

const refuse = (e: Expr, { start }: Around, message: Words, mend: Words): never => {
  throw new NotSupported(start(e), message, mend)
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
        refuse(
          e,
          around,
          { zh: `${e.n} 不是事实，也不是规则`, en: `${e.n} is no fact and no rule` },
          { zh: '请写事实、规则或参数的名称', en: 'name a fact, a rule or a parameter' },
        )
      )
    case 'get':
      return (
        around.named.field(of(e.of, around).type, e.f) ??
        refuse(
          e,
          around,
          { zh: `这里没有 ${e.f} 这一项`, en: `${e.f} is no field here` },
          { zh: '可用的词见 policies/README.md', en: 'see the words in policies/README.md' },
        )
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
  if (!found)
    return refuse(
      p,
      around,
      { zh: `${p.key} 不是参数`, en: `${p.key} is no parameter` },
      { zh: '请先声明它', en: 'declare it' },
    )
  const wrong = p.by && found.by && neverPicks(of(p.by, around), found.by)
  if (!wrong) return found.is
  const { zh, en } = wrong.message
  return refuse(p.by ?? p, around, { zh: `${p.key}：${zh}`, en: `${p.key}: ${en}` }, wrong.mend)
}

const truth = (e: Expr, around: Around): Sort => {
  const { type } = of(e, around)
  return type === 'bool'
    ? BOOL
    : refuse(
        e,
        around,
        { zh: `这里要“是”或“否”，算出来却是${ofType(type)}`, en: `gives ${type} where yes or no is needed` },
        { zh: '请写成比较式', en: 'compare it' },
      )
}

/** Two sides of one type, and the codes of either. */
const same = (e: Expr, a: Sort, b: Sort, around: Around): Sort => {
  if (a.type === b.type) return eitherOf(a, b)
  if (a.type === ANY_LIST && itemType(b.type)) return b
  if (b.type === ANY_LIST && itemType(a.type)) return a
  return refuse(
    e,
    around,
    { zh: `有时是${ofType(a.type)}，有时是${ofType(b.type)}`, en: `gives ${a.type} or ${b.type}` },
    { zh: '请让各种情形给出同一类型', en: 'let all ways give one type' },
  )
}

const written = (e: Extract<Expr, { k: 'list' }>, around: Around): Sort => {
  const [first, ...rest] = e.items.map((i) => of(i, around))
  if (!first) return sort(ANY_LIST)
  const item = rest.reduce((a, b) => same(e, a, b, around), first)
  return listOf(e, item, around)
}

const listOf = (e: Expr, item: Sort, around: Around): Sort =>
  itemType(item.type)
    ? refuse(
        e,
        around,
        { zh: '规则里不用列表的列表', en: 'a list of lists is not used in rules' },
        { zh: '请合成一个列表', en: 'make one list' },
      )
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
    {
      zh: `规则里不用 ${ofType(a.type)} ${e.op} ${ofType(b.type)}`,
      en: `${a.type} ${e.op} ${b.type} is not used in rules`,
    },
    ORDERS.has(e.op)
      ? {
          zh: '只有数、金额、日期和月份能比大小',
          en: 'only numbers, money, days and months have an order',
        }
      : SEE_OPERATORS,
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
    : refuse(
        e,
        around,
        { zh: '整数可能大到 2^53 以上', en: 'a whole number that may pass 2^53' },
        { zh: '请改乘金额，或乘较小的数', en: 'multiply money, or smaller numbers' },
      )

const each = (e: Extract<Expr, { k: 'each' }>, around: Around): Sort => {
  const list = of(e.of, around)
  const type = itemType(list.type)
  if (type === undefined || type === '*')
    return refuse(
      e,
      around,
      { zh: `对${ofType(list.type)}不能用 ${e.how}`, en: `${e.how} over ${list.type}` },
      { zh: '请从有内容的列表写起', en: 'begin with a list that has items' },
    )
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
      ? refuse(
          e,
          around,
          { zh: `对${ofType(first?.type ?? '')}不能计数`, en: `size of ${first?.type}` },
          { zh: '只有列表可以计数', en: 'only lists are counted' },
        )
      : sort('int')
  if (e.f === 'sum') {
    if (!first || item === undefined || !NUMBERS.has(item))
      return refuse(
        e,
        around,
        { zh: `对${ofType(first?.type ?? '')}不能求和`, en: `sum of ${first?.type}` },
        { zh: '只有金额或整数的列表可以求和', en: 'sum money or whole numbers' },
      )
    return item === 'int' ? within(e, mostOf(first) * MOST_ITEMS, around) : sort(item)
  }
  const result = RESULTS.get(e.f)
  return sort(result === 'T' || result === undefined ? (first?.type ?? '') : result)
}

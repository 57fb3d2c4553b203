import type { ASTNode } from '@marcbachmann/cel-js'
import type { Words } from '../pack/pack-types.ts'
import type { BinaryOp, Expr, Parameter, Quantifier } from './expression.ts'
import { NotSupported } from './not-supported.ts'
import { FUNCTIONS } from './vocabulary.ts'

/** Which keys are parameters, and which of them families picked by a code. */
export interface Keys {
  readonly parameters: ReadonlyMap<string, { readonly family: boolean }>
  /** Every name already spoken for, which a quantifier may not take again. */
  readonly taken: ReadonlySet<string>
  /** Where each expression begins in the text; filled in here. */
  readonly starts: WeakMap<Expr, number>
}

const QUANTIFIERS: readonly Quantifier[] = ['filter', 'map', 'exists', 'all']
const OPERATORS: readonly BinaryOp[] = ['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', 'in']
const CALLS = new Set(['size', ...FUNCTIONS.map((f) => f.slice(0, f.indexOf('(')))])

const refuse = (node: ASTNode, { zh, en }: Words, mend: Words): never => {
  throw new NotSupported(node.start, { zh: `规则里不用${zh}`, en: `${en} is not used in rules` }, mend)
}

const dotted = (node: ASTNode): string | undefined => {
  if (node.op === 'id') return node.args
  if (node.op !== '.') return undefined
  const before = dotted(node.args[0])
  return before === undefined ? undefined : `${before}.${node.args[1]}`
}

const parameterAt = (node: ASTNode, keys: Keys): Parameter | undefined => {
  if (node.op === '[]') {
    const key = dotted(node.args[0])
    if (key === undefined || !keys.parameters.get(key)?.family) return undefined
    return { k: 'param', key, by: convert(node.args[1], keys) }
  }
  const key = dotted(node)
  const found = key === undefined ? undefined : keys.parameters.get(key)
  if (key === undefined || found === undefined) return undefined
  return found.family
    ? refuse(
        node,
        { zh: `不写种类的 ${key}`, en: `the family ${key} without a code` },
        { zh: `请写明是哪一种：${key}['代码']`, en: `pick one: ${key}['code']` },
      )
    : { k: 'param', key }
}

const quantify = (
  node: ASTNode,
  how: Quantifier,
  on: ASTNode,
  args: readonly ASTNode[],
  keys: Keys,
): Expr => {
  const [name, body] = args
  if (name?.op !== 'id' || body === undefined || args.length !== 2)
    return refuse(
      node,
      { zh: ` ${how} 的这种写法`, en: `${how} with these arguments` },
      { zh: `请写成 列表.${how}(x, 条件)`, en: `write list.${how}(x, condition)` },
    )
  const as = name.args
  if (keys.taken.has(as))
    return refuse(
      node,
      { zh: `已有的名称 ${as} 作变量`, en: `the name ${as} a second time` },
      { zh: '请给变量另取名称', en: 'choose another name for the variable' },
    )
  const inner = { ...keys, taken: new Set([...keys.taken, as]) }
  return { k: 'each', how, of: convert(on, keys), as, body: convert(body, inner) }
}

const callOf = (node: ASTNode, f: string, args: readonly ASTNode[], keys: Keys): Expr => {
  const [first] = args
  if ((f === 'given' || f === 'lapsed') && first !== undefined) {
    const of = parameterAt(first, keys)
    return of
      ? { k: f, of }
      : refuse(
          node,
          { zh: `参数以外的 ${f}()`, en: `${f}() of anything but a parameter` },
          { zh: '括号里请写一个参数', en: 'name a parameter key' },
        )
  }
  if (!CALLS.has(f))
    return refuse(
      node,
      { zh: `函数 ${f}`, en: `the function ${f}` },
      { zh: `可用的函数：${[...CALLS].join('、')}`, en: `known functions: ${[...CALLS].join(', ')}` },
    )
  return { k: 'call', f, args: args.map((a) => convert(a, keys)) }
}

/** Beyond it a number would not be the one that was written. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER)

const literal = (node: ASTNode, v: unknown): Expr => {
  if (typeof v === 'string' || typeof v === 'boolean') return { k: 'lit', v }
  if (typeof v === 'bigint')
    return v <= MOST
      ? { k: 'lit', v: Number(v) }
      : refuse(
          node,
          { zh: `这么大的数 ${v}`, en: `the number ${v}` },
          { zh: `整数不能超过 ${MOST}`, en: `write whole numbers up to ${MOST}` },
        )
  return refuse(
    node,
    { zh: '小数、空值和字节', en: 'a number with a point, null or bytes' },
    { zh: '请用整数，或写成有日期的参数', en: 'use whole numbers or a dated parameter' },
  )
}

/** The parser's tree as our own plain one. @throws NotSupported for forms outside the subset. */
export const convert = (node: ASTNode, keys: Keys): Expr => {
  const made = build(node, keys)
  keys.starts.set(made, node.start)
  return made
}

const build = (node: ASTNode, keys: Keys): Expr => {
  const parameter = parameterAt(node, keys)
  if (parameter) return parameter
  const go = (n: ASTNode): Expr => convert(n, keys)
  switch (node.op) {
    case 'value':
      return literal(node, node.args)
    case 'id':
      return { k: 'name', n: node.args }
    case '.':
      return { k: 'get', of: go(node.args[0]), f: node.args[1] }
    case '&&':
      return { k: 'and', a: go(node.args[0]), b: go(node.args[1]) }
    case '||':
      return { k: 'or', a: go(node.args[0]), b: go(node.args[1]) }
    case '!_':
      return { k: 'not', a: go(node.args) }
    case '?:':
      return { k: 'if', c: go(node.args[0]), a: go(node.args[1]), b: go(node.args[2]) }
    case 'list':
      return { k: 'list', items: node.args.map(go) }
    case 'call':
      return callOf(node, node.args[0], node.args[1], keys)
    case 'rcall': {
      const [f, on, args] = node.args
      const how = QUANTIFIERS.find((q) => q === f)
      return how ? quantify(node, how, on, args, keys) : callOf(node, f, [on, ...args], keys)
    }
  }
  const op = OPERATORS.find((o) => o === node.op)
  if (op === undefined)
    return refuse(node, operatorWords(node), {
      zh: '除法和取整请用函数 monthly()、perHead()、rounded()',
      en: 'quotients are named functions: monthly(), perHead(), rounded()',
    })
  const [a, b] = operands(node)
  return { k: 'op', op, a: go(a), b: go(b) }
}

const operatorWords = ({ op }: ASTNode): Words => ({ zh: `运算符 ${op}`, en: `the operator ${op}` })

/** Where the operators are told. */
export const SEE_OPERATORS: Words = {
  zh: '可用的运算符见 policies/README.md',
  en: 'see the list of operators in policies/README.md',
}

const operands = (node: ASTNode): readonly [ASTNode, ASTNode] => {
  switch (node.op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case 'in':
      return node.args
    default:
      return refuse(node, operatorWords(node), SEE_OPERATORS)
  }
}

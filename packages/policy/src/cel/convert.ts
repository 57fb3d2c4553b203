import type { ASTNode } from '@marcbachmann/cel-js'
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

const refuse = (node: ASTNode, what: string, mend: string): never => {
  throw new NotSupported(`${what} is not used in rules`, node.start, mend)
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
    ? refuse(node, `the family ${key} without a code`, `pick one: ${key}['code']`)
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
    return refuse(node, `${how} with these arguments`, `write list.${how}(x, condition)`)
  const as = name.args
  if (keys.taken.has(as))
    return refuse(node, `the name ${as} a second time`, 'choose another name for the variable')
  const inner = { ...keys, taken: new Set([...keys.taken, as]) }
  return { k: 'each', how, of: convert(on, keys), as, body: convert(body, inner) }
}

const callOf = (node: ASTNode, f: string, args: readonly ASTNode[], keys: Keys): Expr => {
  const [first] = args
  if ((f === 'given' || f === 'lapsed') && first !== undefined) {
    const of = parameterAt(first, keys)
    return of ? { k: f, of } : refuse(node, `${f}() of anything but a parameter`, 'name a parameter key')
  }
  if (!CALLS.has(f)) return refuse(node, `the function ${f}`, `known functions: ${[...CALLS].join(', ')}`)
  return { k: 'call', f, args: args.map((a) => convert(a, keys)) }
}

/** Beyond it a number would not be the one that was written. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER)

const literal = (node: ASTNode, v: unknown): Expr => {
  if (typeof v === 'string' || typeof v === 'boolean') return { k: 'lit', v }
  if (typeof v === 'bigint')
    return v <= MOST
      ? { k: 'lit', v: Number(v) }
      : refuse(node, `the number ${v}`, `write whole numbers up to ${MOST}`)
  return refuse(node, 'a number with a point, null or bytes', 'use whole numbers or a dated parameter')
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
    return refuse(
      node,
      `the operator ${node.op}`,
      'quotients are named functions: monthly(), perHead(), rounded()',
    )
  const [a, b] = operands(node)
  return { k: 'op', op, a: go(a), b: go(b) }
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
      return refuse(node, `the operator ${node.op}`, 'see the list of operators in policies/README.md')
  }
}

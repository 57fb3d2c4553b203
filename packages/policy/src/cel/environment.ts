import { Environment } from '@marcbachmann/cel-js'
import type { RuleType, ValueType } from '../pack/pack-types.ts'
import { CEL_OF, FUNCTIONS, HOUSEHOLD_FACTS, MONEY, OPAQUE, THING_FACTS } from './vocabulary.ts'

/** What rules may name: parameters by key and rules by name, each with its type. */
export interface Names {
  readonly parameters: ReadonlyMap<string, { readonly type: ValueType; readonly family: boolean }>
  readonly rules: ReadonlyMap<string, { readonly type: RuleType; readonly of: 'household' | 'member' }>
}

/** The parser's environment is only ever asked to parse and to check: its own evaluator never runs. */
const never = (): never => {
  throw new Error('policy engine: rules are evaluated by the engine itself')
}

const opaque = (): { ctor: new () => object; fields: Record<string, string> } => ({
  ctor: class {},
  fields: {},
})

const addMoney = (env: Environment): void => {
  for (const t of MONEY) {
    for (const op of ['+', '-']) env.registerOperator(`${t} ${op} ${t}`, never)
    for (const op of ['<', '<=', '>', '>=']) env.registerOperator(`${t} ${op} ${t}: bool`, never)
    env.registerOperator(`${t} == ${t}: bool`, never)
    env.registerOperator(`${t} * int`, never)
    env.registerOperator(`${t} * Ratio`, never)
  }
  for (const t of ['Day', 'Month', 'Ratio'])
    for (const op of ['<', '<=', '>', '>=', '==']) env.registerOperator(`${t} ${op} ${t}: bool`, never)
}

const addFunctions = (env: Environment): void => {
  for (const signature of FUNCTIONS)
    for (const t of signature.includes('T,') || signature.includes('T)') || signature.includes('<T>')
      ? MONEY
      : [''])
      env.registerFunction(signature.replace(/\bT\b/g, t), never)
  env.registerFunction('sum(list<int>): int', never)
  env.registerFunction('given(dyn): bool', never)
  env.registerFunction('lapsed(dyn): bool', never)
}

/** `dibao.standard.urban` is checked as field `urban` of field `standard` of the variable `dibao`. */
const addParameters = (env: Environment, names: Names): void => {
  const children = new Map<string, Map<string, string>>([['', new Map()]])
  const typeOf = (path: string): string => `P_${path.replaceAll('.', '_')}`
  for (const [key, { type, family }] of names.parameters) {
    const parts = key.split('.')
    parts.forEach((part, i) => {
      const parent = parts.slice(0, i).join('.')
      const leaf = i === parts.length - 1
      const cel = family ? `map<string, ${CEL_OF[type]}>` : CEL_OF[type]
      const into = children.get(parent) ?? new Map<string, string>()
      into.set(part, leaf ? cel : typeOf(parts.slice(0, i + 1).join('.')))
      children.set(parent, into)
    })
  }
  const deepestFirst = [...children].filter(([p]) => p !== '').sort(([a], [b]) => depth(b) - depth(a))
  for (const [path, fields] of deepestFirst)
    env.registerType(typeOf(path), { ...opaque(), fields: Object.fromEntries(fields) })
  for (const [root, type] of children.get('') ?? []) env.registerVariable(root, type)
}

const depth = (path: string): number => path.split('.').length

/** The typed environment in which every rule of the packs is parsed and checked. */
export const celEnvironment = (names: Names): Environment => {
  const env = new Environment({ unlistedVariablesAreDyn: false })
  for (const t of OPAQUE) env.registerType(t, opaque())
  const memberRules = [...names.rules]
    .filter(([, r]) => r.of === 'member')
    .map(([n, r]) => [n, CEL_OF[r.type]])
  for (const [thing, fields] of Object.entries(THING_FACTS).reverse())
    env.registerType(thing, {
      ...opaque(),
      fields: thing === 'Member' ? { ...fields, ...Object.fromEntries(memberRules) } : { ...fields },
    })
  addMoney(env)
  addFunctions(env)
  addParameters(env, names)
  for (const [name, type] of Object.entries(HOUSEHOLD_FACTS)) env.registerVariable(name, type)
  for (const [name, rule] of names.rules)
    if (rule.of === 'household') env.registerVariable(name, CEL_OF[rule.type])
  return env
}

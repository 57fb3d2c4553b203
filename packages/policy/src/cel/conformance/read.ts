import type { IncrementalTest } from '@bufbuild/cel-spec/testdata/tests.js'
import { lawOf } from '../../engine/law.ts'
import { PolicyRun } from '../../engine/run.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { loadPacks, PolicyError, type PolicySet, type Problem } from '../../index.ts'
import { Amount, toFen } from '../../values/amount.ts'

/** What a test gave, as the suite writes it (whole numbers are bigint), or the kind of its refusal. */
export type Tried = { readonly value: string | boolean | bigint } | { readonly refused: string }

type RuleType = 'bool' | 'int' | 'text'
const TYPE_OF: Readonly<Record<string, RuleType>> = { bool: 'bool', int: 'int', string: 'text' }
/** cel.expr.Type.PrimitiveType, as far as packs can declare it. */
const PRIMITIVES: Readonly<Record<number, RuleType>> = { 1: 'bool', 2: 'int', 5: 'text' }

const HEAD = {
  pack: { place: '', zh: '国', en: 'Nation' },
  instruments: [{ id: 'L1', zh: '办法', en: 'Measures' }],
}
const LAW = { from: '2000-01-01', basis: { instrument: 'L1', article: '一' } }

/** Variables of a test as parameters with the values that it binds; undefined where a pack has no such type. */
const parameters = ({ original }: IncrementalTest): object[] | undefined => {
  const found = original.typeEnv.map(({ name, declKind }) => {
    const primitive = declKind.case === 'ident' ? declKind.value.type?.typeKind : undefined
    const type = primitive?.case === 'primitive' ? PRIMITIVES[primitive.value] : undefined
    const bound = original.bindings[name]?.kind
    const given = bound?.case === 'value' ? bound.value.kind.value : undefined
    const value = typeof given === 'bigint' ? Number(given) : given
    const plain = ['string', 'boolean', 'number'].includes(typeof value)
    if (!type || (bound && !plain)) return undefined
    const values = plain ? [{ value, from: LAW.from }] : []
    return { key: name, type, zh: name, en: name, source: 'L1', basis: LAW.basis, values }
  })
  const known = found.flatMap((p) => (p ? [p] : []))
  return known.length === found.length ? known : undefined
}

const packOf = (tests: readonly IncrementalTest[], types: ReadonlyMap<number, RuleType>): string =>
  JSON.stringify({
    ...HEAD,
    parameters: tests[0] ? parameters(tests[0]) : [],
    rules: [...types].map(([i, type]) => ({
      name: `tried${i}`,
      of: 'household',
      type,
      ...LAW,
      is: tests[i]?.original.expr ?? '',
    })),
  })

type Loaded = { readonly set: PolicySet } | { readonly problems: readonly Problem[] }

const load = (text: string): Loaded => {
  try {
    return { set: loadPacks([{ path: 'cn/pack.yaml', text }]) }
  } catch (error) {
    if (error instanceof PolicyError) return { problems: error.problems }
    throw error
  }
}

/** Reads tests with the same variables as rules of one pack, as often as it takes to know each type and refusal. */
export const readTogether = (tests: readonly IncrementalTest[], facts: HouseholdFacts): Tried[] => {
  const [first] = tests
  // A container is a prefix that names may leave out; in packs a name is always whole.
  if (first?.original.container && first.original.typeEnv.length > 0)
    return tests.map(() => ({ refused: 'names within a container' }))
  if (first && !parameters(first))
    return tests.map(() => ({ refused: 'a variable of a type that no parameter has' }))
  const types = new Map(tests.map((_, i): [number, RuleType] => [i, 'bool']))
  const refused = new Map<number, string>()
  for (;;) {
    const loaded = load(packOf(tests, types))
    if ('set' in loaded) {
      const values = runAll(loaded.set, types, facts)
      return tests.map((_, i): Tried => {
        const value = values.get(i)
        return value === undefined ? { refused: refused.get(i) ?? 'not read' } : { value }
      })
    }
    for (const problem of loaded.problems) take(problem, types, refused)
  }
}

/** A rule of another type is tried again with that; any other fault is the reason of its refusal. */
const take = (problem: Problem, types: Map<number, RuleType>, refused: Map<number, string>): void => {
  const i = Number(problem.rule?.replace('tried', ''))
  if (!Number.isInteger(i)) throw new PolicyError([problem])
  const gives = /^gives (\w+), but/.exec(problem.message)?.[1]
  const type = gives === undefined ? undefined : TYPE_OF[gives]
  if (type && types.get(i) === 'bool') {
    types.set(i, type)
    return
  }
  types.delete(i)
  if (!refused.has(i)) refused.set(i, kindOf(problem.message))
}

const runAll = (
  set: PolicySet,
  types: ReadonlyMap<number, RuleType>,
  facts: HouseholdFacts,
): Map<number, string | boolean | bigint> => {
  const run = new PolicyRun(lawOf(set, facts.place, facts.day), facts)
  return new Map([...types.keys()].map((i) => [i, plain(run.named(`tried${i}`))]))
}

const plain = (value: unknown): string | boolean | bigint => {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return BigInt(value)
  return value instanceof Amount ? BigInt(toFen(value)) : `a ${typeof value}`
}

/** Reasons of refusal by their messages; where a message names a function or an operator it is its own reason. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^gives /, 'a result that is no yes or no, whole number or text'],
  [
    /^(Unexpected|Expected) |^not readable/,
    'not parsed: messages, optional fields, names in backticks, bytes',
  ],
  [/^Unknown variable/, 'a name that no pack declares'],
  [
    /overload|must have the same type|requires bool|must be bool|wrong type|^Cannot index/,
    'types that do not fit',
  ],
  [/iteration variable|invalid argument/, 'a macro with other arguments'],
  [/^(string|bool) [<>]/, 'an order of texts or truths'],
  [/^list<.*> [=!]=/, 'an equality of lists'],
  [/^string \+/, 'texts joined'],
  [/^size of string/, 'the length of a text'],
  [/list of lists|over list<\*>/, 'a list of lists or of nothing'],
  [/may pass 2\^53|^the number /, 'a whole number beyond 2^53'],
  [/^a number with a point/, 'a number with a point, null or bytes'],
]

const kindOf = (message: string): string =>
  KINDS.find(([pattern]) => pattern.test(message))?.[1] ?? message.replace(' is not used in rules', '')

import { type Checked, checkExpression } from '../cel/check-expression.ts'
import { celEnvironment, type Names } from '../cel/environment.ts'
import type { Expr } from '../cel/expression.ts'
import { eitherOf, neverPicks, type Sort, sort } from '../cel/sort.ts'
import { ofType } from '../cel/type-words.ts'
import { CEL_OF, HOUSEHOLD_FACTS, THING_FACTS } from '../cel/vocabulary.ts'
import { words } from '../cel/walk.ts'
import { type Problem, problemAt } from '../problems.ts'
import { namedIn } from './named.ts'
import type { Declaration, RuleType, Words } from './pack-types.ts'
import { placeholders } from './placeholders.ts'
import { placeOf, type Raw } from './read-pack-file.ts'
import { type Cel, lineOf } from './read-rules.ts'

export interface RuleHead extends Raw {
  readonly name: string
  readonly of: 'household' | 'member'
  readonly type: RuleType
  readonly is: Cel
}

/** `codes`: all that a text may be, where only these are understood. */
export type Checker = (
  cel: Cel,
  rule: string,
  type: RuleType,
  of: 'household' | 'member',
  codes?: readonly string[],
) => Expr | undefined

/** Names that mean two things: a rule beside a fact or parameter, or one rule with two scopes or types. */
export const nameProblems = (
  rules: readonly RuleHead[],
  declared: ReadonlyMap<string, Declaration>,
): Problem[] => {
  const facts = new Set([
    ...Object.keys(HOUSEHOLD_FACTS),
    ...Object.values(THING_FACTS).flatMap((t) => Object.keys(t)),
  ])
  const roots = new Set([...declared.keys()].map((k) => k.split('.')[0]))
  const first = new Map<string, RuleHead>()
  return rules.flatMap((r) => {
    const before = first.get(r.name)
    if (!before) first.set(r.name, r)
    if (facts.has(r.name) || roots.has(r.name) || r.name === 'member')
      return [
        problemAt(placeOf(r, r.name), {
          message: {
            zh: `${r.name} 已经是事实或参数的名称`,
            en: `${r.name} is already a fact or a parameter`,
          },
          mend: { zh: '请给规则另取名称', en: 'choose another name for the rule' },
        }),
      ]
    if (!/^[a-z][A-Za-z0-9]*$/.test(r.name))
      return [
        problemAt(placeOf(r, r.name), {
          message: { zh: '规则的名称不能这样写', en: 'is no name' },
          mend: {
            zh: '请用字母和数字，以小写字母开头',
            en: 'use letters and digits, beginning small',
          },
        }),
      ]
    return before && (before.of !== r.of || before.type !== r.type)
      ? [
          problemAt(placeOf(r, r.name), {
            message: {
              zh: `在 ${before.path} 里是${before.of === 'member' ? '个人' : '家庭'}的${ofType(CEL_OF[before.type])}`,
              en: `is ${before.of} ${before.type} in ${before.path}`,
            },
            mend: {
              zh: '请保持对象和类型一致，或给规则改名',
              en: 'keep scope and type, or rename the rule',
            },
          }),
        ]
      : []
  })
}

/** A checker of expressions against everything the packs declare; problems go to `report`. */
export const checkerFor = (
  rules: readonly RuleHead[],
  declared: ReadonlyMap<string, Declaration>,
  report: (p: Problem) => void,
): Checker => {
  const parameters = new Map([...declared].map(([k, d]) => [k, { type: d.type, family: d.by !== undefined }]))
  const names: Names = { parameters, rules: new Map(rules.map((r) => [r.name, r])) }
  const taken = new Set([...names.rules.keys(), ...Object.keys(HOUSEHOLD_FACTS), 'member'])
  const household = celEnvironment(names)
  const member = celEnvironment(names).registerVariable('member', 'Member')
  const read = (cel: string, type: RuleType, of: RuleHead['of']): Checked =>
    checkExpression(
      { env: of === 'member' ? member : household, keys: { parameters, taken }, named },
      cel,
      CEL_OF[type],
    )
  const named = namedIn(
    names.rules,
    declared,
    givenBy(rules, (r) => read(r.is.cel, r.type, r.of)),
  )
  return (cel, rule, type, of, codes) => {
    const found = read(cel.cel, type, of)
    const wrong = found.ok ? codes && neverPicks(found.sort, codes) : found
    if (found.ok && !wrong) return found.expr
    const line = lineOf(cel.at, cel.cel, found.ok ? 0 : found.start)
    if (wrong) report(problemAt({ path: cel.path, line, rule }, wrong))
    return undefined
  }
}

/** What rules of texts and whole numbers can give, in whatever version; anything where one of them cannot be told. */
const givenBy = (rules: readonly RuleHead[], read: (rule: RuleHead) => Checked): ((name: string) => Sort) => {
  const known = new Map<string, Sort>()
  return (name) => {
    const before = known.get(name)
    if (before) return before
    const versions = rules.filter((r) => r.name === name)
    const anything = sort(CEL_OF[versions[0]?.type ?? 'text'])
    // A rule that comes back to itself is refused elsewhere.
    known.set(name, anything)
    const sorts = versions.map(read).map((v) => (v.ok ? v.sort : anything))
    const { codes, ...is } = sorts.reduce(eitherOf)
    const given: Sort = codes
      ? { ...is, codes: { ...codes, from: codes.from === 'list' ? 'list' : 'rule' } }
      : is
    known.set(name, given)
    return given
  }
}

/** One cycle among rules, as the names on it. */
export const findCycle = (rules: readonly { name: string; expr: Expr }[]): string[] | undefined => {
  const uses = new Map<string, Set<string>>()
  for (const r of rules) uses.set(r.name, new Set([...(uses.get(r.name) ?? []), ...words(r.expr)]))
  const done = new Set<string>()
  const visit = (name: string, trail: readonly string[]): string[] | undefined => {
    const at = trail.indexOf(name)
    if (at >= 0) return [...trail.slice(at), name]
    if (done.has(name)) return undefined
    for (const next of uses.get(name) ?? []) {
      const cycle = uses.has(next) ? visit(next, [...trail, name]) : undefined
      if (cycle) return cycle
    }
    done.add(name)
    return undefined
  }
  for (const name of uses.keys()) {
    const cycle = visit(name, [])
    if (cycle) return cycle
  }
  return undefined
}

/** The `{words}` of sentences that no rule, fact or parameter answers to. */
export const unknownPlaceholders = (
  sentences: readonly (Words | undefined)[],
  of: 'household' | 'member',
  rules: readonly RuleHead[],
  declared: ReadonlyMap<string, Declaration>,
): string[] => {
  const known = new Set([
    ...Object.keys(HOUSEHOLD_FACTS),
    ...(of === 'member' ? ['member', ...Object.keys(THING_FACTS.Member ?? {})] : []),
    ...rules.filter((r) => of === 'member' || r.of === 'household').map((r) => r.name),
    ...[...declared.values()].filter((d) => d.by === undefined).map((d) => d.key),
  ])
  const used = sentences.flatMap((w) => (w ? [...placeholders(w.zh), ...placeholders(w.en)] : []))
  return [...new Set(used)].filter((p) => !known.has(p))
}

import { FAMILY_CODES, HOUSEHOLD_CODES, THING_CODES } from '../cel/code-lists.ts'
import { codesOf, type Sort, sort } from '../cel/sort.ts'
import type { Named } from '../cel/sort-of.ts'
import { CEL_OF, HOUSEHOLD_FACTS, THING_FACTS } from '../cel/vocabulary.ts'
import type { Declaration, RuleType } from './pack-types.ts'

/** Of a rule, what an expression must know to name it. */
export interface NamedRule {
  readonly of: 'household' | 'member'
  readonly type: RuleType
}

/** The codes that pick one of a family: listed in its declaration, or known by what `by` says. */
export const familyCodes = ({
  by,
  codes,
}: Pick<Declaration, 'by' | 'codes'>): readonly string[] | undefined =>
  codes ?? (by === undefined ? undefined : FAMILY_CODES[by])

const listed = (type: string | undefined, codes: readonly string[] | undefined): Sort | undefined =>
  type === undefined ? undefined : codes ? codesOf(codes, type) : sort(type)

/** What the words of the packs stand for; `known` tells what a rule of texts or whole numbers can give. */
export const namedIn = (
  rules: ReadonlyMap<string, NamedRule>,
  declared: ReadonlyMap<string, Declaration>,
  known: (rule: string) => Sort,
): Named => {
  const ruleOf = (name: string, of: NamedRule['of']): Sort | undefined => {
    const rule = rules.get(name)
    if (rule?.of !== of) return undefined
    return rule.type === 'text' || rule.type === 'int' ? known(name) : sort(CEL_OF[rule.type])
  }
  return {
    name: (name) =>
      name === 'member'
        ? sort('Member')
        : (listed(HOUSEHOLD_FACTS[name], HOUSEHOLD_CODES[name]) ?? ruleOf(name, 'household')),
    field: (of, field) =>
      listed(THING_FACTS[of]?.[field], THING_CODES[of]?.[field]) ??
      (of === 'Member' ? ruleOf(field, 'member') : undefined),
    parameter: (key) => {
      const found = declared.get(key)
      if (!found) return undefined
      const is = listed(
        CEL_OF[found.type],
        found.options?.map(({ code }) => code),
      )
      return is && { is, by: familyCodes(found) }
    },
  }
}

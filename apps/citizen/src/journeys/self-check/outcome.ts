import { AppError } from '@songtan/kernel'
import {
  closeAssumed,
  type Determination,
  determine,
  type HouseholdFacts,
  type Package,
  type PolicySet,
  packageOf,
  type RefusalGiven,
  type TraceStep,
} from '@songtan/policy'
import { OWN_FACTS } from './plain-facts.ts'

export type Outcome =
  | {
      readonly kind: 'told'
      readonly determination: Determination
      /** What it would come to if everything unknown were absent; only where something is unknown. */
      readonly otherwise: Determination | undefined
      /** Everything else the family may have. */
      readonly given: Package
    }
  /** The place has not published a figure that the answer needs. */
  | { readonly kind: 'no-figures' }

const attempt = (set: PolicySet, facts: HouseholdFacts): Determination | undefined => {
  try {
    return determine(set, facts)
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

const known = (facts: HouseholdFacts): HouseholdFacts => {
  const { assumed: _, ...closed } = closeAssumed(facts)
  return closed
}

/** What the law of the place says about the answers. Runs in the browser; nothing is sent. */
export const outcomeOf = (set: PolicySet, facts: HouseholdFacts): Outcome => {
  const determination = attempt(set, facts)
  if (!determination) return { kind: 'no-figures' }
  const otherwise = determination.missing.length > 0 ? attempt(set, known(facts)) : undefined
  return { kind: 'told', determination, otherwise, given: packageOf(set, facts) }
}

/** Whether a family can expect something: a grant, or a class that opens other help. */
export const opensHelp = (d: Determination): boolean =>
  d.grants.length > 0 || !['none', 'unknown'].includes(d.class)

/** The rules that spoke, without those that could not be told, each sentence once. */
export const reasonsOf = (d: Determination): readonly TraceStep[] => {
  const seen = new Set<string>()
  return d.trace.filter(({ zh, outcome }) => {
    const again = seen.has(zh)
    seen.add(zh)
    return !again && zh !== '' && outcome !== 'unknown'
  })
}

/** Why the more generous help of the whole family is not reached; nothing to say where the family has 低保 or 特困. */
export const refusalsOf = (d: Determination): readonly RefusalGiven[] => {
  if (['dibao', 'tekun', 'unknown'].includes(d.class)) return []
  const seen = new Set<string>()
  return d.refusals.filter(({ member, reason }) => {
    const again = seen.has(reason)
    seen.add(reason)
    return member === undefined && !again
  })
}

/** A sentence of the rules for reading: Chinese without the blanks beside names, English with a capital. */
export const spoken = (zh: string, en: string, language: 'zh' | 'en'): string =>
  language === 'en'
    ? `${en.charAt(0).toUpperCase()}${en.slice(1)}`
    : zh.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')

/** Unknown facts in plain words: `members.您本人.labour` → 您本人：能不能干活. Figures of the law are left out. */
export const missingWords = (missing: readonly string[], language: 'zh' | 'en'): readonly string[] => {
  const words = missing.flatMap((path) => {
    const [root = '', member = '', fact = ''] = path.split('.')
    const told = OWN_FACTS[root === 'members' ? fact : root]?.[language]
    if (told === undefined) return []
    return [root === 'members' ? (language === 'en' ? `${member}: ${told}` : `${member}：${told}`) : told]
  })
  return [...new Set(words)]
}

import { AppError } from '@songtan/kernel'
import {
  closeAssumed,
  type Determination,
  examine,
  type Findings,
  type HouseholdFacts,
  type Package,
  type PolicySet,
  packageOf,
  type Reason,
  reasonsOf,
  tell,
} from '@songtan/policy'
import { OWN_FACTS } from './plain-facts.ts'

export type Outcome =
  | {
      readonly kind: 'told'
      readonly determination: Determination
      /** Why, as a decision would say it: the few that decided first, then the steps on the way, each sentence once. */
      readonly reasons: readonly Reason[]
      /** What it would come to if everything unknown were absent; only where something is unknown. */
      readonly otherwise: Determination | undefined
      /** Everything else the family may have. */
      readonly given: Package
    }
  /** The place has not published a figure that the answer needs. */
  | { readonly kind: 'no-figures' }

const attempt = (set: PolicySet, facts: HouseholdFacts): Findings | undefined => {
  try {
    return examine(set, facts)
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

const known = (facts: HouseholdFacts): HouseholdFacts => {
  const { assumed: _, ...closed } = closeAssumed(facts)
  return closed
}

/** The reasons of a decision, and what was looked at without deciding; nothing of rules that could not be told. */
const reasonsFor = (findings: Findings, { trace }: Determination): readonly Reason[] => {
  const reasons = reasonsOf(findings)
  const said = new Set(reasons.map(({ zh }) => zh))
  const steps = new Map(
    trace
      .filter(({ zh, outcome }) => zh !== '' && outcome !== 'unknown' && !said.has(zh))
      .map(({ zh, en, basis, member }) => [zh, { zh, en, basis, member, main: false }]),
  )
  return [...reasons, ...steps.values()]
}

/** What the law of the place says about the answers. Runs in the browser; nothing is sent. */
export const outcomeOf = (set: PolicySet, facts: HouseholdFacts): Outcome => {
  const findings = attempt(set, facts)
  if (!findings) return { kind: 'no-figures' }
  const determination = tell(findings)
  const closed = determination.missing.length > 0 ? attempt(set, known(facts)) : undefined
  const [reasons, otherwise] = [reasonsFor(findings, determination), closed && tell(closed)]
  return { kind: 'told', determination, reasons, otherwise, given: packageOf(set, facts) }
}

/** Whether a family can expect something: a grant, or a class that opens other help. */
export const opensHelp = (d: Determination): boolean =>
  d.grants.length > 0 || !['none', 'unknown'].includes(d.class)

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

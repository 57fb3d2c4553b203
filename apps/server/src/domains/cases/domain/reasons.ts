import { articleInEnglish } from '@songtan/kernel'
import type { Basis, Reason } from '@songtan/policy'
import { namesPut } from './named.ts'
import type { Proposal } from './outcome.ts'
import { CLASS_WORDS, type Words } from './words.ts'

/** A sentence of a decision as it is frozen, with its article. */
export interface DecisionReason extends Words {
  /** One of the few that decided; the rest is folded away on the phone. */
  readonly main: boolean
  readonly formula: Words | null
}

const cited = (zh: string, en: string, basis: Basis): Words => ({
  zh: `${zh}(《${basis.instrument}》${basis.article})`,
  en: `${en} (${basis.en}, ${articleInEnglish(basis.article)})`,
})

const classReason = (found: Exclude<Proposal['class'], 'none'>): DecisionReason => ({
  zh: `按当日标准，您家庭符合${CLASS_WORDS[found].zh}的条件。`,
  en: `By the standard of that day your family is: ${CLASS_WORDS[found].en}.`,
  main: true,
  formula: null,
})

/** Why it was decided so, for the family: the class, then what the rules say, in the members' names. */
export const decisionReasons = (
  reasons: readonly Reason[],
  proposal: Pick<Proposal, 'class'>,
  names: ReadonlyMap<string, string>,
): DecisionReason[] => {
  const put = namesPut([...new Set(reasons.flatMap(({ member }) => member ?? []))], names)
  return [
    ...(proposal.class === 'none' ? [] : [classReason(proposal.class)]),
    ...reasons.map(({ zh, en, basis, main, formula = null }) => ({
      ...cited(put(zh, 'zh'), put(en, 'en'), basis),
      ...{ main, formula },
    })),
  ]
}

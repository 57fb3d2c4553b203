import { articleInEnglish } from '@songtan/kernel'
import type { Basis, Determination, TraceStep } from '@songtan/policy'
import type { Proposal } from './outcome.ts'
import { CLASS_WORDS, type Words } from './words.ts'

const cited = (zh: string, en: string, basis: Basis): Words => ({
  zh: `${zh}(《${basis.instrument}》${basis.article})`,
  en: `${en} (${basis.en}, ${articleInEnglish(basis.article)})`,
})

/** What the rules found about the family as a whole, and about whoever is covered singly; each sentence once. */
const found = ({ trace }: Determination, { grants }: Proposal): Words[] => {
  const covered = grants.map(({ personId }) => personId)
  const told = (step: TraceStep): boolean =>
    step.zh !== '' && step.outcome !== 'unknown' && (!step.member || covered.includes(step.member))
  const said = trace.filter(told).map(({ zh, en, basis }) => cited(zh, en, basis))
  return [...new Map(said.map((words) => [words.zh, words])).values()]
}

/**
 * Why it was decided so, for the family, each sentence with its article: on a refusal every reason; on a confirmation
 * the class, what the rules found, and why the whole family does not come into a class of more help.
 */
export const reasonsOf = (determination: Determination, proposal: Proposal): Words[] => {
  const refusals = determination.refusals.filter(({ member }) => !proposal.eligible || !member)
  return [
    ...(proposal.class === 'none'
      ? []
      : [
          {
            zh: `按当日标准,您家庭符合${CLASS_WORDS[proposal.class].zh}的条件。`,
            en: `By the standard of that day your family is: ${CLASS_WORDS[proposal.class].en}.`,
          },
        ]),
    ...(proposal.eligible ? found(determination, proposal) : []),
    ...refusals.map(({ reason, en, basis }) => cited(reason, en, basis)),
  ]
}

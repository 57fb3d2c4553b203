import type { Determination } from '@songtan/policy'
import type { Proposal } from './outcome.ts'
import { CLASS_WORDS, type Words } from './words.ts'

/**
 * Why it was decided so, for the family: on a refusal every reason with its article; on a confirmation the class and,
 * where the family asked for more, why that was not given.
 */
export const reasonsOf = (found: Determination, proposal: Proposal): Words[] => [
  ...(proposal.class === 'none'
    ? []
    : [
        {
          zh: `按当日标准,您家庭符合${CLASS_WORDS[proposal.class].zh}的条件。`,
          en: `By the standard of that day your family is: ${CLASS_WORDS[proposal.class].en}.`,
        },
      ]),
  ...found.refusals.map(({ reason, en, basis }) => ({
    zh: `${reason}(《${basis.instrument}》${basis.article})`,
    en: `${en} (${basis.en}, ${basis.article})`,
  })),
]

import type { Term as PackTerm, Terms } from '@songtan/policy'
import type { CaseTerms, Term } from './clock.ts'

const HOURS_A_DAY = 24

const days = ({ n, unit }: PackTerm): Term =>
  unit === 'hour' ? { n: Math.ceil(n / HOURS_A_DAY), unit: 'calendar-day' } : { n, unit }

/** The packs' terms under the names that the table of transitions gives them. */
export const caseTerms = (terms: Terms): CaseTerms => ({
  'investigation-start': days(terms.investigationStart),
  total: days(terms.total),
  'total-delegated': days(terms.totalDelegated),
  'total-extended': days(terms.totalExtended),
  'county-review': days(terms.confirm),
  reinvestigation: terms.reinvestigation && days(terms.reinvestigation),
  notice: days(terms.publicNotice),
  'refusal-letter': days(terms.refusalLetter),
  'appeal-review': days(terms.reconsideration),
  'appeal-suit': days(terms.lawsuit),
})

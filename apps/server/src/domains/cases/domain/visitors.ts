import type { CaseView } from './case-view.ts'
import type { Refusal } from './guards.ts'

/**
 * Two different visitors (L2 §16), neither of them the clerk who accepted: the accepting clerk, the surveyors and the
 * decider are different persons (architecture §6).
 */
export const refuseVisitors = (
  { clerkId }: Pick<CaseView, 'clerkId'>,
  [a, b]: readonly [string, string],
): Refusal | undefined => {
  if (a === b) return { code: 'survey.same-visitor' }
  return a === clerkId || b === clerkId ? { code: 'survey.visitor-is-clerk' } : undefined
}

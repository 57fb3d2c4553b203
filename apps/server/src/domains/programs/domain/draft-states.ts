import type { DRAFT_ACTIONS, DRAFT_STATES } from '@songtan/contract'

export type DraftState = (typeof DRAFT_STATES)[number]
export type DraftAction = (typeof DRAFT_ACTIONS)[number]

interface Step {
  readonly from: readonly DraftState[]
  readonly to: DraftState
  readonly who: 'officer' | 'approver'
}

/**
 * What may happen to a draft (政策草案). Two persons as with money (制单、复核): the law leaves open how a bureau adopts a
 * standard (L1 §10), so that whoever had a hand in the text never publishes it is a choice of ours.
 */
export const DRAFT_STEPS: Readonly<Record<Exclude<DraftAction, 'open'>, Step>> = {
  save: { from: ['drafting'], to: 'drafting', who: 'officer' },
  submit: { from: ['drafting'], to: 'submitted', who: 'officer' },
  discard: { from: ['drafting', 'submitted'], to: 'discarded', who: 'officer' },
  return: { from: ['submitted'], to: 'drafting', who: 'approver' },
  publish: { from: ['submitted'], to: 'published', who: 'approver' },
  withdraw: { from: ['published'], to: 'published', who: 'approver' },
}

/** Steps by which somebody had a hand in the text. */
export const HANDS_IN: ReadonlySet<DraftAction> = new Set(['open', 'save', 'submit'])

/** May one who did these things to the draft publish it? */
export const mayPublish = (done: readonly DraftAction[]): boolean => !done.some((a) => HANDS_IN.has(a))

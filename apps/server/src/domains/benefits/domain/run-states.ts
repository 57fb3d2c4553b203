import type { PostKind, RunState } from '@songtan/contract'

/** What can be done with a run (发放批次). */
export type RunAction = 'approve' | 'cancel' | 'make-bank-file' | 'read-return'

interface Transition {
  readonly from: readonly RunState[]
  readonly to: readonly RunState[]
  readonly posts: readonly PostKind[]
  /** Why it may be done, and by whom. */
  readonly basis: string
}

/**
 * One row an action. Monthly by bank, from the month after the decision (L2 §21, §25); the money is checked by
 * another than its maker (一卡通 flow, 财办〔2020〕37号); a special account for each programme (L1 §5).
 */
export const RUN_TRANSITIONS: Readonly<Record<RunAction, Transition>> = {
  approve: {
    from: ['built'],
    to: ['approved', 'settled'],
    posts: ['finance-approver'],
    basis: 'L2 §25; L1 §5',
  },
  cancel: {
    from: ['built'],
    to: ['cancelled'],
    posts: ['finance-clerk', 'finance-approver'],
    basis: 'L1 §5',
  },
  'make-bank-file': {
    from: ['approved', 'returned'],
    to: ['sent'],
    posts: ['finance-clerk'],
    basis: 'L2 §25',
  },
  'read-return': { from: ['sent'], to: ['returned', 'settled'], posts: ['finance-clerk'], basis: 'L2 §25' },
}

const ACTIONS = Object.keys(RUN_TRANSITIONS) as readonly RunAction[]

export const mayDo = (action: RunAction, state: RunState): boolean =>
  RUN_TRANSITIONS[action].from.includes(state)

/** What a person holding `posts` may do now; the maker of a run never approves it. */
export const actionsFor = (
  run: { readonly state: RunState; readonly madeBy: string },
  person: { readonly id: string; readonly posts: readonly PostKind[] },
): RunAction[] =>
  ACTIONS.filter(
    (action) =>
      mayDo(action, run.state) &&
      RUN_TRANSITIONS[action].posts.some((post) => person.posts.includes(post)) &&
      !(action === 'approve' && run.madeBy === person.id),
  )

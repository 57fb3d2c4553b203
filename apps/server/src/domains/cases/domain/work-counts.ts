import type { CaseState, PostKind } from '@songtan/contract'
import { statesWaitingFor } from './worklist.ts'

/** Open applications of one state: all of them, the late, those due today, and those shown in their village. */
export interface OfState {
  readonly state: CaseState
  readonly all: number
  readonly overdue: number
  readonly dueToday: number
  readonly showing: number
}

export interface WorkCounts {
  readonly overdue: number
  readonly dueToday: number
  readonly mine: number
  readonly waiting: number
  readonly returned: number
  readonly all: number
}

/** What lies before posts: whatever is not theirs to carry on waits for others. */
export const workCounts = (rows: readonly OfState[], posts: readonly PostKind[]): WorkCounts => {
  const mineIn = new Set(statesWaitingFor(posts))
  const sum = (value: (row: OfState) => number) => rows.reduce((total, row) => total + value(row), 0)
  const all = sum((row) => row.all)
  const mine = sum((row) => (mineIn.has(row.state) ? row.all - row.showing : 0))
  return {
    ...{
      overdue: sum((row) => row.overdue),
      dueToday: sum((row) => row.dueToday),
      mine,
      waiting: all - mine,
    },
    ...{ returned: sum((row) => (row.state === 'reinvestigating' ? row.all : 0)), all },
  }
}

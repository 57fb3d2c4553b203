import { describe, expect, it } from 'vitest'
import { type OfState, workCounts } from './work-counts.ts'

const of = (state: OfState['state'], all: number, more: Partial<OfState> = {}): OfState => ({
  ...{ state, all, overdue: 0, dueToday: 0, showing: 0 },
  ...more,
})

describe('what lies before a post', () => {
  const rows = [
    of('submitted', 3, { overdue: 1 }),
    of('noticed', 5, { showing: 4, dueToday: 2 }),
    of('reinvestigating', 2),
    of('county-review', 7, { overdue: 6 }),
  ]

  it('is what its steps carry on, but for what is shown just now', () => {
    expect(workCounts(rows, ['town-approver'])).toEqual({
      ...{ all: 17, overdue: 7, dueToday: 2, returned: 2, mine: 3, waiting: 14 },
    })
    expect(workCounts(rows, ['county-approver'])).toMatchObject({ mine: 7, waiting: 10 })
  })

  it('is nothing where there is nothing, or for those who only watch', () => {
    expect(workCounts([], ['town-clerk'])).toEqual({
      ...{ all: 0, overdue: 0, dueToday: 0, returned: 0, mine: 0, waiting: 0 },
    })
    expect(workCounts(rows, ['auditor'])).toMatchObject({ mine: 0, waiting: 17 })
  })
})

import { describe, expect, it } from 'vitest'
import { type AuditLine, foldQuestions } from './fold-questions.ts'

const row = (id: string, change: Partial<AuditLine> = {}): AuditLine => ({
  ...{ id, county: '619901', at: '2023-04-03T01:00:00.000Z', actorKind: 'system', actorId: 'system:x' },
  ...{ actorLabel: 'x', post: null, postArea: null, action: 'verification.askSource', outcome: 'looked' },
  ...{ subjectKind: null, subjectId: null, householdId: null, purpose: null, sealed: false },
  ...{ details: { order: 'o1', source: 'bank' }, ...change },
})

describe('the audit of a page', () => {
  it('tells the questions of one order in one line at its newest, with every row inside', () => {
    const person = row('2', { action: 'registry.family', actorKind: 'staff', details: {} })
    const [first, second] = [row('1'), row('3', { details: { order: 'o1', source: 'tax' } })]
    const lines = foldQuestions([first, person, second, row('4')])
    expect(lines.map(({ gathered }) => gathered)).toEqual([{ times: 3, sources: 2 }, undefined])
    expect(lines[0]?.children?.map(({ id }) => id)).toEqual(['1', '3', '4'])
    expect(lines[1]).toEqual(person)
  })

  it('keeps orders, refusals, single questions and other acts apart', () => {
    const rows = [
      row('1'),
      row('2', { outcome: 'refused' }),
      row('3', { details: { order: 'o2', source: 'bank' } }),
      row('4', { details: {} }),
      row('5', { action: 'verification.askAgain' }),
    ]
    expect(foldQuestions(rows)).toEqual(rows)
  })
})

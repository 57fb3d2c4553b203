import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { officeOf, standingOf, statesWaitingFor } from './worklist.ts'

describe('work', () => {
  it('waits for the post that carries it on', () => {
    expect(statesWaitingFor(['town-clerk'])).toEqual(
      expect.arrayContaining(['submitted', 'accepted', 'investigating', 'prelim']),
    )
    expect(statesWaitingFor(['county-approver'])).toEqual(['county-review'])
    expect(statesWaitingFor(['town-clerk'])).not.toContain('supplementing')
    expect(statesWaitingFor(['auditor'])).toEqual([])
  })

  it.each([
    ['2023-04-02', 'overdue'],
    ['2023-04-03', 'due-today'],
    ['2023-04-04', 'open'],
  ])('due %s on 04-03 is %s', (due, standing) => {
    expect(standingOf(plainDate(due), plainDate('2023-04-03'))).toBe(standing)
  })

  it('lies with an office, never with a name', () => {
    expect(officeOf('supplementing')).toBe('family')
    expect(officeOf('noticed')).toBe('town')
    expect(officeOf('county-review')).toBe('county')
    expect(officeOf('refused')).toBe('nobody')
  })
})

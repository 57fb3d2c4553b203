import { WAY_STAGES, type WayStage } from '@songtan/contract'
import { plainDate, type WorkCalendar } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import type { ClockContext } from './clock.ts'
import { type StageFact, type StageFacts, stagesOf, termStanding } from './stages.ts'

const day = (text: string) => plainDate(`2023-03-${text}`)
const days = (n: number) => ({ n, unit: 'calendar-day' as const })
const calendar: WorkCalendar = { years: new Set([2023]), rest: new Set(), work: new Set() }

const clockOn = (today: string): ClockContext => ({
  today: day(today),
  calendar,
  terms: {
    ...{
      'investigation-start': days(3),
      total: days(30),
      'total-delegated': days(20),
      'total-extended': days(45),
    },
    ...{ 'county-review': days(10), notice: days(7), 'refusal-letter': days(3) },
    ...{ 'appeal-review': days(60), 'appeal-suit': days(180) },
  },
})

const open: StageFact = { done: false, passes: true, on: null, by: null, post: null, times: 0 }
const passed = (on: string, more: Partial<StageFact> = {}): StageFact => ({
  ...{
    done: true,
    passes: true,
    on: day(on),
    by: { kind: 'staff', names: ['测'] },
    post: 'town-clerk',
    times: 1,
  },
  ...more,
})

const facts = (given: Partial<StageFacts>): StageFacts => ({
  ...{ received: open, accepted: open, verification: open, survey: open, assessed: open },
  ...{ opinion: open, noticed: open, county: open, decided: open, delivered: open },
  ...given,
})

const way = (given: Partial<StageFacts>, today = '10', over = false) => {
  const stages = stagesOf(facts(given), { order: WAY_STAGES, over, next: undefined, clock: clockOn(today) })
  return { all: stages, at: (stage: WayStage) => stages.find((found) => found.stage === stage) }
}

describe('a term', () => {
  it('is kept on its last day and missed on the day after', () => {
    const of = (doneOn: string) => termStanding(day('10'), { doneOn: day(doneOn), today: day('20') })
    expect([of('09'), of('10'), of('11')]).toEqual(['in-time', 'in-time', 'late'])
  })

  it('that still runs is open before its last day, due on it and overdue after it', () => {
    const on = (today: string) => termStanding(day('10'), { doneOn: null, today: day(today) })
    expect([on('09'), on('10'), on('11')]).toEqual(['open', 'due-today', 'overdue'])
  })
})

describe('the way of an application', () => {
  it('marks the first stage that is not done as the one at hand, and tells nothing of those ahead', () => {
    const found = way({ received: passed('01'), accepted: passed('02') })
    expect(found.at('accepted')).toMatchObject({ standing: 'done', on: '2023-03-02' })
    expect(found.at('verification')).toMatchObject({ standing: 'now' })
    expect(found.at('survey')).toMatchObject({ standing: 'ahead', on: null, by: null, term: null })
  })

  it('goes on to the next where a later one was done before', () => {
    const found = way({ received: passed('01'), accepted: passed('02'), survey: passed('05') })
    expect(found.at('verification')?.standing).toBe('now')
    expect(found.at('survey')?.standing).toBe('done')
  })

  it('passes over what this application does not pass', () => {
    const found = way({ county: { ...open, passes: false } })
    expect(found.at('county')?.standing).toBe('skipped')
  })

  it('holds each stage against its own term, by the day that counts', () => {
    const term = { of: 'investigation-start', from: day('02') } as const
    const kept = way({ verification: passed('20', { term, measuredOn: day('05') }) })
    expect(kept.at('verification')?.term).toEqual({
      ...{ of: 'investigation-start', dueOn: '2023-03-05', standing: 'in-time', provisional: false },
    })
    const late = way({ verification: passed('20', { term, measuredOn: day('06') }) })
    expect(late.at('verification')?.term?.standing).toBe('late')
  })

  it('prefers the day that was fixed when the term began', () => {
    const term = { of: 'total', from: day('02') } as const
    const found = way({ decided: passed('09', { term, dueOn: day('08') }) })
    expect(found.at('decided')?.term).toMatchObject({ dueOn: '2023-03-08', standing: 'late' })
  })

  it('tells a term that is fixed already of a stage that is still ahead', () => {
    const term = { of: 'total', from: day('02') } as const
    const found = way({ decided: { ...open, term, dueOn: day('20') } })
    expect(found.at('decided')).toMatchObject({ standing: 'ahead', term: { standing: 'open' } })
    expect(way({ decided: { ...open, term } }).at('decided')?.term).toBeNull()
  })

  it('tells no term where the law gives the place none', () => {
    const found = way({ received: { ...open, term: { of: 'reinvestigation', from: day('02') } } })
    expect(found.at('received')?.term).toBeNull()
  })

  it('has nothing at hand once it is over, but a letter on its way', () => {
    const ended = { received: passed('01'), decided: passed('05') }
    const done = way({ ...ended, delivered: { ...open, passes: false } }, '10', true)
    expect(done.all.map(({ standing }) => standing)).not.toContain('now')
    expect(done.at('survey')?.standing).toBe('skipped')
    expect(way(ended, '10', true).at('delivered')?.standing).toBe('now')
  })
})

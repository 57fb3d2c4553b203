import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { type CaseTerms, extendClock, nextDue, recount, startClock } from './clock.ts'
import { rowFor } from './transitions.ts'

const calendar = {
  years: new Set([2023]),
  rest: new Set(['2023-04-05', '2023-05-01', '2023-05-02', '2023-05-03']),
  work: new Set(['2023-04-23', '2023-05-06']),
}
const days = (n: number) => ({ n, unit: 'working-day' }) as const
const terms: CaseTerms = {
  'investigation-start': days(3),
  total: days(30),
  'total-delegated': days(20),
  'total-extended': days(45),
  'county-review': days(10),
  notice: { n: 7, unit: 'calendar-day' },
  'refusal-letter': days(3),
  'appeal-review': { n: 60, unit: 'calendar-day' },
  'appeal-suit': { n: 6, unit: 'month' },
}
const at = (today: string) => ({ today: plainDate(today), terms, calendar })

const row = (...wanted: Parameters<typeof rowFor>) => {
  const found = rowFor(...wanted)
  if (!found) throw new Error('no such row')
  return found
}

describe('the clock of a case', () => {
  it.each([
    [false, '2023-04-13', 30],
    [true, '2023-03-29', 20],
  ])('accepted 2023-03-01, delegated %s: due %s', (delegated, dueOn, n) => {
    expect(startClock(delegated, at('2023-03-01'))).toEqual({
      kind: 'running',
      acceptedOn: '2023-03-01',
      dueOn,
      provisional: false,
      days: n,
      extended: false,
    })
  })

  it('extends from acceptance, not from the day it is asked', () => {
    const clock = startClock(false, at('2023-03-01'))
    expect(extendClock(clock, at('2023-04-10'))).toMatchObject({ dueOn: '2023-05-06', extended: true })
  })

  it('says that a term into an unannounced year is provisional', () => {
    expect(startClock(false, at('2023-12-20'))).toMatchObject({ provisional: true })
  })

  it.each([
    ['2023-11-17', '2023-12-29', false],
    ['2023-11-20', '2024-01-02', true],
  ])('accepted %s: due %s until 2024 is known', (day, dueOn, provisional) => {
    const clock = startClock(false, at(day))
    const known = { ...calendar, years: new Set([2023, 2024]), rest: new Set(['2024-01-01']) }
    const again = recount(clock, { ...at('2023-12-01'), calendar: known })
    expect(again).toMatchObject({ acceptedOn: day, dueOn, days: 30, provisional: false, extended: false })
    expect(clock).toMatchObject({ provisional })
    expect(recount(again, { ...at('2023-12-02'), calendar: known })).toEqual(again)
  })

  it('counts an extended term again in its own length', () => {
    const clock = extendClock(startClock(true, at('2023-11-20')), at('2023-11-21'))
    expect(recount(clock, at('2023-12-01'))).toEqual(clock)
    expect(clock).toMatchObject({ days: 45, extended: true })
  })

  it('leaves a clock that never started alone', () => {
    expect(recount({ kind: 'not-started' }, at('2023-04-10'))).toEqual({ kind: 'not-started' })
    expect(extendClock({ kind: 'not-started' }, at('2023-04-10'))).toEqual({ kind: 'not-started' })
  })

  it('puts the start of the investigation first, then the whole', () => {
    const clock = startClock(false, at('2023-03-01'))
    const first = nextDue(row('accept', 'submitted'), clock, undefined, at('2023-03-01'))
    expect(first).toEqual({ on: '2023-03-06', of: 'investigation-start' })
    expect(nextDue(row('start-investigation', 'accepted'), clock, first, at('2023-03-02'))).toEqual({
      on: '2023-04-13',
      of: 'total',
    })
  })

  it('takes the county term or the whole, whichever ends first', () => {
    const clock = startClock(false, at('2023-03-01'))
    const send = row('send-to-county', 'noticed')
    expect(nextDue(send, clock, undefined, at('2023-03-20'))).toEqual({
      on: '2023-04-03',
      of: 'county-review',
    })
    expect(nextDue(send, clock, undefined, at('2023-04-03'))).toEqual({ on: '2023-04-13', of: 'total' })
  })
})

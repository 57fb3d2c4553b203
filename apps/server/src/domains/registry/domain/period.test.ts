import { addDays, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carve, holdsOn, isEmpty, overlap, type Period } from './period.ts'

const START = plainDate('2023-01-01')
const at = (n: number) => addDays(START, n)
const period = (from: number, to?: number): Period => ({
  from: at(from),
  to: to === undefined ? null : at(to),
})
const anyPeriod = fc
  .record({ from: fc.integer({ min: 0, max: 30 }), length: fc.option(fc.integer({ min: 0, max: 30 })) })
  .map(({ from, length }) => period(from, length === null ? undefined : from + length))
const anyDay = fc.integer({ min: -5, max: 70 }).map(at)

describe('a period of days', () => {
  it('holds on its first day and no longer on the day it ends', () => {
    expect([0, 1, 4, 5].map((n) => holdsOn(period(1, 5), at(n)))).toEqual([false, true, true, false])
    expect(holdsOn(period(1), at(9999))).toBe(true)
  })
  it('shares no day with one that begins when it ends', () => {
    expect(overlap(period(0, 5), period(5, 8))).toBe(false)
    expect(overlap(period(0, 6), period(5, 8))).toBe(true)
    expect(isEmpty(period(5, 5))).toBe(true)
  })
})

describe('carving a window out of a period', () => {
  it('leaves what lies before an open window', () => {
    expect(carve(period(0), period(10))).toEqual([period(0, 10)])
  })
  it('leaves both ends around a closed window', () => {
    expect(carve(period(0), period(10, 20))).toEqual([period(0, 10), period(20)])
  })
  it('leaves nothing of a period inside the window', () => {
    expect(carve(period(10, 15), period(10))).toEqual([])
  })
  it('leaves every day outside the window as it was, and none inside', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyDay, (old, window, day) => {
        const left = carve(old, window).filter((piece) => holdsOn(piece, day))
        expect(left.length).toBe(holdsOn(old, day) && !holdsOn(window, day) ? 1 : 0)
      }),
    )
  })
})

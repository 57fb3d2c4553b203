import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decentTime } from './decent-hours.ts'

const shanghai = (text: string) => new Date(`${text}+08:00`)

describe('when a phone may ring with news', () => {
  it.each([
    ['2023-04-03T07:59:59.999', '2023-04-03T08:00:00'],
    ['2023-04-03T08:00:00', '2023-04-03T08:00:00'],
    ['2023-04-03T20:59:59.999', '2023-04-03T20:59:59.999'],
    ['2023-04-03T21:00:00', '2023-04-04T08:00:00'],
    ['2023-04-03T23:59:59.999', '2023-04-04T08:00:00'],
    ['2023-12-31T22:00:00', '2024-01-01T08:00:00'],
    ['2024-02-29T00:00:00', '2024-02-29T08:00:00'],
  ])('%s → %s', (at, then) => {
    expect(decentTime(shanghai(at))).toEqual(shanghai(then))
  })

  it('is never in the past, at most eleven hours away, and decent itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (at) => {
          const then = decentTime(at)
          const wait = then.getTime() - at.getTime()
          expect(wait).toBeGreaterThanOrEqual(0)
          expect(wait).toBeLessThanOrEqual(11 * 3_600_000)
          expect(decentTime(then)).toEqual(then)
        },
      ),
    )
  })
})

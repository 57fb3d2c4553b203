import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countTry, LIMITS, type Limit, type Tries } from './limits.ts'

const START = new Date('2023-04-03T02:00:00Z')
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000)
const LIMIT: Limit = LIMITS.signInAccount

/** Tries at these seconds, all wrong; which of them were judged. */
const judged = (seconds: readonly number[], limit: Limit = LIMIT): boolean[] => {
  let tries: Tries | undefined
  return seconds.map((second) => {
    const verdict = countTry(tries, limit, at(second))
    if (verdict.allowed) tries = verdict.tries
    return verdict.allowed
  })
}

describe('lock-out', () => {
  it('judges five, refuses the sixth, and opens again after 15 minutes to the second', () => {
    expect(judged([0, 1, 2, 3, 4, 5])).toEqual([true, true, true, true, true, false])
    expect(judged([0, 1, 2, 3, 4, 4 + 899])).toEqual([true, true, true, true, true, false])
    expect(judged([0, 1, 2, 3, 4, 4 + 900])).toEqual([true, true, true, true, true, true])
  })

  it('tells how many tries are left and how long the lock lasts', () => {
    let tries: Tries | undefined
    const left = [0, 1, 2, 3, 4].map((second) => {
      const verdict = countTry(tries, LIMIT, at(second))
      if (verdict.allowed) tries = verdict.tries
      return verdict.allowed ? verdict.left : undefined
    })
    expect(left).toEqual([4, 3, 2, 1, 0])
    expect(countTry(tries, LIMIT, at(5))).toEqual({ allowed: false, secondsLeft: 899 })
  })

  it('forgets tries older than its time', () => {
    expect(judged([0, 1, 2, 3, 3600, 3601])).toEqual([true, true, true, true, true, true])
    expect(judged([0, 1, 2, 3, 3599, 3600])).toEqual([true, true, true, true, true, false])
  })

  it('one code a minute', () => {
    expect(judged([0, 59, 60, 119, 120], LIMITS.codeMinute)).toEqual([true, false, true, false, true])
  })

  it('never judges more than `most` tries before a lock of the whole length', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 60 }), (gaps) => {
        const seconds = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0))
        const times = seconds.filter((_, i) => judged(seconds)[i])
        return times.every((time, i) => {
          const next = times[i + LIMIT.most]
          return next === undefined || next - time >= Math.min(LIMIT.lockSeconds, LIMIT.withinSeconds)
        })
      }),
    )
  })
})

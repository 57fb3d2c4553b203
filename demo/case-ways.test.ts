import { describe, expect, it } from 'vitest'
import { CASE_WAYS, PAST_WAYS, stepsOf } from './case-ways.ts'

describe('the applications of the demo', () => {
  it('are about thirty', () => {
    expect(Math.abs(CASE_WAYS.length - 30)).toBeLessThan(4)
  })

  it('never take a step before they are filed, nor in the days to come', () => {
    for (const way of [...CASE_WAYS, ...PAST_WAYS]) {
      const steps = stepsOf(way)
      expect(steps[0]).toEqual({ step: 'file', ago: way.filed })
      expect(steps.map(({ ago }) => ago)).toEqual(steps.map(({ ago }) => ago).sort((a, b) => b - a))
      expect(steps.at(-1)?.step).toBe(way.until)
      expect(steps.at(-1)?.ago).toBeGreaterThanOrEqual(0)
    }
  })

  it('of the year before are at their end, a few of them later than the law allows', () => {
    const MOST_WORKING_DAYS = 30
    const days = PAST_WAYS.filter(({ until }) => until === 'deliver').map((way) => {
      const at = new Map(stepsOf(way).map(({ step, ago }) => [step, ago]))
      return (at.get('accept') ?? 0) - (at.get('decide') ?? 0)
    })
    expect(days.length).toBeGreaterThan(15)
    expect([1, 2, 3]).toContain(days.filter((n) => n > MOST_WORKING_DAYS).length)
  })

  it('are decided by a delegated town without the county', () => {
    const delegated = stepsOf({ filed: 30, until: 'decide', class: 'dibao', members: 1, town: 1 })
    const others = stepsOf({ filed: 30, until: 'decide', class: 'dibao', members: 1 })
    expect(delegated.map(({ step }) => step)).not.toContain('send')
    expect(others.map(({ step }) => step)).toContain('send')
  })
})

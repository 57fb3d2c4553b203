import { CASE_STATES } from '@songtan/contract'
import { describe, expect, test } from 'vitest'
import { AHEAD_WORDS, aheadOf, isOver } from './states.ts'

describe('what lies ahead of an application', () => {
  test('everything at the beginning, nothing at the end', () => {
    expect(aheadOf('submitted')).toEqual(['accepted', 'investigating', 'prelim', 'noticed', 'confirmed'])
    expect(CASE_STATES.filter(isOver).flatMap(aheadOf)).toEqual([])
  })

  test('a detour leads back to the usual way', () => {
    expect(aheadOf('supplementing')).toEqual(aheadOf('submitted'))
    expect(aheadOf('reinvestigating')).toEqual(['prelim', 'noticed', 'confirmed'])
    expect(aheadOf('county-review')).toEqual(['confirmed'])
  })

  test('every step ahead has its words', () => {
    expect(CASE_STATES.flatMap(aheadOf).every((state) => AHEAD_WORDS[state] !== undefined)).toBe(true)
  })
})

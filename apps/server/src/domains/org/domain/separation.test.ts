import type { PostKind } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { existsAt } from './post-levels.ts'
import { conflictingPost, type PostSpan } from './separation.ts'

const FROM = plainDate('2023-04-03')
const held = (kind: PostKind, validTo: string | null = null): PostSpan => ({
  kind,
  validFrom: plainDate('2020-01-01'),
  validTo: validTo === null ? null : plainDate(validTo),
})

describe('separation of the three administrators', () => {
  it.each([
    ['system-admin', 'security-admin'],
    ['security-admin', 'audit-admin'],
    ['audit-admin', 'system-admin'],
    ['security-admin', 'town-clerk'],
    ['town-clerk', 'system-admin'],
    ['security-admin', 'auditor'],
  ] as const)('%s forbids %s', (first, second) => {
    expect(conflictingPost([held(first)], second, FROM)).toBe(first)
    expect(conflictingPost([held(second)], first, FROM)).toBe(second)
  })

  it.each([
    ['town-clerk', 'town-approver'],
    ['audit-admin', 'auditor'],
    ['security-admin', 'security-admin'],
  ] as const)('%s and %s may be one person', (first, second) => {
    expect(conflictingPost([held(first)], second, FROM)).toBeUndefined()
  })

  it('a post that has ended by the day forbids nothing; one day longer it does', () => {
    expect(conflictingPost([held('security-admin', '2023-04-03')], 'town-clerk', FROM)).toBeUndefined()
    expect(conflictingPost([held('security-admin', '2023-04-04')], 'town-clerk', FROM)).toBe('security-admin')
  })
})

describe('levels of posts', () => {
  it('clerks belong to towns, approvers of the county to counties, also where a city is its own county', () => {
    expect(existsAt('town-clerk', ['town'])).toBe(true)
    expect(existsAt('town-clerk', ['county'])).toBe(false)
    expect(existsAt('county-approver', ['city', 'county'])).toBe(true)
    expect(existsAt('county-approver', ['city'])).toBe(false)
  })

  it.each(['village-assistant', 'county-approver', 'auditor'] as const)(
    'a functional zone, which decides nothing, is no area of %s',
    (kind) => {
      expect(existsAt(kind, [])).toBe(false)
    },
  )
})

import { packageOf } from '@songtan/policy'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../../../test-kit/policies.ts'
import { packageParts } from './package-parts.ts'

const facts = oneAdult()
const given = packageOf(realPolicies(), facts)
const parts = packageParts(given)
const items = parts.departments.flatMap((d) => d.items)
const [member] = facts.members

describe('a package for the page of a case', () => {
  it('has every entry that may be meant for the family, and counts the other items', () => {
    const meant = given.items.flatMap((i) => i.for).filter(({ standing }) => standing !== 'not')
    expect(items.flatMap((i) => i.for)).toHaveLength(meant.length)
    expect(items.length + parts.notMeant).toBe(given.items.length)
  })

  it('tells whose a lacking fact is, in words', () => {
    const path = `members.${member?.id}.medicalInsurance`
    const lacking = { path, personId: member?.id, words: { zh: '基本医疗保险参保类型' } }
    const entries = items.find(({ item }) => item === 'premium-aid')?.for
    expect(entries).toMatchObject([{ standing: 'hangs', facts: [lacking], figures: [] }])
    expect(parts.asked).toContainEqual(expect.objectContaining({ path, personId: member?.id, items: 1 }))
    expect(parts.asked.find((fact) => fact.path === 'home')?.personId).toBeNull()
  })

  it('names figures that the place has not published', () => {
    const entries = items.find(({ item }) => item === 'medical-aid-extra')?.for
    expect(entries).toMatchObject([{ standing: 'hangs', facts: [] }])
    expect(entries?.[0]?.figures).toHaveLength(1)
  })
})

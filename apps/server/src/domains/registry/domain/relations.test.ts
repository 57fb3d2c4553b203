import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RELATIONS, type Relation, relationsTo } from './relations.ts'

const family = (...relations: Relation[]) => relations.map((relation, i) => ({ personId: `p${i}`, relation }))
const seen = (headId: string, ...relations: Relation[]) =>
  relationsTo(family(...relations), headId).map(({ relation }) => relation)

describe('relations to a new head', () => {
  it('turns a couple round and keeps their children', () => {
    expect(seen('p1', 'head', 'spouse', 'child', 'child')).toEqual(['spouse', 'head', 'child', 'child'])
  })
  it('makes a child the head over its parents, brothers and sisters', () => {
    expect(seen('p2', 'head', 'spouse', 'child', 'child', 'parent')).toEqual([
      'parent',
      'parent',
      'head',
      'sibling',
      'grandparent',
    ])
  })
  it('does not guess whose child a grandchild is', () => {
    expect(seen('p1', 'head', 'child', 'grandchild')).toEqual(['parent', 'head', 'other'])
  })
  it('leaves all as they are when nobody has the id', () => {
    expect(seen('nobody', 'head', 'spouse')).toEqual(['head', 'spouse'])
  })
  it('always has exactly one head, the wished one', () => {
    const rest = fc.array(fc.constantFrom(...RELATIONS.filter((r) => r !== 'head')), { maxLength: 8 })
    fc.assert(
      fc.property(rest, fc.nat(8), (others, wish) => {
        const members = family('head', ...others)
        const headId = `p${wish % members.length}`
        const heads = relationsTo(members, headId).filter(({ relation }) => relation === 'head')
        expect(heads.map(({ personId }) => personId)).toEqual([headId])
      }),
    )
  })
  it('comes back to the start for head and spouse', () => {
    const there = relationsTo(family('head', 'spouse', 'child'), 'p1')
    expect(relationsTo(there, 'p0').map(({ relation }) => relation)).toEqual(['head', 'spouse', 'child'])
  })
})

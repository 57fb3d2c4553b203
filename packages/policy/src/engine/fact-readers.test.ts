import { expect, it } from 'vitest'
import { FIELD_SLOTS, isMemberFact } from '../cel/slots.ts'
import { HOUSEHOLD_FACTS } from '../cel/vocabulary.ts'
import { FAMILY_FACTS } from './family-facts.ts'
import { MEMBER_FACTS } from './member-facts.ts'

it('every fact that a rule may name is read, and no other', () => {
  expect(Object.keys(FAMILY_FACTS).sort()).toEqual(Object.keys(HOUSEHOLD_FACTS).sort())
  expect(Object.keys(MEMBER_FACTS).sort()).toEqual([...FIELD_SLOTS.keys()].filter(isMemberFact).sort())
})

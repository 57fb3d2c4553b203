import * as contract from '@songtan/contract'
import * as policy from '@songtan/policy'
import { expect, it } from 'vitest'
import { DUPLICATE_REASONS } from './domain/duplicate-score.ts'
import { RELATIONS } from './domain/relations.ts'

it('the register speaks the words of the rules', () => {
  expect(contract.INCOME_KINDS).toEqual(policy.INCOME_KINDS)
  expect(contract.ASSET_KINDS).toEqual(policy.ASSET_KINDS)
  expect(contract.SPENDING_KINDS).toEqual(policy.SPENDING_KINDS)
  expect(contract.DISABILITY_KINDS).toEqual(policy.DISABILITIES)
  expect(contract.SCHOOLING_LEVELS).toEqual(policy.SCHOOLINGS)
  expect(contract.CHANGE_KINDS).toEqual(policy.CHANGES)
  expect(contract.HELD_PROGRAMS).toEqual([...policy.PROGRAMS, ...policy.STATUSES])
  expect(RELATIONS).toEqual(['head', ...policy.RELATIONS.filter((relation) => relation !== 'applicant')])
  expect(contract.FAMILY_CLASSES.filter((held) => policy.CLASSES.some((known) => known === held))).toEqual([
    ...policy.CLASSES,
  ])
})

it('the contract tells relations and reasons in the register’s words', () => {
  expect(contract.RELATION_CODES).toEqual(RELATIONS)
  expect(contract.DUPLICATE_REASON_CODES).toEqual(DUPLICATE_REASONS)
})

import { parseYuan } from '@songtan/kernel'
import { describe, expect, test } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import { examine } from '../engine/examine.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { reasonsOf } from './reasons.ts'

const reasons = (change: Partial<HouseholdFacts> = {}) => reasonsOf(examine(realPolicies(), oneAdult(change)))
const main = (change: Partial<HouseholdFacts> = {}) => reasons(change).filter((reason) => reason.main)
const wage = (amount: string): Partial<HouseholdFacts> => ({
  incomes: [{ member: 'a', kind: 'business', amount: parseYuan(amount), per: 'year' }],
})

describe('the few reasons that decided', () => {
  test('the income against the line with its working, the property, the amount with its working', () => {
    expect(main().map(({ zh }) => zh)).toEqual([
      '月人均收入 0.00 元，低于标准 497.00 元',
      '家庭财产符合规定',
      '低保金每月 497.00 元',
    ])
    expect(main().map(({ formula }) => formula?.zh)).toEqual([
      '家庭全年收入 0.00 ÷ 人数 1 ÷ 12',
      undefined,
      expect.stringContaining('÷ 12'),
    ])
  })

  test('of an edge family: the line it is below, and how far it is from more help', () => {
    const said = main(wage('7200')).map(({ zh }) => zh)
    expect(said[0]).toBe('月人均收入 600.00 元，低于标准的 1.5 倍，即 745.50 元')
    expect(said.some((zh) => zh.includes('每人每月高出 103.00 元'))).toBe(true)
    expect(said).not.toContain('符合低保边缘家庭条件')
  })

  test('of a refusal: what keeps the whole family out, and no step', () => {
    const told = reasons(wage('72000'))
    expect(told.filter((reason) => reason.main).every(({ member }) => member === undefined)).toBe(true)
    expect(told.some((reason) => !reason.main && reason.member === 'a')).toBe(true)
  })

  test.each([{}, wage('7200'), wage('72000')])('each once, the main ones first', (change) => {
    const told = reasons(change)
    expect(new Set(told.map(({ zh }) => zh)).size).toBe(told.length)
    expect(told.map((reason) => reason.main)).toEqual(
      told.map((reason) => reason.main).sort((a, b) => Number(b) - Number(a)),
    )
    expect(told.filter((reason) => reason.main).length).toBeLessThanOrEqual(5)
  })
})

import { fen } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { determine } from './determine.ts'

const reason = (program: string, facts: HouseholdFacts): string | undefined =>
  determine(realPolicies(), facts).refusals.find((r) => r.program === program)?.reason

const earning = (yuan: number, more: Partial<HouseholdFacts> = {}): HouseholdFacts =>
  oneAdult({ incomes: [{ member: 'a', kind: 'business', amount: fen(yuan * 100), per: 'month' }], ...more })

/** What a letter of refusal gives as its reason (L2 §21): how far the family was from the line. */
describe('a refusal says the distance to the line', () => {
  it('of 低保: income above the standard, a head and in all (L1 §9)', () => {
    expect(reason('dibao', earning(520.5))).toBe(
      '家庭月人均收入 520.50 元，不低于当地标准 497.00 元，每人每月高出 23.50 元（全家每年 282.00 元）',
    )
    expect(reason('dibao', earning(497))).toMatch(/每人每月高出 0\.00 元/)
  })

  it('of 边缘家庭: income above the multiple (L2 §8)', () => {
    expect(reason('edge', earning(800))).toBe(
      '家庭月人均收入 800.00 元，不在低保边缘家庭的上限 745.50 元之内，每人每月高出 54.50 元（全家每年 654.00 元）',
    )
  })

  it('of money in the bank above the limit (L2 §14), and of things without a figure', () => {
    const bank = earning(100, { assets: [{ member: 'a', kind: 'deposit', value: fen(1_200_000) }] })
    expect(reason('dibao', bank)).toBe('家庭货币财产 12000.00 元，超过当地上限 11928.00 元，多出 72.00 元')
    expect(reason('edge', bank)).toBe('家庭货币财产 12000.00 元，超过当地上限 11928.00 元，多出 72.00 元')
    const shop = earning(100, { assets: [{ member: 'a', kind: 'shop', value: fen(1) }] })
    expect(reason('dibao', shop)).toBe('家庭财产不符合当地规定')
  })
})

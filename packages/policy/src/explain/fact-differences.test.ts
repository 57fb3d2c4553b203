import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult } from '../../../../test-kit/policies.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { factDifferences } from './fact-differences.ts'

const wage = (amount: number): Partial<HouseholdFacts> => ({
  incomes: [{ member: 'a', kind: 'wage', amount: fen(amount), per: 'month' }],
})

describe('what two determinations were told differently', () => {
  it('is nothing where the same was told, though people grew older', () => {
    expect(
      factDifferences(oneAdult(wage(100)), oneAdult({ ...wage(100), day: plainDate('2026-04-01') })),
    ).toEqual([])
  })

  it('tells a sum that changed by a fen, before and after', () => {
    expect(factDifferences(oneAdult(wage(100)), oneAdult(wage(101)))).toEqual([
      {
        ...{ member: 'a', fact: 'incomes', name: { zh: '收入', en: 'incomes' } },
        before: { zh: '工资 1.00 元/月', en: 'wages 1.00 yuan a month' },
        after: { zh: '工资 1.01 元/月', en: 'wages 1.01 yuan a month' },
      },
    ])
  })

  it('tells what nobody had told before as not known, and never as none', () => {
    const [before] = factDifferences(oneAdult({ assets: undefined }), oneAdult({ assets: [] }))
    expect(before).toMatchObject({ fact: 'assets', before: { zh: '未知' }, after: { zh: '没有' } })
  })

  it('tells who came and who left, once, before anything else', () => {
    const [one] = oneAdult().members
    if (!one) throw new Error('nobody')
    const more = { members: [one, { ...one, id: 'b', relation: 'child' as const }] }
    const came = factDifferences(oneAdult({ residence: 'urban' }), oneAdult(more))
    expect(came.map(({ fact, member }) => [fact, member])).toEqual([
      ['membership', 'b'],
      ['residence', undefined],
    ])
    expect(factDifferences(oneAdult(more), oneAdult())).toMatchObject([
      { fact: 'membership', before: { zh: '是' }, after: { zh: '否' } },
    ])
  })
})

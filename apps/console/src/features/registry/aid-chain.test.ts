import { describe, expect, it } from 'vitest'
import {
  aidChain,
  type Entitlement,
  type FamilyCase,
  isRunning,
  type Sources,
  type Transfer,
} from './aid-chain.ts'

const entitlement = (given: Partial<Entitlement> = {}): Entitlement => ({
  ...{ id: 'e1', program: 'dibao', personId: null, monthly: 59_100, fromMonth: '2023-04', toMonth: null },
  ...{ decisionId: 'd1', adjustment: null, ended: null, voided: false, version: 1 },
  ...given,
})

const transfer = (id: string, kind: Transfer['kind'], reverses: string | null = null): Transfer => ({
  ...{
    id,
    kind,
    reverses,
    day: '2023-04-10',
    amount: 59_100,
    householdId: 'h',
    lineId: null,
    receivableId: null,
  },
  debit: { code: 'a', name: { zh: '甲', en: 'a' } },
  credit: { code: 'b', name: { zh: '乙', en: 'b' } },
  ...{ postedAt: '2023-04-10T01:00:00Z', postedBy: 'job' },
})

const oneCase: FamilyCase = {
  ...{ caseId: 'c1', receiptNumber: 'SL1', state: 'confirmed', village: '619901001001' },
  ...{ filedOn: '2023-03-01', closedOn: '2023-03-29', nextDueOn: null, standing: 'open' },
  decision: { outcome: 'confirmed', class: 'dibao', on: '2023-03-29' },
  surveys: [{ id: 's1', on: '2023-03-10', level: 'town', signed: true }],
  letters: [{ id: 'l1', on: '2023-03-29', kind: 'confirmation', number: 'WS1', deliveredAt: null }],
  attachments: [],
}

const nothing: Sources = { month: '2023-05', entitlements: [], transfers: [], cases: [], facts: [] }
const kinds = (given: Partial<Sources>) =>
  aidChain({ ...nothing, ...given }).map(({ kind, day }) => [kind, day])

describe('the chain of aid', () => {
  it('puts every source in one order, the latest first', () => {
    const all = { entitlements: [entitlement()], transfers: [transfer('t1', 'pay')], cases: [oneCase] }
    expect(kinds(all)).toEqual([
      ['payment', '2023-04-10'],
      ['entitlement', '2023-04-01'],
      ['letter', '2023-03-29'],
      ['decided', '2023-03-29'],
      ['survey', '2023-03-10'],
      ['filed', '2023-03-01'],
    ])
  })

  it('shows money that reached the family, and neither what was booked only nor what was taken back', () => {
    const transfers = [transfer('t1', 'accrue'), transfer('t2', 'reversal'), transfer('t3', 'pay', 't1')]
    expect(kinds({ transfers })).toEqual([])
  })

  it('leaves out what never counted', () => {
    expect(kinds({ entitlements: [entitlement({ voided: true })] })).toEqual([])
  })
})

describe('an entitlement', () => {
  it('runs from its first month up to and with its last', () => {
    const row = entitlement({ fromMonth: '2023-04', toMonth: '2023-06' })
    const months = ['2023-03', '2023-04', '2023-06', '2023-07']
    expect(months.map((month) => isRunning(row, month))).toEqual([false, true, true, false])
    expect(isRunning(entitlement(), '2099-01')).toBe(true)
  })
})

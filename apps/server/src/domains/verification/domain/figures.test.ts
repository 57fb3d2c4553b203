import type { FamilyFact, SourceCode, SourceRecord } from '@songtan/contract'
import { plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assetRows, type Evidence, incomeRows, incomeTotals } from './amounts.ts'
import { differencesIn } from './differences.ts'
import type { Answered } from './found-income.ts'
import { verifiedFacts } from './verified-facts.ts'

const DATA_DATE = plainDate('2023-04-02')
const answer = (personId: string, source: SourceCode, records: SourceRecord[] = []): Answered => ({
  personId,
  source,
  dataDate: DATA_DATE,
  records,
})
const told = (personId: string, fact: FamilyFact) => ({ personId, fact })
const income = (
  kind: Extract<FamilyFact, { kind: 'income' }>['value']['kind'],
  amount: number,
  per: 'month' | 'year',
): FamilyFact => ({ kind: 'income', value: { kind, amount, per } })
const asset = (kind: Extract<FamilyFact, { kind: 'asset' }>['value']['kind'], value: number): FamilyFact => ({
  kind: 'asset',
  value: { kind, value },
})
const balance = (amount: number): SourceRecord => ({
  kind: 'balance',
  product: 'deposit',
  bank: '某银行',
  balance: amount,
})
const car: SourceRecord = {
  kind: 'vehicle',
  vehicleType: '小型轿车',
  use: 'living',
  registeredOn: '2020-01-01',
  value: 30_000_00,
}
const known = (personId: string, relation = 'head') => ({ personId, relation, registerCounty: '619901' })
const evidence = (part: Partial<Evidence>): Evidence => ({
  members: ['p'],
  declared: [],
  answers: [],
  ...part,
})

describe('incomes', () => {
  it('stand beside each other by the year, in the four kinds of L2 §13', () => {
    const rows = incomeRows(
      evidence({
        members: ['p', 'q', 'r'],
        declared: [
          told('p', income('wage', 500_00, 'month')),
          told('q', income('support', 1_200_00, 'year')),
          told('q', income('senior-allowance', 50_00, 'month')),
          told('gone', income('wage', 9_999_00, 'month')),
        ],
        answers: [
          answer('p', 'tax', [{ kind: 'taxed-income', income: 'wage', yearly: 7_000_01 }]),
          answer('q', 'social-security', [
            { kind: 'pension', scheme: 'resident-central', monthly: 103_00 },
            { kind: 'pension', scheme: 'resident-local', monthly: 30_00 },
          ]),
        ],
      }),
    )
    expect(rows).toEqual([
      { group: 'wage', declared: 6_000_00, verified: 7_000_01, complete: false },
      { group: 'business', declared: null, verified: 0, complete: false },
      { group: 'property', declared: null, verified: 0, complete: false },
      { group: 'transfer', declared: 1_200_00, verified: 1_596_00, complete: false },
      { group: 'apart', declared: 600_00, verified: null, complete: false },
    ])
    expect(incomeTotals(rows, 3)).toEqual({
      income: { declared: 7_200_00, verified: 8_596_01, complete: false },
      perCapita: { declared: 200_00, verified: 238_78, complete: false },
    })
  })

  it('count a wage once, though two offices know of it', () => {
    const insured: SourceRecord = {
      kind: 'insurance',
      employer: '某厂',
      lastMonth: '2023-02',
      monthlyBase: 4_000_00,
    }
    const taxed: SourceRecord = { kind: 'taxed-income', income: 'wage', yearly: 40_000_00 }
    const wage = (answers: Answered[]) => incomeRows(evidence({ answers }))[0]?.verified
    expect(wage([answer('p', 'social-security', [insured])])).toBe(48_000_00)
    expect(wage([answer('p', 'tax', [taxed]), answer('p', 'social-security', [insured])])).toBe(40_000_00)
    const ended = { ...insured, lastMonth: '2023-01' }
    expect(wage([answer('p', 'social-security', [ended])])).toBe(0)
  })

  it('a failed source leaves its kind unknown, never nothing', () => {
    expect(incomeRows(evidence({}))[0]).toEqual({
      group: 'wage',
      declared: null,
      verified: null,
      complete: false,
    })
    expect(
      incomeRows(evidence({ answers: [answer('p', 'tax'), answer('p', 'social-security')] }))[0],
    ).toEqual({
      group: 'wage',
      declared: null,
      verified: 0,
      complete: true,
    })
  })

  it('add up whatever way they are told and found', () => {
    const yearly = fc.integer({ min: 0, max: 1_000_000_00 })
    fc.assert(
      fc.property(fc.array(yearly, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (amounts, persons) => {
        const answers = amounts.map((amount) =>
          answer('p', 'tax', [{ kind: 'taxed-income', income: 'business', yearly: amount }]),
        )
        const sum = amounts.reduce((a, b) => a + b, 0)
        const rows = incomeRows(evidence({ answers }))
        expect(rows[1]?.verified).toBe(sum)
        const share = incomeTotals(rows, persons).perCapita.verified ?? 0
        expect(Math.abs(share * 12 * persons - sum)).toBeLessThanOrEqual(6 * persons)
      }),
    )
  })
})

describe('assets', () => {
  it('show what was declared and what a register was asked about', () => {
    const rows = assetRows(
      evidence({
        declared: [told('p', asset('deposit', 3_000_00)), told('p', asset('forest', 500_00))],
        answers: [answer('p', 'bank', [balance(3_000_00), balance(41_000_00)]), answer('p', 'police', [car])],
      }),
    )
    expect(
      rows.map(({ kind, declared, verified, declaredCount, verifiedCount, complete }) => [
        kind,
        declared,
        verified,
        declaredCount,
        verifiedCount,
        complete,
      ]),
    ).toEqual([
      ['deposit', 3_000_00, 44_000_00, 1, 2, true],
      ['securities', null, 0, 0, 0, true],
      ['fund', null, 0, 0, 0, true],
      ['vehicle', null, 30_000_00, 0, 1, true],
      ['forest', 500_00, null, 1, 0, false],
    ])
  })
})

describe('differences', () => {
  const codes = (part: Partial<Evidence>, members = [known('p')]) =>
    differencesIn(evidence(part), members).map(({ code, subject }) => `${code} ${subject}`)

  it.each([
    [[], [car], ['undeclared vehicle']],
    [[asset('vehicle', 20_000_00)], [car], ['differs vehicle']],
    [[asset('vehicle', 30_000_00)], [car], []],
    [[asset('vehicle', 30_000_00)], [], ['unconfirmed vehicle']],
    [[asset('vehicle', 0)], [], []],
    [[asset('forest', 1)], [], []],
  ] as const)('declared %j, found %j: %j', (declared, records, expected) => {
    expect(
      codes({
        declared: declared.map((fact) => told('p', fact)),
        answers: [answer('p', 'police', [...records])],
      }),
    ).toEqual(expected)
  })

  it('does not call unconfirmed what one of two offices could not be asked about', () => {
    const declared = [told('p', income('wage', 100_00, 'month'))]
    expect(codes({ declared, answers: [answer('p', 'tax')] })).toEqual([])
    expect(codes({ declared, answers: [answer('p', 'tax'), answer('p', 'social-security')] })).toEqual([
      'unconfirmed wage',
    ])
  })

  it('tells of a death, another home county, a marriage and other aid', () => {
    expect(
      codes({
        answers: [
          answer('p', 'civil-affairs', [
            { kind: 'death', on: '2022-12-01' },
            { kind: 'marriage', status: 'married', since: '2001-01-01' },
            { kind: 'programme', program: 'dibao', county: '619902', monthly: 497_00, since: '2020-01-01' },
          ]),
          answer('p', 'police', [{ kind: 'registration', county: '619902' }]),
        ],
      }),
    ).toEqual(['died person', 'spouse-outside person', 'other-aid dibao', 'registered-elsewhere person'])
  })

  it('finds no fault with a spouse who lives there', () => {
    const married = answer('p', 'civil-affairs', [
      { kind: 'marriage', status: 'married', since: '2001-01-01' },
    ])
    expect(codes({ answers: [married] }, [known('p'), known('q', 'spouse')])).toEqual([])
    const divorced = answer('p', 'civil-affairs', [
      { kind: 'marriage', status: 'divorced', since: '2001-01-01' },
    ])
    expect(codes({ answers: [divorced] }, [known('p'), known('q', 'spouse')])).toEqual(['divorced person'])
  })

  it('takes a running housing fund for a sign of work nobody spoke of', () => {
    const fund = (lastMonth: string) =>
      answer('p', 'provident-fund', [{ kind: 'provident-fund', lastMonth, monthly: 300_00 }])
    expect(codes({ answers: [fund('2023-02')] })).toEqual(['employment-sign wage'])
    expect(codes({ answers: [fund('2023-01')] })).toEqual([])
    expect(
      codes({ answers: [fund('2023-03')], declared: [told('p', income('wage', 1_00, 'month'))] }),
    ).toEqual([])
  })
})

describe('verified facts', () => {
  const facts = (answers: Answered[], declared: ReturnType<typeof told>[] = []) =>
    verifiedFacts(answers, declared).map(({ fact }) => fact)

  it('sum money of one kind and keep things apart', () => {
    const home = (area: number): SourceRecord => ({
      kind: 'real-estate',
      use: 'home',
      area,
      registeredOn: '2010-01-01',
      value: 1_00,
    })
    expect(facts([answer('p', 'bank', [balance(1_00), balance(2_01)])])[0]).toEqual(asset('deposit', 3_01))
    expect(facts([answer('p', 'real-estate', [home(60), home(45)])])).toEqual([
      { kind: 'asset', value: { kind: 'home', value: 1_00, area: 60 } },
      { kind: 'asset', value: { kind: 'home', value: 1_00, area: 45 } },
      asset('shop', 0),
    ])
  })

  it('turn "none" into a known absence, but never wipe out what was declared', () => {
    expect(facts([answer('p', 'police')])).toEqual([asset('vehicle', 0)])
    expect(facts([answer('p', 'police')], [told('p', asset('vehicle', 5_000_00))])).toEqual([])
    expect(facts([answer('p', 'tax')])).toEqual([])
  })

  it('leave wages declared in cash alone when no office knows of one', () => {
    expect(facts([answer('p', 'tax'), answer('p', 'social-security')])).toEqual([])
  })
})

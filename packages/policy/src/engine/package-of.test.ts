import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { oneAdult, policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { bundleForPlace, openBundle } from '../pack/bundle.ts'
import { loadPacks } from '../pack/load-packs.ts'
import type { PolicySet } from '../pack/pack-types.ts'
import { packageOf } from './package-of.ts'

const [adult] = oneAdult().members
const member = (change: Partial<MemberFacts>): MemberFacts => ({
  ...(adult ?? { id: '', relation: 'applicant', born: plainDate('1980-05-01') }),
  ...change,
})
const family = (members: MemberFacts[], change: Partial<HouseholdFacts> = {}): HouseholdFacts =>
  oneAdult({ day: plainDate('2025-06-01'), members, ...change })

const standings = (facts: HouseholdFacts, set: PolicySet = realPolicies()) => {
  const given = packageOf(set, facts)
  return {
    given,
    of: (code: string) => given.items.find((i) => i.item === code),
    entry: (code: string, id?: string) =>
      given.items.find((i) => i.item === code)?.for.find((e) => e.member === id),
  }
}

describe('one evaluation gives the whole package', () => {
  it('tells each of 66 items of 16 departments once, in the order of the departments', () => {
    const { given } = standings(family([member({})]))
    expect(given.items).toHaveLength(66)
    expect(new Set(given.items.map((i) => i.item)).size).toBe(66)
    const departments = [...new Set(given.items.map((i) => i.department.code))]
    expect(departments).toHaveLength(16)
    expect([departments[0], departments[15]]).toEqual(['civil-affairs', 'utilities'])
  })

  it('a poor adult: dibao by the programmes, with its sum; what nobody asked is hung on by path', () => {
    const { of, entry, given } = standings(family([member({})]))
    expect(entry('dibao')).toMatchObject({ standing: 'entitled', amount: { per: 'month', fen: 49_700 } })
    expect(of('dibao')).toMatchObject({ publicity: '7d', terms: [{ key: 'term.total', n: 30 }] })
    expect(entry('tekun', 'a')?.standing).toBe('not')
    expect(entry('public-rental')).toMatchObject({ standing: 'hangs', hangsOn: { facts: ['home'] } })
    expect(entry('premium-aid', 'a')?.hangsOn.facts).toEqual(['members.a.medicalInsurance'])
    expect(given.missing.map((m) => m.path)).toContain('members.a.registeredUnemployed')
    expect(given.missing.find((m) => m.path === 'home')?.zh).toBe('住房情况')
  })

  it('an answer decides what hung on it', () => {
    const { entry } = standings(family([member({})], { home: { tenure: 'rent' } }))
    expect(entry('public-rental')?.standing).toBe('entitled')
    expect(entry('rent-waiver')?.standing).toBe('not')
    expect(entry('rent-subsidy')?.conflicts).toMatchObject([{ with: 'public-rental', outcome: 'open' }])
  })

  it('says who, what and by which article in both languages', () => {
    const { of, entry } = standings(
      family([member({ schooling: 'vocational', born: plainDate('2008-01-01') })]),
    )
    expect(of('vocational-grant')?.basis).toMatchObject({ id: 'L1', article: '第三十四条' })
    expect(entry('vocational-grant', 'a')).toMatchObject({
      standing: 'entitled',
      zh: 'a 可享受“中等职业教育国家助学金、免学费”：中等职业学校低收入家庭学生',
      amount: { per: 'year', fen: 230_000 },
    })
    expect(of('vocational-grant')?.apply).toMatchObject({ code: 'school', zh: '就读学校' })
  })

  it('an amount that nobody published is open, with the reason', () => {
    const { entry } = standings(family([member({ born: plainDate('1940-01-01') })]))
    expect(entry('senior-allowance', 'a')?.amount).toEqual({
      per: 'month',
      fen: null,
      reason: {
        zh: '金额无法计算，缺少：当地未公布的“高龄津贴标准”',
        en: 'the amount cannot be computed; lacking: the place’s “old-age allowance”',
      },
    })
  })
})

describe('children without parents', () => {
  const child = member({ id: 'kid', relation: 'grandchild', born: plainDate('2015-01-01') })
  const gran = member({ born: plainDate('1950-01-01') })

  it('whose parents nobody asked about hang on them; two able parents at home need no question', () => {
    expect(standings(family([gran, child])).entry('orphan-living', 'kid')?.hangsOn.facts).toEqual([
      'parentage',
    ])
    const home = family([
      member({}),
      member({ id: 'b', relation: 'spouse' }),
      { ...child, relation: 'child' },
    ])
    expect(standings(home).entry('unattended-child-living', 'kid')?.standing).toBe('not')
  })

  it('both dead is an orphan, never shown in public', () => {
    const facts = family([gran, child], {
      parentage: [
        { of: 'kid', state: 'dead' },
        { of: 'kid', state: 'unfound' },
      ],
    })
    const { of, entry } = standings(facts)
    expect(entry('orphan-living', 'kid')?.standing).toBe('entitled')
    expect(entry('unattended-child-living', 'kid')?.standing).toBe('not')
    expect([of('orphan-living')?.childSensitive, of('orphan-living')?.publicity]).toEqual([true, 'none'])
  })

  it.each([
    ['2024-12-01', 'entitled'],
    ['2024-12-02', 'not'],
  ])(
    'one dead, one in prison since %s: six months are needed (事实无人抚养儿童意见一)',
    (since, standing) => {
      const facts = family([gran, child], {
        parentage: [
          { of: 'kid', state: 'dead' },
          { of: 'kid', state: 'prison', since: plainDate(since) },
        ],
      })
      expect(standings(facts).entry('unattended-child-living', 'kid')?.standing).toBe(standing)
    },
  )
})

describe('items that do not go together', () => {
  const disabled = member({
    id: 'd',
    relation: 'child',
    born: plainDate('1999-01-01'),
    disability: { kind: 'physical', grade: 1 },
    selfCareFailed: 5,
    labour: 'none',
  })
  const figures = (care: string): PolicySet =>
    loadPacks([
      ...policyFiles('packs'),
      {
        path: '619902-county/pack.yaml',
        text: `pack: {place: "619902", zh: 某县, en: A county}
parameters:
  - key: disability.care
    unit: yuan/month
    basis: {instrument: nuanhe-2023, article: 护理补贴}
    source: 虚构
    values: [{of: severe, value: "${care}", from: 2023-01-01}]
  - key: child.allowance
    unit: yuan/month
    basis: {instrument: nuanhe-2023, article: 儿童}
    source: 虚构
    values: [{of: unattended, value: "1500.00", from: 2023-01-01}]
`,
      },
    ])

  it.each([
    ['599.99', 'covered'],
    ['600.00', 'covered'],
    ['600.01', 'entitled'],
  ])('care money of %s beside tekun care of 600: the higher one', (care, standing) => {
    const alone = { ...disabled, relation: 'applicant' as const }
    const { entry } = standings(family([alone], { place: '619902' }), figures(care))
    expect(entry('tekun', 'd')?.standing).toBe('entitled')
    expect(entry('disability-care', 'd')?.standing).toBe(standing)
  })

  it('a child in a dibao family is paid the difference', () => {
    const kid = member({ id: 'kid', relation: 'child', born: plainDate('2015-01-01') })
    const ill = member({ majorIllness: true })
    const facts = family([ill, kid], { place: '619902', parentage: [{ of: 'kid', state: 'dead' }] })
    const { entry } = standings(facts, figures('0.00'))
    expect(entry('dibao')?.amount?.fen).toBe(99_400)
    expect(entry('unattended-child-living', 'kid')).toMatchObject({
      standing: 'entitled',
      amount: { fen: 150_000 - 49_700 },
      conflicts: [{ with: 'dibao', how: 'difference', outcome: 'reduced' }],
    })
  })
})

it('a place without a standard: what hangs on it says so, the rest is told', () => {
  const { entry } = standings(
    family([member({})], { place: '110101', events: [{ kind: 'disaster', day: plainDate('2025-05-01') }] }),
  )
  expect(entry('dibao')?.hangsOn.parameters).toEqual(['dibao.standard.rural'])
  expect(entry('disaster-relief')?.standing).toBe('entitled')
})

it('an event that lies ahead has not happened', () => {
  const facts = family([member({})], { events: [{ kind: 'disaster', day: plainDate('2025-06-02') }] })
  expect(standings(facts).entry('disaster-relief')?.standing).toBe('not')
})

it('a bundle on the phone gives the same package', () => {
  const facts = family([member({ sex: 'female' })], {
    hardship: { kind: 'spending', need: fen(1), months: 1 },
  })
  const bundle = openBundle(JSON.parse(JSON.stringify(bundleForPlace(realPolicies(), '619901', facts.day))))
  expect(packageOf(bundle, facts)).toEqual(packageOf(realPolicies(), facts))
})

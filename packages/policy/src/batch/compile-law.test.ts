import { fen, plainDate } from '@songtan/kernel'
import { describe, expect, it } from 'vitest'
import { daysOf, placesOf } from '../../../../test-kit/families/law-edges.ts'
import { oneAdult, policyFiles, realPolicies } from '../../../../test-kit/policies.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { loadPacks } from '../pack/load-packs.ts'
import { encodeFamilies } from './columns/families.ts'
import { decideFamilies, decideTraced } from './decide-families.ts'
import { LIMITS } from './limits.ts'
import { compileCondition, OPEN } from './program/compile-condition.ts'
import { compileLaw } from './program/compile-law.ts'
import { BEYOND } from './program/outcomes.ts'

const set = realPolicies()
const PLACE = '619901'
const DAY = plainDate('2023-04-01')

const withRule = (is: string, type = 'bool') =>
  loadPacks([
    ...policyFiles('packs'),
    {
      path: '6199-nuanhe/planted.yaml',
      text: `rules:
  - name: incomeBelowStandard
    of: household
    type: ${type}
    from: 2021-07-01
    basis: { instrument: L1, article: 第九条 }
    is: ${JSON.stringify(is)}
`,
    },
  ])

describe('a law is compiled before any family is decided', () => {
  it('the law of every place on the first and the last change of its own', () => {
    for (const place of placesOf(set)) {
      const { ruled } = daysOf(set, place)
      for (const day of [ruled.toSorted()[0], ruled.toSorted().at(-1)])
        expect(compileLaw(set, place, day ?? DAY).text).toContain('family')
    }
  })

  it.each([
    ['perHead(incomeYear, size(members)) < standard', 'perHead() counts heads'],
    ['size(members + members) > 0', 'a member could stand twice'],
    ['incomeYear * 1000000 * 1000000 < standard', 'may pass 2^53'],
    ["members.exists(m, m.id == 'x')", 'is compared with'],
    ["events.exists(e, e.kind == 'fire')", 'events has no column'],
  ])('%s is refused, with rule and mend', (is, message) => {
    expect(() => compileLaw(withRule(is), PLACE, DAY)).toThrow(
      expect.objectContaining({
        code: 'policy.invalid',
        problems: [
          expect.objectContaining({
            path: '6199-nuanhe',
            rule: 'incomeBelowStandard',
            message: expect.stringContaining(message),
            mend: expect.any(String),
          }),
        ],
      }),
    )
  })
})

const withIncome = (amount: number): HouseholdFacts =>
  oneAdult({ incomes: [{ member: 'a', kind: 'business', amount: fen(amount), per: 'year' }] })

const many = (n: number): HouseholdFacts => {
  const [adult] = oneAdult().members
  return oneAdult({
    members: adult
      ? Array.from({ length: n }, (_, i) => ({
          ...adult,
          id: `m${i}`,
          relation: i === 0 ? ('applicant' as const) : ('sibling' as const),
        }))
      : [],
  })
}

describe('a family beyond the limits', () => {
  it.each([
    ['money', withIncome(LIMITS.money), withIncome(LIMITS.money + 1)],
    ['members', many(LIMITS.members), many(LIMITS.members + 1)],
  ])('of %s is left to the tracing engine, one at the limit is not', (_, within, beyond) => {
    const families = [within, beyond]
    const out = compileLaw(set, PLACE, DAY).over(encodeFamilies(families)).decide(0, 2)
    expect([...out.class].map((c) => c === BEYOND)).toEqual([false, true])
    expect(decideFamilies(set, families)).toEqual(families.map((f) => decideTraced(set, f)))
  })
})

it('one undecidable family names its parameter, and the batch goes on', () => {
  const assets = [{ member: 'a', kind: 'deposit', value: fen(1) }] as const
  const families = ['610303', '619901'].map((place) => oneAdult({ place, assets }))
  expect(decideFamilies(set, families)).toMatchObject([
    { undecidable: 'property.financial.months' },
    { class: 'dibao' },
  ])
})

it('a range is decided as it stands in the whole, in room that is used again', () => {
  const families = encodeFamilies([0, 300_000, 700_000, 2_000_000].map(withIncome))
  const program = compileLaw(set, PLACE, DAY).over(families)
  const whole = program.decide(0, 4)
  const room = program.decide(0, 2)
  expect([...program.decide(2, 4, room).class]).toEqual([...whole.class.subarray(2)])
  expect([...room.grantStart]).toEqual([0, 0, 0])
})

it('one condition alone is what the whole decision finds of it', () => {
  const amounts = [0, 596_399, 596_400, 2_000_000]
  const families = [
    ...amounts.map(withIncome),
    oneAdult({ incomes: undefined }),
    withIncome(LIMITS.money + 1),
  ]
  const below = compileCondition(set, PLACE, DAY, 'incomeBelowStandard')(encodeFamilies(families))
  expect([...below(0, 6)]).toEqual([1, 1, 0, 0, OPEN, BEYOND])
})

import { type Fen, fen, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import type { HouseholdFacts, IncomeFact, MemberFacts } from '../facts/household-facts.ts'
import { determine } from './determine.ts'

const set = realPolicies()

/** Figures of 暖河 as whole fen a year, and the kinds L2 §13 leaves out in 2023: the oracle reads no pack. */
const STANDARD = { urban: 66_200n * 12n, rural: 596_400n }
const LEFT_OUT = new Set(['honours', 'scholarship', 'government-aid', 'basic-pension-central'])
const KINDS = [
  'wage',
  'business',
  'property',
  'support',
  'honours',
  'scholarship',
  'government-aid',
  'donation',
  'basic-pension-central',
  'basic-pension-local',
] as const

const [adult] = oneAdult().members
const adults = (n: number): MemberFacts[] =>
  adult
    ? Array.from({ length: n }, (_, i) => ({
        ...adult,
        id: `m${i}`,
        relation: i === 0 ? 'applicant' : 'child',
        born: plainDate(i === 0 ? '1975-01-01' : '2000-01-01'),
      }))
    : []

const family = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.record({
    residence: fc.constantFrom('urban' as const, 'rural' as const),
    members: fc.constant(adults(n)),
    incomes: fc.array(
      fc.record({
        member: fc.integer({ min: 0, max: n - 1 }).map((i) => `m${i}`),
        kind: fc.constantFrom(...KINDS),
        amount: fc.integer({ min: 0, max: 150_000 }).map(fen),
        per: fc.constantFrom('month' as const, 'year' as const),
      }),
      { maxLength: 8 },
    ),
  }),
)

const yearly = (incomes: readonly IncomeFact[]): bigint =>
  incomes
    .filter((i) => !LEFT_OUT.has(i.kind))
    .reduce((sum, i) => sum + BigInt(i.amount) * (i.per === 'month' ? 12n : 1n), 0n)

/** n ÷ d, half up, for n ≥ 0. */
const halfUp = (n: bigint, d: bigint): Fen => fen(Number((2n * n + d) / (2n * d)))

const expected = ({
  residence,
  members,
  incomes,
}: Pick<HouseholdFacts, 'residence' | 'members'> & { incomes: readonly IncomeFact[] }) => {
  const persons = BigInt(members.length)
  const income = yearly(incomes)
  const line = STANDARD[residence] * persons
  const perCapita = halfUp(income, 12n * persons)
  if (income < line) return { class: 'dibao', perCapita, monthly: halfUp(line - income, 12n) }
  return { class: 2n * income < 3n * line ? 'edge' : 'none', perCapita, monthly: undefined }
}

describe('against an oracle in whole numbers', () => {
  it('class, income a head and amount agree to the fen', () => {
    fc.assert(
      fc.property(family, (f) => {
        const d = determine(set, oneAdult(f))
        expect({ class: d.class, perCapita: d.perCapita, monthly: d.grants[0]?.monthly }).toEqual(expected(f))
      }),
      { numRuns: 150 },
    )
  })

  it('sums at the very threshold are told apart by one fen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('urban' as const, 'rural' as const),
        (n, residence) => {
          const line = Number(STANDARD[residence]) * n
          const at = (amount: number) =>
            determine(
              set,
              oneAdult({
                residence,
                members: adults(n),
                incomes: [{ member: 'm0', kind: 'business', amount: fen(amount), per: 'year' }],
              }),
            ).class
          expect([at(line - 1), at(line), at((line * 3) / 2 - 1), at((line * 3) / 2)]).toEqual([
            'dibao',
            'edge',
            'edge',
            'none',
          ])
        },
      ),
      { numRuns: 16 },
    )
  })
})

const total = (facts: HouseholdFacts): number =>
  determine(set, facts).grants.reduce((sum, g) => sum + (g.monthly ?? 0), 0)

describe('more income never pays more', () => {
  it('for any family and any further income', () => {
    fc.assert(
      fc.property(
        family,
        fc.constantFrom(...KINDS),
        fc.integer({ min: 1, max: 100_000 }),
        (f, kind, more) => {
          const richer = [...f.incomes, { member: 'm0', kind, amount: fen(more), per: 'month' as const }]
          expect(total(oneAdult({ ...f, incomes: richer }))).toBeLessThanOrEqual(total(oneAdult(f)))
        },
      ),
      { numRuns: 60 },
    )
  })

  /** The law's own steps, each where a family passes from one class to the next. */
  it.each([
    [
      '低保 → 单人户 in full (L2 §8): near the standard the gap is smaller than one whole standard',
      49_699,
      49_700,
      { majorIllness: true },
    ],
    [
      '低保 → 渐退 (L2 §33): what was held goes on although the gap has closed',
      49_699,
      49_700,
      { grace: true },
    ],
  ] as const)('but for the step %s', (_, below, at, { ...how }) => {
    const facts = (amount: number) => {
      const base = oneAdult({
        incomes: [{ member: 'a', kind: 'business', amount: fen(amount), per: 'month' }],
      })
      if ('majorIllness' in how)
        return { ...base, members: base.members.map((m) => ({ ...m, majorIllness: true })) }
      return {
        ...base,
        holding: [{ program: 'dibao' as const, monthly: fen(50_000) }],
        change: { kind: 'employment' as const, day: base.day, selfReported: true },
      }
    }
    expect(total(facts(below))).toBeLessThan(total(facts(at)))
  })
})

import { AppError, fen } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familiesOfALaw } from '../../../../test-kit/families/arbitrary-family.ts'
import { type FurtherIncome, furtherIncome, withIncome } from '../../../../test-kit/families/raise.ts'
import { RISING_STEPS } from '../../../../test-kit/families/rising-steps.ts'
import { oracleFamilies } from '../../../../test-kit/oracle/families.ts'
import { MADE_UP } from '../../../../test-kit/oracle/made-up.ts'
import { ORACLE_PLACES } from '../../../../test-kit/oracle/places.ts'
import { policyFiles } from '../../../../test-kit/policies.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { loadPacks } from '../pack/load-packs.ts'
import type { Determination } from './determination.ts'
import { determine } from './determine.ts'

/** Places with made-up figures beside their published rules, so that these decide. */
const set = loadPacks([...policyFiles('packs'), ...MADE_UP])

/** Half of them anywhere, as many again near the lines: 5,000 at each change, 100,000 with `npm run test:long`. */
const FAMILIES = Number(process.env.SONGTAN_FAMILIES ?? 5000)
const AT_ONCE = 100

/** Undefined where a figure or a fact is lacking, so that there is no sum to compare. */
const decided = (facts: HouseholdFacts): (Determination & { readonly total: number }) | undefined => {
  try {
    const d = determine(set, facts)
    if (d.class === 'unknown' || d.grants.some((g) => g.monthly === null)) return undefined
    return { ...d, total: d.grants.reduce((sum, g) => sum + (g.monthly ?? 0), 0) }
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

const stepOf = (facts: HouseholdFacts, before: Determination, after: Determination) =>
  RISING_STEPS.find(
    ({ places, passes }) => places.some((p) => facts.place.startsWith(p)) && passes(before, after),
  )

/** Compares a family with itself, one income richer; tells whether it could be compared. */
const mustNotRise = (facts: HouseholdFacts, more: FurtherIncome): boolean => {
  if (!facts.incomes) return false
  const before = decided(facts)
  const after = decided(withIncome(facts, more))
  if (!before || !after) return false
  if (after.total > before.total && !stepOf(facts, before, after))
    expect.fail(`${before.total} fen before, ${after.total} with more: ${JSON.stringify({ facts, more })}`)
  return true
}

describe('more income never pays more, but at the steps of the law', () => {
  it('of any family, in any place that has packs, on both sides of every change', () => {
    let compared = 0
    fc.assert(
      fc.property(familiesOfALaw(set, AT_ONCE), furtherIncome, ({ families }, more) => {
        compared += families.filter((f) => mustNotRise(f, more)).length
      }),
      { endOnFailure: true, numRuns: Math.ceil(FAMILIES / 2 / AT_ONCE) },
    )
    expect(compared).toBeGreaterThan(FAMILIES / 20)
  })

  it.each(ORACLE_PLACES)(
    'of families near the lines, with and without kin who support them: $name',
    (figures) => {
      const family = fc
        .tuple(
          oracleFamilies(figures),
          fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
          fc.nat({ max: 150_000 }),
        )
        .map(
          ([facts, kept, held]): HouseholdFacts => ({
            ...facts,
            supporters: (facts.supporters ?? []).filter((_, i) => kept[i]),
            ...(held % 2 === 0
              ? {
                  holding: [{ program: 'dibao', monthly: fen(held) }],
                  change: { kind: 'employment', day: facts.day, selfReported: true },
                }
              : {}),
          }),
        )
      fc.assert(
        fc.property(family, furtherIncome, (facts, more) => {
          mustNotRise(facts, more)
        }),
        { endOnFailure: true, numRuns: Math.ceil(FAMILIES / ORACLE_PLACES.length) },
      )
    },
  )
})

describe('every step that is listed is there', () => {
  it.each(
    RISING_STEPS.flatMap((step) =>
      step.shown.map((shown) => ({
        ...shown,
        step,
        name: `${step.rule} ${step.article} ${shown.facts.place}`,
      })),
    ),
  )('$name', ({ facts, more, before, after, step }) => {
    const [less, richer] = [decided(facts), decided({ ...facts, incomes: [...(facts.incomes ?? []), more] })]
    expect([less?.total, richer?.total]).toEqual([before, after])
    expect(after).toBeGreaterThan(before)
    expect(less && richer && stepOf(facts, less, richer)).toBe(step)
  })

  it('in each of its places', () => {
    for (const { places, shown } of RISING_STEPS)
      expect(shown.map((s) => places.find((p) => s.facts.place.startsWith(p))).sort()).toEqual(
        [...places].sort(),
      )
  })
})

import { fen, parseYuan } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import type { Determination } from '../engine/determination.ts'
import { determine } from '../engine/determine.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { counterfactuals } from './counterfactuals.ts'

const set = realPolicies()

const standing = ({ class: found, grants }: Pick<Determination, 'class' | 'grants'>): string =>
  [found, ...grants.map((g) => `${g.program} ${g.member ?? ''}`)].join('|')

/** Tries every fen to either side of an income, as far as the window goes. */
const bruteForce = (
  facts: HouseholdFacts,
  index: number,
  towards: -1 | 1,
  window: number,
): number | undefined => {
  const before = standing(determine(set, facts))
  const at = facts.incomes?.[index]?.amount ?? 0
  for (let x = at + towards; Math.abs(x - at) <= window && x >= 0; x += towards) {
    const incomes = facts.incomes?.map((row, i) => (i === index ? { ...row, amount: fen(x) } : row))
    if (standing(determine(set, { ...facts, incomes })) !== before) return x
  }
  return undefined
}

describe('every change that is told is the smallest there is', () => {
  const WINDOW = 40
  const near = fc.record({
    income: fc.tuple(fc.constantFrom(49_700, 74_550, 66_200, 99_300), fc.integer({ min: -50, max: 50 })),
    own: fc.integer({ min: 0, max: 20 }),
    ill: fc.boolean(),
    grade: fc.integer({ min: 1, max: 4 }),
    residence: fc.constantFrom('urban' as const, 'rural' as const),
    grace: fc.boolean(),
  })

  it('as trying every fen shows, through 低保, 渐退, 边缘 and 单人户', () => {
    fc.assert(
      fc.property(near, (given) => {
        const facts = familyNear(given)
        const list = counterfactuals(set, facts, { kinds: ['amount'] })
        for (const [index, row] of (facts.incomes ?? []).entries())
          for (const towards of [-1, 1] as const) {
            const found = list.find(
              (c) =>
                c.subject === `incomes.${index}.amount` &&
                Math.sign(parseYuan(c.to) - row.amount) === towards,
            )
            const told = found && parseYuan(found.to)
            const within = told !== undefined && Math.abs(told - row.amount) <= WINDOW ? told : undefined
            expect(within).toBe(bruteForce(facts, index, towards, WINDOW))
          }
      }),
      { numRuns: 40 },
    )
  })
})

interface Near {
  readonly income: readonly [number, number]
  readonly own: number
  readonly ill: boolean
  readonly grade: number
  readonly residence: HouseholdFacts['residence']
  readonly grace: boolean
}

const familyNear = ({ income, own, ill, grade, residence, grace }: Near): HouseholdFacts => {
  const base = oneAdult()
  const [a] = base.members
  const b = a && {
    ...a,
    id: 'b',
    relation: 'spouse' as const,
    disability: { kind: 'mental' as const, grade },
  }
  return {
    ...base,
    residence,
    members: a && b ? [{ ...a, majorIllness: ill }, b] : [],
    incomes: [
      { member: 'a', kind: 'wage', amount: fen(income[0] * 2 - own + income[1]), per: 'month' },
      { member: 'b', kind: 'business', amount: fen(own * 12), per: 'year' },
    ],
    holding: grace ? [{ program: 'dibao', monthly: fen(30_000) }] : [],
    change: grace ? { kind: 'employment', day: base.day, selfReported: true } : null,
  }
}

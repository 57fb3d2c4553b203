import { fen, formatYuan, parseYuan } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import type { Determination } from '../engine/determination.ts'
import { determine } from '../engine/determine.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { type Counterfactual, counterfactuals, supposing } from './counterfactuals.ts'

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

const NEARBY = 25

/** Tries every step of a figure to either side through the public face alone. */
const steps = (
  facts: HouseholdFacts,
  c: Pick<Counterfactual, 'kind' | 'subject'>,
  at: number,
  text: (x: number) => string,
) => {
  const before = standing(determine(set, facts))
  const differs = (by: number): boolean => {
    const other = supposing(set, facts, { ...c, to: text(at + by) })
    return standing(determine(other.set, other.facts)) !== before
  }
  const ways = [-1, 1].map((way) => Array.from({ length: NEARBY }, (_, i) => way * (i + 1)).find(differs))
  return ways.map((by) => (by === undefined ? undefined : text(at + by)))
}

describe('and so are those of the whole income and of the law', () => {
  it.each([
    [{ kind: 'amount', subject: 'incomes' }, 1_192_817, formatYuan],
    [{ kind: 'amount', subject: 'incomes' }, 1_192_800, formatYuan],
    [{ kind: 'parameter', subject: 'dibao.standard.rural' }, 1_192_811, formatYuan],
    [{ kind: 'parameter', subject: 'edge.multiple' }, 1_788_000, (x: number) => String(x / 10_000)],
  ] as const)('%j of a family with %i fen a year', ({ kind, subject }, income, text) => {
    const facts = {
      ...familyNear({ income: [0, 0], own: 0, ill: true, grade: 4, residence: 'rural', grace: false }),
      incomes: [
        { member: 'a', kind: 'wage' as const, amount: fen(income - 900_007), per: 'year' as const },
        { member: 'b', kind: 'business' as const, amount: fen(900_007), per: 'year' as const },
      ],
    }
    const list = counterfactuals(set, facts).filter((c) => c.kind === kind && c.subject === subject)
    const from = list[0]?.from ?? ''
    const at = subject === 'edge.multiple' ? Number(from) * 10_000 : parseYuan(from)
    const [down, up] = steps(facts, { kind, subject }, at, (x) => text(fen(x)))
    const told = list.map(({ to }) => to)
    expect([down, up].some((to) => to !== undefined)).toBe(true)
    for (const to of [down, up]) if (to !== undefined) expect(told).toContain(to)
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

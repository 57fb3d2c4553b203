import { AppError, fen, formatYuan, parseYuan } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familiesOfALaw } from '../../../../test-kit/families/arbitrary-family.ts'
import { realPolicies } from '../../../../test-kit/policies.ts'
import type { Determination } from '../engine/determination.ts'
import { determine } from '../engine/determine.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { type Counterfactual, counterfactuals, supposing } from './counterfactuals.ts'

const set = realPolicies()
const RUNS = Number(process.env.SONGTAN_FAMILIES ?? 80)

const standing = ({ class: found, grants }: Pick<Determination, 'class' | 'grants'>): string =>
  [found, ...grants.map((g) => `${g.program} ${g.member ?? ''}`)].join('|')
const inFull = ({ class: found, grants }: Pick<Determination, 'class' | 'grants'>) => ({
  class: found,
  grants,
})

/** What the law says with one figure at another value; undefined where it cannot say. */
const suppose = (facts: HouseholdFacts, c: Counterfactual, to: string): Determination | undefined => {
  const other = supposing(set, facts, { ...c, to })
  try {
    return determine(other.set, other.facts)
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

/** One step of the figure back from `to` towards `from`. */
const oneShort = ({ from, to, unit }: Counterfactual): string => {
  const back = Number(to) > Number(from) ? -1 : 1
  if (unit.startsWith('yuan')) return formatYuan(fen(parseYuan(to) + back))
  if (unit === 'times') return String(Math.round(Number(to) * 10_000 + back) / 10_000)
  if (unit === 'percent') return String(Math.round(Number(to) * 100 + back) / 100)
  return String(Number(to) + back)
}

const families = familiesOfALaw(set, 1).map((law) => law.families[0])

describe('every change that is told is true', () => {
  it('with it the outcome is the one told, one step short of it what it was', () => {
    fc.assert(
      fc.property(families, (facts) => {
        if (!facts) return
        const list = counterfactuals(set, facts)
        const before = list.length > 0 ? standing(determine(set, facts)) : ''
        for (const c of list) {
          const after = suppose(facts, c, c.to)
          expect(after && inFull(after)).toEqual(c.outcome)
          expect(after && standing(after)).not.toBe(before)
          if (c.kind === 'status' || c.since) continue
          const short = suppose(facts, c, oneShort(c))
          expect(short && standing(short)).toBe(before)
        }
      }),
      { numRuns: RUNS },
    )
  })
})

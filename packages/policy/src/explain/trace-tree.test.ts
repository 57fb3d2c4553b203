import { AppError, fen, plainDate } from '@songtan/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familiesOfALaw } from '../../../../test-kit/families/arbitrary-family.ts'
import { oneAdult, realPolicies } from '../../../../test-kit/policies.ts'
import { determine } from '../engine/determine.ts'
import { examine, type Findings } from '../engine/examine.ts'
import type { HouseholdFacts, IncomeFact } from '../facts/household-facts.ts'
import { type TraceTree, traceTree } from './trace-tree.ts'

const set = realPolicies()
const wage = (yuan: number): readonly IncomeFact[] => [
  { member: 'a', kind: 'wage', amount: fen(yuan * 100), per: 'month' },
]
const treeOf = (change: Partial<HouseholdFacts> = {}): TraceTree => traceTree(examine(set, oneAdult(change)))

const at = ({ nodes }: TraceTree, rule: string) => nodes.find((node) => node.rule === rule)
const rules = ({ nodes }: TraceTree, places: readonly number[] = []) => places.map((i) => nodes[i]?.rule)

describe('the trace as a tree', () => {
  it('has the outcome on top and below it what the outcome rests on', () => {
    const tree = treeOf({ incomes: wage(400) })
    const [found, grant] = tree.roots
    expect(found?.about).toBe('class')
    expect(rules(tree, found?.restsOn)).toEqual(
      expect.arrayContaining(['incomeBelowStandard', 'propertyFits']),
    )
    expect(grant).toMatchObject({ about: 'grant', program: 'dibao' })
    expect(rules(tree, grant?.restsOn)).toEqual(['dibaoMonthly'])
    expect(rules(tree, at(tree, 'incomeBelowStandard')?.restsOn)).toEqual(['incomeYear', 'persons'])
    expect(rules(tree, at(tree, 'incomeYear')?.restsOn)).toEqual(['counted', 'ownIncome'])
  })

  it('says the formula with the values of this family, and only of the branch that was taken', () => {
    const tree = treeOf({ incomes: wage(400) })
    expect(at(tree, 'dibaoMonthly')?.formula?.zh).toBe(
      '(应保到的水平合计(5964.00) − 家庭全年收入 4800.00) ÷ 12，四舍五入到分',
    )
    expect(at(tree, 'incomeBelowStandard')?.formula?.en).toBe(
      'income of the family 4800.00 ＜ the standard of a year 5964.00 × persons 1',
    )
    expect(at(tree, 'counted')?.formula).toBeUndefined()
  })

  it('names the parameters and the facts that a rule looked at', () => {
    const tree = treeOf({ incomes: wage(400) })
    expect(at(tree, 'incomeBelowStandard')?.parameters).toEqual(['dibao.standard.rural'])
    expect(at(tree, 'propertyFits')?.parameters).toEqual([])
    expect(at(tree, 'ownIncome')?.facts).toEqual([
      {
        fact: 'incomes',
        name: { zh: '收入', en: 'incomes' },
        said: { zh: '工资 400.00 元/月', en: 'wages 400.00 yuan a month' },
      },
    ])
    expect(at(tree, 'counted')?.facts).toContainEqual({
      fact: 'age',
      name: { zh: '年龄', en: 'age' },
      said: { zh: '42', en: '42' },
    })
  })

  it('tells a fact that nobody told as not known', () => {
    const { members } = oneAdult()
    const [{ labour: _, ...rest }] = members as [HouseholdFacts['members'][number]]
    const told = treeOf({ members: [{ ...rest, relation: 'child' }] }).nodes.flatMap(({ facts }) => facts)
    expect(told).toContainEqual({
      fact: 'labour',
      name: { zh: '劳动能力', en: 'ability to work' },
      said: { zh: '未知', en: 'not known' },
    })
  })

  it('hangs a refusal on the rules that spoke against it', () => {
    const tree = treeOf({ incomes: wage(900) })
    const refusal = tree.roots.find(({ about, program }) => about === 'refusal' && program === 'dibao')
    expect(rules(tree, refusal?.restsOn)).toEqual(['incomeBelowStandard'])
  })

  it('keeps the members apart: a rule of one rests on nothing of another', () => {
    const [one] = oneAdult().members
    if (!one) throw new Error('nobody')
    const members = [one, { ...one, id: 'b', relation: 'child' as const, born: plainDate('2015-01-01') }]
    const tree = treeOf({ members, incomes: wage(400) })
    expect(tree.nodes.filter(({ rule }) => rule === 'ownIncome').map(({ member }) => member)).toEqual([
      'a',
      'b',
    ])
    expect(rules(tree, at(tree, 'incomeYear')?.restsOn)).toEqual([
      'counted',
      'counted',
      'ownIncome',
      'ownIncome',
    ])
  })
})

/** Undefined where the place lacks a parameter, which is a fault of its packs and no outcome. */
const found = (facts: HouseholdFacts): Findings | undefined => {
  try {
    return examine(set, facts)
  } catch (error) {
    if (error instanceof AppError && error.code === 'policy.parameter-missing') return undefined
    throw error
  }
}

describe('of any family', () => {
  it('says what determine says, rests only on what came before, and leaves no rule out', () => {
    fc.assert(
      fc.property(familiesOfALaw(set, 1), ({ families: [facts] }) => {
        const findings = facts && found(facts)
        if (!findings) return
        const tree = traceTree(findings)
        expect(tree.determination).toEqual(determine(set, facts))
        expect(tree.nodes.map(({ rule, zh }) => [rule, zh])).toEqual(
          tree.determination.trace.map(({ rule, zh }) => [rule, zh]),
        )
        for (const [i, { restsOn }] of tree.nodes.entries()) expect(restsOn.every((j) => j < i)).toBe(true)
        const reached = new Set([...tree.roots, ...tree.nodes].flatMap(({ restsOn }) => [...restsOn]))
        expect(tree.nodes.every((_, i) => reached.has(i))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

import { loadPacks, packageOf } from '@songtan/policy'
import { describe, expect, test } from 'vitest'
import { emptyMember, type HouseholdForm } from '../../household/household-form.ts'
import { memberNames } from '../../household/member-names.ts'
import { factsOf } from '../../household/to-facts.ts'
import { amountNeeds, packageView } from './package-view.ts'
import { PLAIN_FACTS } from './plain-facts.ts'
import { couple, DAY, form, sources, told } from './told-family.ts'

const viewOf = (change: Partial<HouseholdForm> = {}) => {
  const { given } = told(change)
  return { ...packageView(given), given }
}
type View = ReturnType<typeof viewOf>
const have = ({ entitled }: View, code: string) => entitled.filter(({ item }) => item.item === code)

describe('the other help of a poor family of three, with the bundle that the phone gets', () => {
  const view = viewOf()

  test('is told once for all who get the same, with its amount or why there is none', () => {
    expect(have(view, 'medical-aid')).toMatchObject([
      { whom: ['您本人', '丈夫或妻子', '孩子'], amount: { per: 'share', share: '0.7' } },
    ])
    expect(have(view, 'utility-waiver')).toMatchObject([
      { whom: [], amount: { fen: null, reason: { zh: '金额由当地规定，尚未收录' } } },
    ])
    expect(have(view, 'medical-aid')[0]?.everybody).toBe(true)
    const [lunch] = have(view, 'compulsory-living-aid')
    expect(lunch?.amount && amountNeeds(lunch.amount).map(({ zh }) => zh)).toEqual(['上学住不住校'])
    expect(lunch).toMatchObject({
      ...{ whom: ['孩子'], everybody: false },
      item: { apply: { zh: '就读学校' } },
      decide: { zh: '县级教育部门（学生资助中心）' },
    })
  })

  test('leaves out what the determination above it tells', () => {
    const told = new Set(view.given.items.filter((i) => i.programs.length > 0).map((i) => i.item))
    expect(told).toContain('dibao')
    expect(view.entitled.filter(({ item }) => told.has(item.item))).toEqual([])
  })

  test('asks each fact once, of everybody of whom it is lacking, those that decide most first', () => {
    const [first] = view.asked
    expect(first).toMatchObject({ fact: 'events', whom: [] })
    expect(new Set(view.asked.map(({ fact }) => fact)).size).toBe(view.asked.length)
    const counts = view.asked.map(({ items }) => items.length)
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
    const insurance = view.asked.find(({ fact }) => fact === 'medicalInsurance')
    expect(insurance?.words.zh).toMatch(/医保/)
    expect(insurance?.whom).toEqual(['您本人', '丈夫或妻子', '孩子'])
    expect(insurance?.items.map(({ item }) => item)).toContain('premium-aid')
  })

  test('says which items hang on figures that the place has not published', () => {
    expect(view.unpublished.map(({ item }) => item)).toContain('medical-aid-extra')
    expect(view.given.unpublished.map(({ key }) => key)).toContain('medicalAid.extraOver')
  })
})

/** A county of the fictional city that publishes what it pays towards the care of disabled persons. */
const careMoney = {
  path: '619902-county/pack.yaml',
  text: `pack: {place: "619902", zh: 某县, en: A county}
parameters:
  - key: disability.care
    unit: yuan/month
    basis: {instrument: nuanhe-2023, article: 护理补贴}
    source: 虚构
    values: [{of: severe, value: "1.00", from: 2023-01-01}]
`,
}

test('what something else stands in for is one line with its reason', () => {
  const severe = { labour: 'none', disability: 'physical', grade: '1', selfCareFailed: '5' } as const
  const alone = { ...emptyMember('m1', 'applicant'), age: '26', ...severe }
  const filled = form({ county: '619902', members: [alone], incomes: [] })
  const facts = factsOf(filled, memberNames(filled.members, 'zh'), DAY)
  const { covered, entitled } = packageView(packageOf(loadPacks([...sources, careMoney]), facts))
  expect(covered).toEqual([
    {
      name: { zh: '重度残疾人护理补贴', en: expect.any(String) },
      zh: '已由“特困人员救助供养”保障，不重复享受',
      en: expect.stringContaining('not paid twice'),
    },
  ])
  expect(entitled.map(({ item }) => item.item)).not.toContain('disability-care')
})

test('everything that is asked of three kinds of families is asked in plain words', () => {
  const orphan = [
    { ...emptyMember('m1', 'applicant'), age: '70', labour: 'none' as const },
    { ...emptyMember('m2', 'grandchild'), age: '8', schooling: 'primary' as const },
  ]
  const unsure = { disability: 'unsure', majorIllness: 'unsure', labour: 'unsure' } as const
  const doubtful = couple.map((m) => ({ ...m, ...unsure }))
  const asked = [
    viewOf(),
    viewOf({ members: orphan, residence: 'urban', incomes: [] }),
    viewOf({ members: doubtful, incomes: [], unsure: ['incomes', 'assets', 'spending', 'supporters'] }),
  ].flatMap((view) => view.asked.map(({ fact }) => fact))
  expect([...new Set(asked)].filter((fact) => !(fact in PLAIN_FACTS))).toEqual([])
})

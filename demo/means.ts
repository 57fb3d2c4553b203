import type { DemoDays } from './demo-days.ts'
import type {
  AssetFact,
  DemoClass,
  Figure,
  Means,
  Residence,
  SpendingFact,
  Supporter,
} from './demo-family.ts'
import type { DemoLaw } from './demo-law.ts'
import type { Draw } from './draw.ts'
import { drawIncomes, yearlyOf } from './incomes.ts'

const YUAN = 100
const OLD = 60
const CHILD = 16
const ABLE_UNTIL = 70

const yuan = (amount: number): number => amount * YUAN

/** Savings stay below the limits that the demo's pack sets; one home a family, no car but a mobility one. */
const assetsOf = (draw: Draw, figure: Figure, residence: Residence): AssetFact[] => {
  if (figure.relation !== 'head')
    return figure.age >= OLD && draw.chance(0.3)
      ? [{ kind: 'deposit', value: yuan(draw.int(2, 30) * 100) }]
      : []
  return [
    { kind: 'deposit', value: yuan(draw.chance(0.25) ? 0 : draw.int(1, 70) * 100) },
    ...(draw.chance(residence === 'rural' ? 0.93 : 0.72)
      ? [{ kind: 'home', value: yuan(draw.int(2, 12) * 10_000), area: draw.int(45, 130) } as const]
      : []),
    ...(residence === 'rural' && draw.chance(0.06)
      ? [{ kind: 'machine', value: yuan(draw.int(10, 45) * 100) } as const]
      : []),
    ...(figure.disability?.kind === 'physical' && draw.chance(0.1)
      ? [{ kind: 'vehicle', value: yuan(draw.int(20, 60) * 100), use: 'disability' } as const]
      : []),
  ]
}

const spendingOf = (draw: Draw, figure: Figure): SpendingFact[] => [
  ...(figure.majorIllness ? [{ kind: 'medical', amount: yuan(draw.int(30, 280) * 100) } as const] : []),
  ...(figure.schooling === 'undergraduate'
    ? [{ kind: 'education', amount: yuan(draw.int(55, 95) * 100) } as const]
    : []),
  ...(figure.disability && figure.disability.grade <= 2 && draw.chance(0.3)
    ? [{ kind: 'rehabilitation', amount: yuan(draw.int(5, 60) * 100) } as const]
    : []),
]

/** One who cannot support himself and has nobody at home who surely can. */
const leansOutside = (figure: Figure, figures: readonly Figure[]): boolean => {
  if (figure.age < CHILD)
    return !figures.some(
      ({ relation, age, disability }) =>
        (relation === 'head' || relation === 'spouse') &&
        age < OLD &&
        !disability &&
        figure.relation === 'child',
    )
  return figure.age >= OLD || (figure.disability !== null && figure.disability.grade <= 3)
}

/** Somebody elsewhere who owes support and can give it; persons in 特困 have nobody. */
const supportersOf = (
  draw: Draw,
  figure: Figure,
  figures: readonly Figure[],
  days: DemoDays,
): Supporter[] => {
  if (!leansOutside(figure, figures)) return []
  const relation = figure.age >= 45 ? 'child' : 'parent'
  const years =
    relation === 'child'
      ? Math.max(20, figure.age - draw.int(22, 34))
      : Math.min(ABLE_UNTIL - 2, figure.age + draw.int(21, 30))
  return [{ relation, born: days.bornYearsAgo(years, draw.int(0, 364)), able: true }]
}

/** 刚性支出 that eats most of the income (L4 §4). */
const withRigidSpending = (draw: Draw, means: readonly Means[]): Means[] => {
  const income = means.flatMap(({ incomes }) => incomes).reduce((sum, item) => sum + yearlyOf(item), 0)
  const amount = Math.ceil((income * draw.int(70, 95)) / 100 / yuan(100)) * yuan(100)
  return means.map((own, i) => (i === 0 ? { ...own, spending: [{ kind: 'medical', amount }] } : own))
}

/** Incomes, property, spending and outside supporters of each member of a family. */
export const drawMeans = (
  draw: Draw,
  law: DemoLaw,
  demoClass: DemoClass,
  residence: Residence,
  figures: readonly Figure[],
  days: DemoDays,
): Means[] => {
  const incomes = drawIncomes(draw, law, demoClass, residence, figures)
  const means = figures.map(
    (figure, i): Means => ({
      incomes: incomes[i] ?? [],
      assets: assetsOf(draw, figure, residence),
      spending: demoClass === 'none' || demoClass === 'rigid' ? [] : spendingOf(draw, figure),
      supporters: demoClass === 'tekun' ? [] : supportersOf(draw, figure, figures, days),
    }),
  )
  return demoClass === 'rigid' ? withRigidSpending(draw, means) : means
}

import type { DemoClass, Figure, IncomeFact, IncomeKind, Residence } from './demo-family.ts'
import type { DemoLaw } from './demo-law.ts'
import type { Draw } from './draw.ts'

/** Counted income of the family as a share of standard × persons, in hundredths, by class. */
const LEVELS: Readonly<Record<DemoClass, readonly [from: number, to: number]>> = {
  dibao: [8, 88],
  edge: [104, 146],
  tekun: [0, 0],
  rigid: [156, 240],
  none: [156, 240],
}

const YUAN = 100
const MONTHS = 12
const OLD = 60
const RETIRED = 65
/** Yuan a year below which a second pair of hands is not worth telling of. */
const LEAST_EARNED = 6_000
/** What the demo's old people draw from the residents' pension a month, in yuan: the State's part and the place's. */
const PENSION = { central: 143, local: [20, 45] } as const
const CARE_SUBSIDY = 80

const monthly = (kind: IncomeKind, yuan: number): IncomeFact => ({ kind, amount: yuan * YUAN, per: 'month' })
const yearly = (kind: IncomeKind, yuan: number): IncomeFact => ({ kind, amount: yuan * YUAN, per: 'year' })

export const yearlyOf = ({ amount, per }: IncomeFact): number => (per === 'month' ? amount * MONTHS : amount)

/** Counted income of a family in fen a year (L2 §13). */
export const countedYearly = (law: DemoLaw, incomes: readonly (readonly IncomeFact[])[]): number =>
  incomes
    .flat()
    .filter(({ kind }) => !law.notCounted.has(kind))
    .reduce((sum, income) => sum + yearlyOf(income), 0)

/** What comes without anybody's doing: the residents' pension of the old, the care subsidy of the severely disabled. */
const givenTo = (draw: Draw, { age, disability }: Figure): IncomeFact[] => [
  ...(age >= OLD
    ? [
        monthly('basic-pension-central', PENSION.central),
        monthly('basic-pension-local', draw.int(...PENSION.local)),
      ]
    : []),
  ...(disability && disability.grade <= 2 && draw.chance(0.7)
    ? [monthly('government-aid', CARE_SUBSIDY)]
    : []),
]

const worker = ({ labour, age }: Figure): boolean => labour !== 'none' && age >= 18 && age < RETIRED

/**
 * Who brings in the rest: those who work, as many as it keeps busy; else whoever is head, from children elsewhere or
 * the rent of land.
 */
const bringersOf = (figures: readonly Figure[], yuanAYear: number): readonly number[] => {
  const workers = figures.flatMap((figure, i) => (worker(figure) ? [i] : []))
  const busy = Math.max(1, Math.floor(yuanAYear / LEAST_EARNED))
  return workers.length === 0 ? [0] : workers.slice(0, busy)
}

const earnedKind = (draw: Draw, figure: Figure, residence: Residence): IncomeKind => {
  if (!worker(figure)) return residence === 'rural' && draw.chance(0.3) ? 'property' : 'support'
  if (residence === 'urban') return draw.chance(0.88) ? 'wage' : 'business'
  return draw.chance(0.55) ? 'wage' : 'business'
}

/** A farm's income is told by the year, everything else by the month; whole yuan, never more than `yuan` a year. */
const earned = (kind: IncomeKind, yuan: number): IncomeFact =>
  kind === 'business' ? yearly(kind, yuan) : monthly(kind, Math.floor(yuan / MONTHS))

const splitAmong = (draw: Draw, total: number, parts: number): number[] => {
  const shares = Array.from({ length: parts }, () => draw.int(40, 100))
  const sum = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => Math.floor((total * share) / sum))
}

/** Incomes of each member, so that the family stands where its class stands under the law of the day. */
export const drawIncomes = (
  draw: Draw,
  law: DemoLaw,
  demoClass: DemoClass,
  residence: Residence,
  figures: readonly Figure[],
): IncomeFact[][] => {
  const given = figures.map((figure) => givenTo(draw, figure))
  if (demoClass === 'tekun') return given
  const [standard, over] = law.standard[residence]
  const level = draw.int(...LEVELS[demoClass])
  const wanted = Math.floor((standard * figures.length * level) / (over * 100))
  const rest = Math.floor((wanted - countedYearly(law, given)) / YUAN)
  if (rest < MONTHS) return given
  const bringers = bringersOf(figures, rest)
  const shares = splitAmong(draw, rest, bringers.length)
  return figures.map((figure, i) => {
    const share = shares[bringers.indexOf(i)]
    const more =
      share === undefined || share < MONTHS ? [] : [earned(earnedKind(draw, figure, residence), share)]
    return [...(given[i] ?? []), ...more]
  })
}

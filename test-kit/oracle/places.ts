import { type PlainDate, plainDate } from '@songtan/kernel'
import { FEN, q, type Rational, type Rounding } from './rational.ts'

/** How one member alone is covered: by ground, or not said. */
export type SingleMode =
  | { readonly is: 'full' }
  /** A share of the standard less the person's own income. */
  | { readonly is: 'less-own'; readonly share: Rational }
  /** Shares of the standard by how many times the standard the family has. */
  | { readonly is: 'steps'; readonly below: Rational; readonly share: Rational; readonly else: Rational }

/** What the oracle knows of a place on a day: typed off what the place published, never read from packs. */
export interface Figures {
  readonly name: string
  readonly place: string
  readonly day: PlainDate
  /** Fen a person and year. */
  readonly standard: Readonly<Record<'urban' | 'rural', Rational>>
  readonly leftOut: readonly string[]
  readonly workCost?: Rational
  readonly edgeMultiple: Rational
  /** A ceiling in fen a person and month that the edge may reach and not pass. */
  readonly edgeCeiling?: Rational
  /** Months of the standard a person, by class; no deposits are tried where it is not said. */
  readonly months?: { readonly dibao: Rational; readonly edge?: Rational; readonly rigid?: Rational }
  readonly rigid?: {
    readonly ratio: Rational
    readonly counts: readonly string[]
    /** Fen a person and year. */
    readonly disposable: Rational
  }
  readonly single: Readonly<Partial<Record<'disability' | 'illness', SingleMode>>>
  /** A wider income line for single cover, in times the standard. */
  readonly singleTimes?: Readonly<Record<'disability' | 'illness', Rational>>
  readonly need: 'standard' | 'suzhou' | 'jilin'
  /** Shares of the standard for every head, by the family's income in times the standard: 分档. */
  readonly bands?: readonly (readonly [below: Rational, share: Rational])[]
  readonly rounding: Rounding
  readonly tekun?: {
    readonly base: Readonly<Record<'urban' | 'rural', Rational>>
    readonly baseRounded: boolean
    readonly care: Readonly<Record<'self' | 'half' | 'full', Rational>>
    readonly rounding: Rounding
  }
}

const yuan = (amount: number): Rational => q(Math.round(amount * 100))
const yearly = (monthly: number): Rational => q(Math.round(monthly * 1200))
const both = (x: Rational) => ({ urban: x, rural: x })

/** L2 第十三条第二款, with the central basic pension until the end of 2025. */
const LEFT_OUT = ['honours', 'scholarship', 'government-aid']
const UNTIL_2025 = [...LEFT_OUT, 'basic-pension-central']
/** L4 第五条 */
const RIGID = ['living', 'medical', 'education', 'rehabilitation']
const NATION = { edgeMultiple: q(3, 2), need: 'standard', rounding: FEN } as const

/** 暖河 (fictional, 虚构): difference, urban and rural by month and year; property 24 months, rigid over 60%. */
const NUANHE: Figures = {
  ...NATION,
  name: '暖河 2025',
  place: '619901',
  day: plainDate('2025-03-01'),
  standard: { urban: yearly(662), rural: yuan(5964) },
  leftOut: UNTIL_2025,
  months: { dibao: q(24) },
  rigid: { ratio: q(60, 100), counts: RIGID, disposable: yuan(26_000) },
  single: { disability: { is: 'full' }, illness: { is: 'full' } },
  tekun: {
    base: { urban: q(66_200 * 13, 10), rural: q(596_400 * 13, 120) },
    baseRounded: true,
    care: { self: yuan(100), half: yuan(300), full: yuan(600) },
    rounding: FEN,
  },
}

/** 苏州 P17, P18: 1 208 in town and country, 30% of the standard for work, 120% for special need, 140% up to the yuan. */
const SUZHOU: Figures = {
  ...NATION,
  name: '苏州 2025',
  place: '320505',
  day: plainDate('2025-07-15'),
  standard: both(yearly(1208)),
  leftOut: UNTIL_2025,
  workCost: q(30, 100),
  edgeMultiple: q(2),
  single: { illness: { is: 'less-own', share: q(120, 100) } },
  need: 'suzhou',
  tekun: {
    base: both(q(120_800 * 14, 10)),
    baseRounded: true,
    care: { self: yuan(249), half: yuan(747), full: yuan(1494) },
    rounding: { unit: 100, mode: 'up' },
  },
}

/** 东营 P29: 620 a month, 5 400 a year; 特困 930 and 8 100 with care by the year. */
const DONGYING: Figures = {
  ...NATION,
  name: '东营 2022',
  place: '370502',
  day: plainDate('2022-11-01'),
  standard: { urban: yearly(620), rural: yuan(5400) },
  leftOut: UNTIL_2025,
  single: {},
  tekun: {
    base: { urban: yuan(930), rural: q(810_000, 12) },
    baseRounded: false,
    care: { self: q(229_200, 12), half: q(382_000, 12), full: q(764_000, 12) },
    rounding: FEN,
  },
}

/** 厦门 P24: 1 200; edge at 2 times; financial property of 48 and 72 months. */
const XIAMEN: Figures = {
  ...NATION,
  name: '厦门 2025',
  place: '350203',
  day: plainDate('2025-11-15'),
  standard: both(yearly(1200)),
  leftOut: UNTIL_2025,
  edgeMultiple: q(2),
  months: { dibao: q(48), edge: q(72), rigid: q(96) },
  rigid: { ratio: q(1, 2), counts: RIGID, disposable: yearly(6187) },
  single: {},
}

/** 沈阳 P2, P20: single cover in full below 2 times the standard, else a half, up to 3 and 5 times; 刚性 over 80%, P3. */
const SHENYANG: Figures = {
  ...NATION,
  name: '沈阳 2025',
  place: '210102',
  day: plainDate('2025-03-01'),
  standard: both(yearly(777.77)),
  leftOut: UNTIL_2025,
  rigid: {
    ratio: q(80, 100),
    counts: ['medical', 'education', 'housing'],
    disposable: yuan(50_000),
  },
  single: {
    disability: { is: 'steps', below: q(2), share: q(1), else: q(1, 2) },
    illness: { is: 'steps', below: q(2), share: q(1), else: q(1, 2) },
  },
  singleTimes: { disability: q(3), illness: q(5) },
}

/** 吉林市 P21: 30/20/10/10% of the standard on top, the highest alone; 刚性 over 60%. */
const JILIN: Figures = {
  ...NATION,
  name: '吉林市 2026',
  place: '220202',
  day: plainDate('2026-02-01'),
  standard: { urban: yearly(701.01), rural: yuan(5432.11) },
  leftOut: LEFT_OUT,
  rigid: { ratio: q(60, 100), counts: RIGID, disposable: yuan(40_000) },
  single: {},
  need: 'jilin',
}

/** 浙江 L10 第十三条: an edge family has at most 1.5 times the standard and at most the minimum wage. */
const ZHEJIANG: Figures = {
  ...NATION,
  name: '浙江 2024',
  place: '330902',
  day: plainDate('2024-05-01'),
  standard: both(yearly(1100)),
  leftOut: UNTIL_2025,
  edgeCeiling: yuan(1490),
  single: {},
}

/** 黑龙江 P25: 710 and 517; care by shares of the minimum wage. */
const HEILONGJIANG: Figures = {
  ...NATION,
  name: '黑龙江 2024',
  place: '230102',
  day: plainDate('2024-05-01'),
  standard: { urban: yearly(710), rural: yearly(517) },
  leftOut: UNTIL_2025,
  single: {},
  tekun: {
    base: { urban: yuan(1000), rural: yuan(800) },
    baseRounded: false,
    care: { self: q(145_000, 10), half: q(145_000, 6), full: q(145_000, 4) },
    rounding: FEN,
  },
}

/** 虚构: a county that pays in bands and rounds down to ten fen, for no place that we were given does. */
const BANDS: Figures = {
  ...NATION,
  name: '分档县 (fictional)',
  place: '619998',
  day: plainDate('2024-05-01'),
  standard: both(yearly(655.55)),
  leftOut: UNTIL_2025,
  single: { disability: { is: 'full' }, illness: { is: 'full' } },
  bands: [
    [q(3, 10), q(80, 100)],
    [q(6, 10), q(55, 100)],
    [q(1), q(30, 100)],
  ],
  rounding: { unit: 10, mode: 'down' },
}

export const ORACLE_PLACES: readonly Figures[] = [
  NUANHE,
  SUZHOU,
  DONGYING,
  XIAMEN,
  SHENYANG,
  JILIN,
  ZHEJIANG,
  HEILONGJIANG,
  BANDS,
]

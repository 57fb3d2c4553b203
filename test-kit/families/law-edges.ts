import { addDays, type PlainDate, plainDate } from '@songtan/kernel'
import type { Pack, PolicySet } from '@songtan/policy'

const COUNTY_DIGITS = 6
/** A county no pack of a place speaks for. */
const ELSEWHERE = '110101'

/** A county of every pack, cities as such, and one where only the nation speaks. */
export const placesOf = ({ packs }: PolicySet): string[] => [
  ...new Set([
    ...packs.filter((p) => p.place !== '').map((p) => p.place.padEnd(COUNTY_DIGITS, '01')),
    ...packs.filter((p) => p.place.length === 4).map((p) => p.place),
    ELSEWHERE,
  ]),
]

const spansOf = (pack: Pack): readonly { from: PlainDate; to?: PlainDate | undefined }[] => [
  ...pack.values,
  ...pack.rules,
  ...pack.programs,
]

/** Both sides of every day on which a value, a rule or a programme of the packs begins or ends. */
const changes = (packs: readonly Pack[]): PlainDate[] => [
  ...new Set(
    packs
      .flatMap(spansOf)
      .flatMap(({ from, to }) => [from, addDays(from, -1), ...(to ? [to, addDays(to, 1)] : [])])
      .filter((day) => day >= '2005-01-01'),
  ),
]

/** Days on either side of any change of the law of a place; `ruled` are those since the place has figures of its own. */
export const daysOf = ({ packs }: PolicySet, place: string): { all: PlainDate[]; ruled: PlainDate[] } => {
  const speaking = packs.filter((p) => place.startsWith(p.place))
  const own = speaking.filter((p) => p.place !== '').flatMap((p) => p.values.filter((v) => v.value))
  const first = own.map((v) => v.from).sort()[0]
  const all = changes(speaking)
  const ruled = [...all, ...LEAP_BIRTHDAYS].filter((day) => first !== undefined && day >= first)
  return { all, ruled: ruled.length > 0 ? ruled : all }
}

type Quotient = readonly [n: number, d: number]

const quotients = (pack: Pack, types: readonly string[]): Quotient[] =>
  pack.values.flatMap(({ value }) =>
    value && 'is' in value && types.includes(value.type) && Array.isArray(value.is) ? [pair(value.is)] : [],
  )
const pair = (is: readonly unknown[]): Quotient => [Number(is[0]), Number(is[1])]

const MOST_HEADS = 5

/** Sums at which a law divides families. */
export interface Lines {
  /** Yearly figures for one to five heads, alone and times the multiples that draw lines through incomes. */
  readonly incomes: readonly number[]
  /** The same and their months, times every multiple of the law. */
  readonly all: readonly number[]
}

/** Beyond so many times a figure no line is drawn through incomes. */
const MOST_TIMES = 3

/** Every line of a place in fen. */
export const linesOf = ({ packs }: PolicySet, place: string): Lines => {
  const own = packs.filter((p) => place.startsWith(p.place))
  const figures = own.flatMap((p) => [
    ...quotients(p, ['yearly', 'money']),
    ...quotients(p, ['monthly']).map(([n, d]): Quotient => [n * 12, d]),
  ])
  const multiples: Quotient[] = [[1, 1], ...own.flatMap((p) => quotients(p, ['ratio']))]
  const drawn = (times: readonly Quotient[]): number[] =>
    [
      ...new Set(
        figures.flatMap(([n, d]) =>
          times.flatMap(([m, e]) =>
            Array.from({ length: MOST_HEADS }, (_, i) => Math.floor((n * m * (i + 1)) / (d * e))),
          ),
        ),
      ),
    ].filter((n) => n > 0 && n < 5e9)
  const all = drawn(multiples)
  return {
    incomes: drawn(multiples.filter(([m, e]) => m >= e && m <= e * MOST_TIMES)),
    // Limits of property are months of the standard.
    all: [...all, ...all.map((n) => Math.floor(n / 12))],
  }
}

/** The ages that the law names. */
export const agesOf = ({ packs }: PolicySet): number[] => [
  ...new Set(
    packs.flatMap((p) =>
      p.values.flatMap(({ key, value }) => (key.includes('age') && value?.type === 'int' ? [value.is] : [])),
    ),
  ),
]

/** One born on it has a birthday every year: on the last of February where there is no such day. */
export const LEAP_DAY = plainDate('2004-02-29')
const LEAP_BIRTHDAYS = ['2022-02-27', '2022-02-28', '2022-03-01', '2024-02-28', '2024-02-29'].map(plainDate)

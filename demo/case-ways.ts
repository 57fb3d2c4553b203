import type { DemoClass } from './demo-family.ts'

/** Steps of the whole way in their order, with how many working days after the filing they are taken. */
export const WAY = [
  ['file', 0],
  ['sign-authorisation', 0],
  ['supplement', 1],
  ['accept', 1],
  ['register-relative', 1],
  ['start', 2],
  ['answer', 3],
  ['terminate', 4],
  ['withdraw', 4],
  ['visit', 5],
  ['sign-visit', 5],
  ['assess', 7],
  ['propose', 8],
  ['show', 9],
  ['object', 11],
  ['resolve', 13],
  ['send', 16],
  ['complain', 17],
  ['decide', 20],
  ['deliver', 22],
] as const

export type WayStep = (typeof WAY)[number][0]

/** Steps that only some cases take, named in `also`. */
const UNUSUAL: readonly WayStep[] = [
  'supplement',
  'register-relative',
  'terminate',
  'object',
  'withdraw',
  'resolve',
  'complain',
]

/** One application on its way: when it was filed, how far it has come, what is odd about it. */
export interface CaseWay {
  /** Working days ago. */
  readonly filed: number
  readonly until: WayStep
  readonly also?: readonly WayStep[]
  /** Which of the towns with an office: `0` that of the sign-ins, `1` a delegated one, `2` a rural one, then the others. */
  readonly town?: number
  /** How many times as long as usual each step takes. */
  readonly pace?: number
  readonly class: DemoClass
  readonly members: number
  /** Left to the departments themselves, or one of them did not answer. */
  readonly checks?: 'running' | 'partial'
  /** The departments find nothing that was not told. */
  readonly honest?: true
}

const way = (
  filed: number,
  until: WayStep,
  demoClass: DemoClass,
  members: number,
  odd: Partial<CaseWay> = {},
) => ({
  filed,
  until,
  class: demoClass,
  members,
  ...odd,
})

/** About thirty applications in every state, a few of them late. */
export const CASE_WAYS: readonly CaseWay[] = [
  way(0, 'file', 'dibao', 1),
  way(2, 'file', 'edge', 3),
  way(1, 'sign-authorisation', 'dibao', 3),
  way(6, 'sign-authorisation', 'dibao', 1, { town: 1 }),
  way(4, 'sign-authorisation', 'edge', 4, { town: 2 }),
  way(11, 'supplement', 'edge', 3, { also: ['supplement'], town: 2 }),
  way(2, 'accept', 'dibao', 3),
  way(4, 'accept', 'edge', 2, { town: 2 }),
  way(8, 'accept', 'dibao', 4),
  way(3, 'start', 'dibao', 3, { checks: 'running' }),
  way(9, 'answer', 'edge', 3, { checks: 'partial' }),
  way(12, 'visit', 'dibao', 2, { checks: 'partial' }),
  way(36, 'sign-visit', 'dibao', 2),
  way(24, 'assess', 'dibao', 3, { town: 1 }),
  way(10, 'propose', 'dibao', 2),
  way(12, 'show', 'edge', 4),
  way(11, 'show', 'dibao', 1, { town: 1 }),
  way(18, 'show', 'dibao', 2),
  way(14, 'object', 'dibao', 3, { also: ['object'] }),
  way(15, 'resolve', 'edge', 4, { also: ['object', 'resolve'], town: 2 }),
  way(21, 'send', 'dibao', 3, { also: ['register-relative'] }),
  way(22, 'complain', 'edge', 5, { also: ['complain'] }),
  way(35, 'send', 'dibao', 2, { town: 2 }),
  way(27, 'deliver', 'edge', 4, { honest: true }),
  way(26, 'decide', 'none', 2),
  way(29, 'deliver', 'dibao', 1, { town: 1, honest: true }),
  way(13, 'withdraw', 'dibao', 2, { also: ['withdraw'] }),
  way(16, 'terminate', 'dibao', 3, { also: ['terminate'] }),
]

const PAST = 26
const PAST_TOWNS = 11
/** Working days between two filings, and since the last of them: time enough for the slowest. */
const APART = 8
const SINCE_LAST = 42
const PACES = [1, 1.05, 1.15, 1.25, 1, 1.1, 1.4, 1.8, 1]
const PAST_CLASSES = ['dibao', 'dibao', 'edge', 'dibao', 'none', 'dibao', 'edge'] as const
const PAST_MEMBERS = [2, 1, 3, 4, 2, 1, 3, 2]

const nth = <T>(list: readonly T[], i: number): T | undefined => list[i % list.length]

const endOfPast = (i: number): Pick<CaseWay, 'until' | 'also'> =>
  i % 9 === 5 ? { until: 'withdraw', also: ['withdraw'] } : { until: 'deliver' }

/** Applications of the year before, in every town with an office, all at their end, two or three of them late. */
export const PAST_WAYS: readonly CaseWay[] = Array.from({ length: PAST }, (_, i) => ({
  ...endOfPast(i),
  filed: SINCE_LAST + i * APART,
  town: i % PAST_TOWNS,
  class: nth(PAST_CLASSES, i) ?? 'dibao',
  members: nth(PAST_MEMBERS, i) ?? 1,
  pace: nth(PACES, i) ?? 1,
  honest: true,
}))

/** The steps a case has taken, with how many working days ago; the delegated town decides without the county. */
export const stepsOf = ({
  filed,
  until,
  also = [],
  town,
  pace = 1,
}: CaseWay): { step: WayStep; ago: number }[] => {
  const last = WAY.findIndex(([step]) => step === until)
  return WAY.slice(0, last + 1)
    .filter(([step]) => !UNUSUAL.includes(step) || also.includes(step))
    .filter(([step]) => !(step === 'send' && town === 1))
    .filter(([step]) => !(until === 'supplement' && step === 'sign-authorisation'))
    .map(([step, after]) => ({ step, ago: Math.max(0, filed - Math.round(after * pace)) }))
}

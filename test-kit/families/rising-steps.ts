import { type Fen, fen, plainDate } from '@songtan/kernel'
import type { Determination, HouseholdFacts, IncomeFact, MemberFacts } from '@songtan/policy'
import { oneAdult } from '../policies.ts'

/** A step of the law at which a family with more income gets more. */
export interface RisingStep {
  /** Leading digits of the places that have it. */
  readonly places: readonly string[]
  readonly rule: string
  readonly article: string
  readonly why: string
  readonly passes: (before: Determination, after: Determination) => boolean
  /** One family of each place, with what it gets before and with one income more. */
  readonly shown: readonly Shown[]
}

export interface Shown {
  readonly facts: HouseholdFacts
  readonly more: IncomeFact
  readonly before: Fen
  readonly after: Fen
}

const has = (d: Determination, program: string): boolean => d.grants.some((g) => g.program === program)
const inGrace = (d: Determination): boolean => d.grace !== undefined
const ofTekun = (d: Determination): string[] =>
  d.grants.flatMap((g) => (g.program === 'tekun' ? [g.member ?? ''] : []))

const [adult] = oneAdult().members
const member = (id: string, change: Partial<MemberFacts> = {}): MemberFacts[] =>
  adult ? [{ ...adult, id, ...change }] : []
const business = (of: string, amount: number, per: IncomeFact['per'] = 'month'): IncomeFact => ({
  member: of,
  kind: 'business',
  amount: fen(amount),
  per,
})

const NUANHE = { day: plainDate('2023-04-01'), place: '619901', residence: 'rural' } as const
const SUZHOU = { day: plainDate('2025-07-15'), place: '320505', residence: 'urban' } as const
const SHENYANG = { day: plainDate('2025-03-01'), place: '210102', residence: 'urban' } as const

const withSpouse = (change: Partial<MemberFacts>) => ({
  members: [...member('a'), ...member('b', { relation: 'spouse', ...change })],
})

const ILL = { members: member('a', { majorIllness: true }) }
const working = (held: number, day: HouseholdFacts['day']) => ({
  holding: [{ program: 'dibao' as const, monthly: fen(held) }],
  change: { kind: 'employment' as const, day, selfReported: true },
})

/** A fen a month over the line of 497.00. */
const AT_THE_LINE = { facts: [business('a', 49_699)], more: business('a', 1) }

const fromDibaoToSingle: RisingStep = {
  places: ['6199', '2101'],
  rule: 'singleMonthly',
  article: 'L2 第八条',
  why: '低保 is the gap to the standard, single cover the whole standard or a half: beside the standard the gap is smaller',
  passes: (before, after) =>
    !inGrace(before) && has(before, 'dibao') && !has(after, 'dibao') && has(after, 'dibao-single'),
  shown: [
    {
      facts: oneAdult({ ...NUANHE, ...ILL, incomes: AT_THE_LINE.facts }),
      more: AT_THE_LINE.more,
      before: fen(1),
      after: fen(49_700),
    },
    {
      facts: oneAdult({ ...SHENYANG, ...ILL, incomes: [business('a', 77_776)] }),
      more: business('a', 1),
      before: fen(1),
      after: fen(77_777),
    },
  ],
}

const intoGrace: RisingStep = {
  places: ['6199', '32'],
  rule: 'inGrace',
  article: 'L2 第三十三条、L5 一（三）',
  why: 'beside the standard the gap is small, and what was held goes on in full when work closes it',
  passes: (before, after) =>
    !inGrace(before) && inGrace(after) && (has(before, 'dibao') || before.class === 'tekun'),
  shown: [
    {
      facts: oneAdult({ ...NUANHE, ...working(30_000, NUANHE.day), incomes: AT_THE_LINE.facts }),
      more: AT_THE_LINE.more,
      before: fen(1),
      after: fen(30_000),
    },
    {
      facts: oneAdult({ ...SUZHOU, ...working(60_000, SUZHOU.day), incomes: [business('a', 120_799)] }),
      more: business('a', 1),
      before: fen(24_161),
      after: fen(60_000),
    },
  ],
}

const outOfGrace: RisingStep = {
  places: ['6199', '32'],
  rule: 'inGrace',
  article: 'L2 第三十三条、第八条',
  why: 'where grace ends by income, single cover may be more than what was held',
  passes: (before, after) => inGrace(before) && !inGrace(after) && has(after, 'dibao-single'),
  shown: [
    {
      facts: oneAdult({
        ...NUANHE,
        ...working(30_000, NUANHE.day),
        ...withSpouse({ disability: { kind: 'physical', grade: 1 } }),
        incomes: [business('a', 149_099)],
      }),
      more: business('a', 1),
      before: fen(30_000),
      after: fen(49_700),
    },
    {
      facts: oneAdult({
        ...SUZHOU,
        ...working(60_000, SUZHOU.day),
        ...withSpouse({ disability: { kind: 'physical', grade: 1 }, majorIllness: true }),
        incomes: [business('a', 483_199)],
      }),
      more: business('a', 1),
      before: fen(60_000),
      after: fen(144_960),
    },
  ],
}

/** One old person without kin who could support them, and three ill children with a pension each. */
const oldAndChildren = (pension: number): Partial<HouseholdFacts> => ({
  members: [
    ...member('a', { born: plainDate('1950-01-01') }),
    ...['b', 'c', 'd'].flatMap((id) =>
      member(id, { relation: 'child', born: plainDate('2015-01-01'), majorIllness: true }),
    ),
  ],
  incomes: ['b', 'c', 'd'].map((id) => ({ ...business(id, pension), kind: 'pension' })),
})

const outOfTekun: RisingStep = {
  places: ['6199', '3205'],
  rule: 'family',
  article: 'L3 第四、六条、L2 第七条',
  why: 'who is no longer 特困 counts in the family again, and the family is then measured by one head more',
  passes: (before, after) => ofTekun(before).some((m) => !ofTekun(after).includes(m)),
  shown: [
    {
      facts: oneAdult({ ...NUANHE, ...oldAndChildren(74_600) }),
      more: { ...business('a', 49_700), kind: 'pension' },
      before: fen(74_610),
      after: fen(149_100),
    },
    {
      // A scholarship is a source of living (L3 第六条), but no income of the family (L2 第十三条).
      facts: oneAdult({ ...SUZHOU, ...oldAndChildren(120_800) }),
      more: { ...business('a', 120_800), kind: 'scholarship' },
      before: fen(266_580),
      after: fen(489_240),
    },
  ],
}

/** Every step of the law at which more income pays more. A rise at no step of the list is a fault of ours. */
export const RISING_STEPS: readonly RisingStep[] = [fromDibaoToSingle, intoGrace, outOfGrace, outOfTekun]

import { addMonthsToDay, fen, type PlainDate } from '@songtan/kernel'
import type { RESIDENCES } from '../facts/codes.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'

/** Families by which cliffs are shown: one adult, and a couple with a child at school. */
export const TYPICAL_FAMILIES = ['one-adult', 'couple-with-child'] as const
export type TypicalFamily = (typeof TYPICAL_FAMILIES)[number]

const MONTHS = 12
const ADULT_YEARS = 40
const CHILD_YEARS = 10

const member = (day: PlainDate, place: string, own: Pick<MemberFacts, 'id' | 'relation'>): MemberFacts => {
  const child = own.relation === 'child'
  return {
    ...own,
    born: addMonthsToDay(day, -MONTHS * (child ? CHILD_YEARS : ADULT_YEARS)),
    register: place,
    livesWith: true,
    disability: null,
    majorIllness: false,
    selfCareFailed: 0,
    labour: 'full',
    schooling: child ? 'primary' : 'none',
    away: null,
    awaySince: null,
  }
}

const MEMBERS: Readonly<Record<TypicalFamily, readonly Pick<MemberFacts, 'id' | 'relation'>[]>> = {
  'one-adult': [{ id: 'a', relation: 'applicant' }],
  'couple-with-child': [
    { id: 'a', relation: 'applicant' },
    { id: 'b', relation: 'spouse' },
    { id: 'c', relation: 'child' },
  ],
}

/** A hale family without property whose only income is one business, so that nothing but income decides. */
export const typicalFamily = (
  family: TypicalFamily,
  place: string,
  day: PlainDate,
  residence: (typeof RESIDENCES)[number],
): HouseholdFacts => ({
  day,
  place,
  residence,
  members: MEMBERS[family].map((own) => member(day, place, own)),
  incomes: [{ member: 'a', kind: 'business', amount: fen(0), per: 'year' }],
  assets: [],
  spending: [],
  supporters: [],
  holding: [],
  change: null,
})

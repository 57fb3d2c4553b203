import { addDays, addMonthsToDay, type Fen, fen, type PlainDate } from '@songtan/kernel'
import {
  ASSET_KINDS,
  AWAY,
  CARE_FORMS,
  CHANGES,
  DISABILITIES,
  type HouseholdFacts,
  INCOME_KINDS,
  LABOUR,
  type MemberFacts,
  PERIODS,
  type PolicySet,
  PROGRAMS,
  RELATIONS,
  RESIDENCES,
  SCHOOLINGS,
  SPENDING_KINDS,
  STATUSES,
  SUPPORTER_RELATIONS,
  VEHICLE_USES,
} from '@songtan/policy'
import fc from 'fast-check'
import { agesOf, daysOf, LEAP_DAY, type Lines, linesOf, placesOf } from './law-edges.ts'

/** Families of one place and day. */
export interface FamiliesOfALaw {
  readonly place: string
  readonly day: PlainDate
  readonly families: readonly HouseholdFacts[]
}

const MONTHS = 12
const from = <T>(codes: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...codes)

/** A fact that nobody has told in one of so many families; never in one that was told everything. */
const told = <T>(fact: fc.Arbitrary<T>, open: boolean): fc.Arbitrary<T | undefined> =>
  open ? fc.option(fact, { nil: undefined, freq: 12 }) : fact

/** Sums at the figures of the law and one fen beside them, small ones, and rarely more than batches take. */
const money = (edges: readonly number[]): fc.Arbitrary<Fen> =>
  fc
    .oneof(
      {
        weight: 60,
        arbitrary: fc.tuple(from(edges), fc.constantFrom(-1, 0, 1)).map(([n, by]) => n + by),
      },
      { weight: 30, arbitrary: fc.integer({ min: 0, max: 800_000 }) },
      { weight: 10, arbitrary: fc.integer({ min: 0, max: 200_000_000 }) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1, 9_999_999_999, 10_000_000_001) },
    )
    .map(fen)

/** Births on, before and after the birthdays that the law asks for. */
const birth = (ages: readonly number[], day: PlainDate): fc.Arbitrary<PlainDate> =>
  fc.oneof(
    fc
      .tuple(from(ages), fc.constantFrom(-1, 0, 1))
      .map(([age, by]) => addDays(addMonthsToDay(day, -age * MONTHS), by))
      .map((born) => (born > day ? day : born)),
    fc.integer({ min: 0, max: 100 * 365 }).map((n) => addDays(day, -n)),
    fc.constant(LEAP_DAY < day ? LEAP_DAY : day),
  )

/** Mostly null. */
const rarely = <T>(fact: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fact })

const memberOf = (edges: Edges, open: boolean): fc.Arbitrary<Omit<MemberFacts, 'id' | 'relation'>> => {
  const { place, day } = edges
  return fc.record({
    born: birth(edges.ages, day),
    register: told(fc.constantFrom(place, '619902', '110101'), open),
    livesWith: told(
      fc.integer({ min: 0, max: 6 }).map((n) => n > 0),
      open,
    ),
    disability: told(
      fc.option(fc.record({ kind: from(DISABILITIES), grade: fc.integer({ min: 1, max: 4 }) }), { freq: 1 }),
      open,
    ),
    majorIllness: told(
      fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      open,
    ),
    selfCareFailed: told(fc.integer({ min: 0, max: 6 }), open),
    labour: told(from(LABOUR), open),
    schooling: told(fc.oneof(fc.constant('none' as const), from(SCHOOLINGS)), open),
    careForm: told(from(CARE_FORMS), open),
    away: told(rarely(from(AWAY)), open),
    awaySince: told(
      fc.option(
        fc.integer({ min: 1090, max: 1100 }).map((n) => addDays(day, -n)),
        { freq: 2 },
      ),
      open,
    ),
  })
}

interface Edges {
  readonly place: string
  readonly day: PlainDate
  readonly lines: Lines
  readonly ages: readonly number[]
}

const MOST_ROWS = 3

/** One income that counts, at a line of the law or one fen beside it. */
const onTheLine = ({ incomes }: Lines) =>
  fc
    .record({ line: from(incomes), by: fc.constantFrom(-1, 0, 1) })
    .map(({ line, by }) => [
      { member: 'm0', kind: 'business' as const, amount: fen(line + by), per: 'year' as const },
    ])

const listsOf = (ids: readonly string[], { lines, day }: Edges, open: boolean) => {
  const rows = <T>(row: fc.Arbitrary<T>) =>
    told(fc.oneof(fc.constant([]), fc.array(row, { maxLength: MOST_ROWS })), open)
  const [member, amount] = [from(ids), money(lines.all)]
  const income = fc.record({
    member,
    kind: from(INCOME_KINDS),
    amount: money(lines.incomes),
    per: from(PERIODS),
  })
  return {
    incomes: told(fc.oneof(fc.array(income, { maxLength: MOST_ROWS }), onTheLine(lines)), open),
    assets: rows(
      fc.record({
        member,
        kind: from(ASSET_KINDS),
        value: amount,
        use: fc.option(from(VEHICLE_USES), { nil: undefined }),
        area: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
      }),
    ),
    spending: rows(fc.record({ member, kind: from(SPENDING_KINDS), amount })),
    supporters: rows(
      fc.record({ of: member, relation: from(SUPPORTER_RELATIONS), able: told(fc.boolean(), open) }),
    ),
    holding: told(
      fc.oneof(
        fc.constant([]),
        fc.tuple(fc.record({ program: fc.constant('dibao' as const), monthly: amount })),
        fc.array(
          fc.record({
            program: from([...PROGRAMS, ...STATUSES]),
            monthly: amount,
            member: fc.option(member, { nil: undefined }),
          }),
          { maxLength: MOST_ROWS },
        ),
      ),
      open,
    ),
    change: told(
      fc.option(
        fc.record({
          kind: fc.oneof(fc.constant('employment' as const), from(CHANGES)),
          day: fc.integer({ min: -10, max: 160 }).map((n) => addDays(day, -n)),
          selfReported: told(
            fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
            open,
          ),
        }),
        { freq: 2 },
      ),
      open,
    ),
  }
}

const OTHERS = RELATIONS.filter((r) => r !== 'applicant')

const familyOf = (edges: Edges): fc.Arbitrary<HouseholdFacts> =>
  fc.tuple(fc.array(from(OTHERS), { maxLength: 4 }), fc.boolean()).chain(([others, open]) => {
    const relations = ['applicant' as const, ...others]
    const ids = relations.map((_, i) => `m${i}`)
    return fc
      .record({
        residence: from(RESIDENCES),
        members: fc.tuple(...relations.map(() => memberOf(edges, open))),
        ...listsOf(ids, edges, open),
      })
      .map(({ members, ...facts }) => ({
        ...facts,
        day: edges.day,
        place: edges.place,
        members: members.map((m, i) => ({
          ...m,
          id: ids[i] ?? '',
          relation: relations[i] ?? 'other',
        })),
      }))
  })

const dayOf = (set: PolicySet, place: string): fc.Arbitrary<PlainDate> => {
  const { all, ruled } = daysOf(set, place)
  return fc.oneof({ weight: 5, arbitrary: from(ruled) }, { weight: 1, arbitrary: from(all) })
}

/** Places with many figures of their own more often. */
const placeOf = (set: PolicySet): fc.Arbitrary<string> =>
  fc.oneof(
    ...placesOf(set).map((place) => ({
      weight:
        1 +
        set.packs.filter((p) => p.place !== '' && place.startsWith(p.place)).flatMap((p) => p.values).length,
      arbitrary: fc.constant(place),
    })),
  )

/**
 * Families of one law, of any place that has packs, on either side of any change of the law: sums at its thresholds and one
 * fen beside them, ages at its birthdays, every code, and in half of them facts that nobody has told.
 */
export const familiesOfALaw = (set: PolicySet, most: number): fc.Arbitrary<FamiliesOfALaw> =>
  placeOf(set)
    .chain((place) => fc.record({ place: fc.constant(place), day: dayOf(set, place) }))
    .chain(({ place, day }) => {
      const edges = { place, day, lines: linesOf(set, place), ages: agesOf(set) }
      return fc.record({
        place: fc.constant(place),
        day: fc.constant(day),
        families: fc.array(familyOf(edges), { minLength: most, maxLength: most }),
      })
    })

import { addMonthsToDay, fen } from '@songtan/kernel'
import {
  ASSET_KINDS,
  type HouseholdFacts,
  INCOME_KINDS,
  type MemberFacts,
  SPENDING_KINDS,
} from '@songtan/policy'
import fc from 'fast-check'
import type { Figures } from './places.ts'

const from = <T>(codes: readonly T[]) => fc.constantFrom(...codes)

const MEMBER = {
  livesWith: true,
  labour: 'full',
  away: null,
  awaySince: null,
  careForm: 'home',
} as const

/** Grades 1 and 2 of a physical disability are severe, of a mental one 3 too; hearing never makes 特困. */
const disability = fc.option(
  fc.record({
    kind: fc.constantFrom('physical', 'mental', 'hearing'),
    grade: fc.integer({ min: 1, max: 4 }),
  }),
  { nil: null, freq: 2 },
)

const memberOf = (
  day: Figures['day'],
  relation: MemberFacts['relation'],
  [young, old]: readonly [number, number],
) =>
  fc.record({
    relation: fc.constant(relation),
    born: fc
      .record({ years: fc.integer({ min: young, max: old }), months: fc.integer({ min: 0, max: 11 }) })
      .map(({ years, months }) => addMonthsToDay(day, -(years * 12 + months))),
    disability,
    majorIllness: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
    selfCareFailed: fc.integer({ min: 0, max: 6 }),
    schooling:
      relation === 'child' ? from(['none', 'primary', 'junior'] as const) : fc.constant('none' as const),
  })

/** Sums near what a family of so many may have, at the yuan, the fen and the very line. */
const sums = ({ standard, edgeCeiling }: Figures, heads: number) => {
  const lines = [standard.urban, standard.rural].map((s) => Number(s[0]) * heads)
  const ceiling = edgeCeiling ? [Number(edgeCeiling[0]) * 12 * heads] : []
  const near = lines.flatMap((line) => [0.3, 0.6, 1, 1.5, 2, 3, 5].map((times) => Math.round(line * times)))
  return fc.oneof(
    fc.tuple(from([...near, ...ceiling]), fc.integer({ min: -1, max: 1 })).map(([n, by]) => n + by),
    fc.integer({ min: 0, max: Math.max(...lines) * 2 }),
  )
}

/** Medical spending at the very share of income that rigid spending has to pass, or one fen beside it. */
const atTheRatio = (
  { rigid, leftOut }: Figures,
  { incomes, residence, assets, spending }: Lists,
  by: number | undefined,
): Lists => {
  const [first] = incomes
  if (!rigid || by === undefined || !first) return { incomes, residence, assets, spending }
  const counted = incomes.filter((i) => !leftOut.includes(i.kind))
  const income = counted.reduce((sum, i) => sum + i.amount * (i.per === 'month' ? 12 : 1), 0)
  const share = Math.floor((income * Number(rigid.ratio[0])) / Number(rigid.ratio[1]))
  const medical = { member: first.member, kind: 'medical' as const, amount: fen(Math.max(0, share + by)) }
  return { incomes, residence, assets, spending: [medical] }
}

interface Lists {
  readonly residence: 'urban' | 'rural'
  readonly incomes: NonNullable<HouseholdFacts['incomes']>
  readonly assets: NonNullable<HouseholdFacts['assets']>
  readonly spending: NonNullable<HouseholdFacts['spending']>
}

/** Families of adults and minors, all of whom have an able child elsewhere, so that nobody is 特困. */
const supported = (figures: Figures): fc.Arbitrary<HouseholdFacts> =>
  fc.integer({ min: 0, max: 3 }).chain((children) =>
    fc
      .tuple(
        memberOf(figures.day, 'applicant', [18, 90]),
        fc.option(memberOf(figures.day, 'spouse', [18, 90]), { nil: undefined }),
        fc.tuple(...Array.from({ length: children }, () => memberOf(figures.day, 'child', [0, 17]))),
      )
      .chain(([applicant, spouse, minors]) => {
        const members = [applicant, ...(spouse ? [spouse] : []), ...minors].map((m, i) => ({
          ...MEMBER,
          ...m,
          id: `m${i}`,
        }))
        const ids = members.map((m) => m.id)
        return listsOf(figures, ids).map((lists) => ({
          ...base(figures),
          ...lists,
          members,
          supporters: ids.map((of) => ({ of, relation: 'child' as const, able: true })),
        }))
      }),
  )

const base = ({ place, day }: Figures) => ({ place, day, holding: [], change: null })

const listsOf = (figures: Figures, ids: readonly string[]): fc.Arbitrary<Lists> =>
  fc
    .tuple(plainLists(figures, ids), fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined, freq: 2 }))
    .map(([lists, by]) => atTheRatio(figures, lists, by))

const plainLists = (figures: Figures, ids: readonly string[]): fc.Arbitrary<Lists> =>
  fc.record({
    residence: from(['urban', 'rural'] as const),
    incomes: fc.array(
      fc.oneof(
        fc.record({
          member: from(ids),
          kind: from(INCOME_KINDS),
          amount: sums(figures, 1).map(fen),
          per: fc.constant('year' as const),
        }),
        fc.record({
          member: from(ids),
          kind: from(['wage', 'business', 'pension'] as const),
          amount: sums(figures, ids.length).map(fen),
          per: fc.constant('year' as const),
        }),
        fc.record({
          member: from(ids),
          kind: from(INCOME_KINDS),
          amount: fc.integer({ min: 0, max: 150_000 }).map(fen),
          per: fc.constant('month' as const),
        }),
      ),
      { maxLength: 4 },
    ),
    assets: figures.months
      ? fc.array(
          fc.record({
            member: from(ids),
            kind: from(ASSET_KINDS.slice(0, 3)),
            value: fc
              .tuple(from([1, 2, 3, 4]), from([23, 24, 48, 72, 96]), fc.integer({ min: -1, max: 1 }))
              .map(([n, months, by]) =>
                fen(Math.floor((Number(figures.standard.urban[0]) * months * n) / 12) + by),
              ),
          }),
          { maxLength: 2 },
        )
      : fc.constant([]),
    spending: figures.rigid
      ? fc.array(
          fc.record({
            member: from(ids),
            kind: from(SPENDING_KINDS),
            amount: sums(figures, ids.length).map(fen),
          }),
          { maxLength: 3 },
        )
      : fc.constant([]),
  })

/** One old or disabled person with nobody to support them. */
const alone = (figures: Figures): fc.Arbitrary<HouseholdFacts> =>
  fc.tuple(memberOf(figures.day, 'applicant', [18, 90]), listsOf(figures, ['m0'])).map(([m, lists]) => ({
    ...base(figures),
    ...lists,
    assets: [],
    members: [{ ...MEMBER, ...m, id: 'm0' }],
    supporters: [],
  }))

export const oracleFamilies = (figures: Figures): fc.Arbitrary<HouseholdFacts> =>
  figures.tekun ? fc.oneof(supported(figures), alone(figures)) : supported(figures)

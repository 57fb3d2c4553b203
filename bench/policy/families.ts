import { addDays, fen, type PlainDate, plainDate } from '@songtan/kernel'
import type { HouseholdFacts, IncomeFact, MemberFacts, Relation } from '@songtan/policy'

/** A city's law, real in its figures, with all that a determination may ask. */
export const PLACE = '619901'
export const DAY: PlainDate = plainDate('2023-04-01')

/** The same numbers for the same seed: a plain linear congruence, which is random enough to mix families. */
const randomBelow = (seed: number) => {
  let state = seed >>> 0
  return (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

type Below = ReturnType<typeof randomBelow>
const pick = <T>(items: readonly [T, ...T[]], below: Below): T => items[below(items.length)] ?? items[0]
const one = (below: Below, in_: number): boolean => below(in_) === 0

const YEAR = 365

const relationOf = (i: number, below: Below): Relation =>
  i === 0 ? 'applicant' : i === 1 ? 'spouse' : one(below, 3) ? 'parent' : 'child'

const memberOf = (i: number, below: Below): MemberFacts => {
  const relation = relationOf(i, below)
  const age = relation === 'child' ? below(30) : relation === 'parent' ? 60 + below(30) : 25 + below(60)
  return {
    id: `m${i}`,
    relation,
    born: addDays(DAY, -age * YEAR - below(YEAR)),
    register: PLACE,
    livesWith: relation !== 'child' || !one(below, 8),
    disability: one(below, 4)
      ? { kind: pick(['physical', 'visual', 'mental', 'intellectual'], below), grade: 1 + below(4) }
      : null,
    majorIllness: one(below, 8),
    selfCareFailed: one(below, 8) ? below(7) : 0,
    labour: one(below, 4) ? 'none' : 'full',
    schooling: age < 22 ? pick(['primary', 'junior', 'senior', 'none'], below) : 'none',
    away: one(below, 60) ? 'prison' : null,
    awaySince: null,
  }
}

const incomesOf = (member: string, below: Below): IncomeFact[] =>
  Array.from({ length: below(3) }, () => ({
    member,
    kind: pick(['wage', 'business', 'support', 'basic-pension-central', 'government-aid', 'property'], below),
    amount: fen(below(90_000)),
    per: pick(['month', 'month', 'year'], below),
  }))

/** A family of one to five with incomes, now and then assets, a supporter, a holding. All is told. */
const familyOf = (below: Below): HouseholdFacts => {
  const members = Array.from({ length: 1 + below(4) + (one(below, 6) ? 1 : 0) }, (_, i) => memberOf(i, below))
  const ids = members.map((m) => m.id)
  const of = pick(['m0', ...ids], below)
  return {
    day: DAY,
    place: PLACE,
    residence: pick(['rural', 'rural', 'urban'], below),
    members,
    incomes: ids.flatMap((id) => incomesOf(id, below)),
    assets: one(below, 3)
      ? [{ member: of, kind: pick(['deposit', 'home', 'machine'], below), value: fen(below(2_000_000)) }]
      : [],
    spending: one(below, 5) ? [{ member: of, kind: 'medical', amount: fen(below(3_000_000)) }] : [],
    supporters: one(below, 6) ? [{ of, relation: 'child', able: !one(below, 3) }] : [],
    holding: one(below, 3) ? [{ program: 'dibao', monthly: fen(30_000 + below(40_000)) }] : [],
    change: one(below, 12)
      ? { kind: 'employment', day: addDays(DAY, -below(120)), selfReported: true }
      : null,
  }
}

/** So many families, one after another, always the same. */
export function* families(count: number, seed = 7): Generator<HouseholdFacts> {
  const below = randomBelow(seed)
  for (let i = 0; i < count; i += 1) yield familyOf(below)
}

import { AppError, type PlainDate } from '@songtan/kernel'
import {
  type Cliff,
  type Comparison,
  cliffs,
  OutcomeComparison,
  type PolicySet,
  TYPICAL_FAMILIES,
  type TypicalFamily,
  typicalFamily,
} from '@songtan/policy'
import { familyComparer } from '@songtan/policy/batch'
import type { Db, Tx } from '../../platform/db/db.ts'
import { countiesWithFamilies, familiesOnDay } from '../registry/index.ts'

/** The law and a draft of it, loaded from the same packs so that their hashes compare. */
export interface TwoLaws {
  readonly before: PolicySet
  readonly after: PolicySet
}

/** Two laws over the families of a place: 2 digits for a province, 4 for a city, 6 for a county. */
export interface Simulating extends TwoLaws {
  readonly place: string
  /** The families are those of this day, and so is the law. */
  readonly day: PlainDate
  /** Hears after each block how many families are done. */
  readonly onProgress?: ((county: string, families: number) => void) | undefined
}

/** Where a typical family falls, under the law and under the draft. */
export interface CliffsOf {
  readonly family: TypicalFamily
  readonly residence: 'urban' | 'rural'
  readonly before: readonly Cliff[]
  readonly after: readonly Cliff[]
}

export interface CountySimulation {
  readonly county: string
  readonly comparison: Comparison
  readonly cliffs: readonly CliffsOf[]
}

/** What a change would do (测算). */
export interface Simulation {
  /** Hashes of the law and of the draft. */
  readonly policy: { readonly before: string; readonly after: string }
  readonly whole: Comparison
  readonly counties: readonly CountySimulation[]
}

const cliffsIn = ({ before, after, day }: Simulating, county: string): CliffsOf[] =>
  TYPICAL_FAMILIES.flatMap((family) =>
    (['urban', 'rural'] as const).map((residence) => {
      const facts = typicalFamily(family, county, day, residence)
      return { family, residence, before: cliffs(before, facts), after: cliffs(after, facts) }
    }),
  )

const simulateIn = async (tx: Tx, simulating: Simulating): Promise<Simulation> => {
  const { before, after, place, day, onProgress } = simulating
  const whole = new OutcomeComparison()
  const counties: CountySimulation[] = []
  for (const county of await countiesWithFamilies(tx, place)) {
    const own = new OutcomeComparison()
    const compare = familyComparer({ before, after, place: county, day }, [own, whole])
    for await (const block of familiesOnDay(tx, { county, day })) {
      compare(block)
      onProgress?.(county, whole.families)
    }
    counties.push({ county, comparison: own.read(), cliffs: cliffsIn(simulating, county) })
  }
  if (whole.families === 0) throw new AppError(404, 'policy.no-families', { params: { place, day } })
  return { policy: { before: before.hash, after: after.hash }, whole: whole.read(), counties }
}

/**
 * Decides every family the place has on the day by the law and by the draft, and compares. Reads in one transaction that
 * sees one moment, so that a family that moves meanwhile is counted once; writes nothing.
 * @throws AppError 404 `policy.no-families`; whatever `onProgress` throws, which ends it
 */
export const simulate = (db: Db, simulating: Simulating): Promise<Simulation> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => simulateIn(tx, simulating))

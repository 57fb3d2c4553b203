import { AppError } from '@songtan/kernel'
import {
  type Change,
  type ChangedFigure,
  type Cliff,
  type Comparison,
  cliffs,
  draftOf,
  OutcomeComparison,
  type PolicySet,
  TYPICAL_FAMILIES,
  type TypicalFamily,
  typicalFamily,
} from '@songtan/policy'
import { familyComparer } from '@songtan/policy/batch'
import type { Db, Tx } from '../../platform/db/db.ts'
import { countiesWithFamilies, familiesOnDay } from '../registry/index.ts'

/** A change over the families of a place, 4 digits for a city or 6 for a county. */
export interface Simulating {
  readonly set: PolicySet
  readonly place: string
  readonly change: Change
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
  readonly figures: readonly ChangedFigure[]
  /** Hashes of the law and of the draft. */
  readonly policy: { readonly before: string; readonly after: string }
  readonly whole: Comparison
  readonly counties: readonly CountySimulation[]
}

const cliffsIn = (
  { before, after }: { readonly before: PolicySet; readonly after: PolicySet },
  county: string,
  { from }: Change,
): CliffsOf[] =>
  TYPICAL_FAMILIES.flatMap((family) =>
    (['urban', 'rural'] as const).map((residence) => {
      const facts = typicalFamily(family, county, from, residence)
      return { family, residence, before: cliffs(before, facts), after: cliffs(after, facts) }
    }),
  )

const simulateIn = async (tx: Tx, { set, place, change, onProgress }: Simulating): Promise<Simulation> => {
  const draft = draftOf(set, place, change)
  const whole = new OutcomeComparison()
  const laws = { before: set, after: draft.set }
  const counties: CountySimulation[] = []
  for (const county of await countiesWithFamilies(tx, place)) {
    const own = new OutcomeComparison()
    const compare = familyComparer({ ...laws, place: county, day: change.from }, [own, whole])
    for await (const block of familiesOnDay(tx, { county, day: change.from })) {
      compare(block)
      onProgress?.(county, whole.families)
    }
    counties.push({ county, comparison: own.read(), cliffs: cliffsIn(laws, county, change) })
  }
  if (whole.families === 0)
    throw new AppError(404, 'policy.no-families', { params: { place, day: change.from } })
  return {
    figures: draft.figures,
    policy: { before: set.hash, after: draft.set.hash },
    whole: whole.read(),
    counties,
  }
}

/**
 * Decides every family the place has on the day of the change by the law and by the draft, and compares. Reads in one
 * transaction that sees one moment, so that a family that moves meanwhile is counted once; writes nothing.
 * @throws PolicyError for a change that cannot be; AppError 404 `policy.no-families`
 */
export const simulate = (db: Db, simulating: Simulating): Promise<Simulation> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => simulateIn(tx, simulating))

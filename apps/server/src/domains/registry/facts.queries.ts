import { type KeptFact, keptFact, type Standing } from '@songtan/contract'
import { type PlainDate, plainDate } from '@songtan/kernel'
import { type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'
import type { StatedFact } from './domain/beside.ts'
import { holding, type Known, standing } from './known.ts'

/** A fact as it stands in the register. */
export interface StoredFact extends StatedFact {
  readonly factId: string
  readonly source: string
  readonly sourceRef: string | null
  readonly effectiveFrom: PlainDate
  readonly effectiveTo: PlainDate | null
  readonly recordedAt: Date
}

interface FactRow {
  readonly id: string
  readonly personId: string | null
  readonly kind: string
  readonly value: unknown
  readonly standing: string
  readonly source: string
  readonly sourceRef: string | null
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  readonly recordedAt: Date
}

/** Reads the value by the schema of its kind. @throws ZodError when the stored value was never of that kind. */
export const readFact = ({ kind, value }: Pick<FactRow, 'kind' | 'value'>): KeptFact =>
  keptFact.parse({ kind, value })

export const readStanding = (text: string): Standing => (text === 'verified' ? 'verified' : 'declared')

export const storedFact = (row: FactRow): StoredFact => ({
  factId: row.id,
  personId: row.personId,
  standing: readStanding(row.standing),
  fact: readFact(row),
  source: row.source,
  sourceRef: row.sourceRef,
  effectiveFrom: plainDate(row.effectiveFrom),
  effectiveTo: row.effectiveTo === null ? null : plainDate(row.effectiveTo),
  recordedAt: row.recordedAt,
})

export interface FactsOn extends Known {
  readonly county: string
  readonly householdId: string
  /** Facts go with the person, whatever family they were told in. */
  readonly personIds: readonly string[]
  readonly day: PlainDate
}

/** Facts of the family and of these persons that hold on a day, as known at an instant. */
export const factsOn = async (
  db: ReadDb,
  { county, householdId, personIds, day, knownAt }: FactsOn,
): Promise<StoredFact[]> => {
  const rows = await db
    .selectFrom('registry.fact as f')
    .selectAll('f')
    .where('f.county', '=', county)
    .where((eb) =>
      eb.or([
        eb.and([eb('f.personId', 'is', null), eb('f.householdId', '=', householdId)]),
        sql<SqlBool>`f.person_id = any (${[...personIds]}::uuid[])`,
      ]),
    )
    .where(standing('f', { knownAt }))
    .where(holding('f', ['effectiveFrom', 'effectiveTo'], day))
    .orderBy('f.effectiveFrom')
    .orderBy('f.id')
    .execute()
  return rows.map(storedFact)
}

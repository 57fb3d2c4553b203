import type { KeptFact, Standing } from '@songtan/contract'
import { AppError, type PlainDate } from '@songtan/kernel'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/db.ts'
import { type Acting, stampOf } from './acting.ts'
import { faultOf, keyOf } from './domain/fact-kinds.ts'
import { carve, isEmpty, overlap, type Period } from './domain/period.ts'
import { type StoredFact, storedFact } from './facts.queries.ts'

/** A fact to be kept. `from` is the first day it holds, `to` the first day it holds no longer. */
export interface FactEntry {
  readonly personId: string | null
  readonly standing: Standing
  readonly fact: KeptFact
  readonly source: string
  readonly sourceRef?: string | undefined
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

export interface FactBatch {
  readonly county: string
  readonly householdId: string
  readonly facts: readonly FactEntry[]
}

const periodOf = ({ from, to }: FactEntry): Period => ({ from, to: to ?? null })

/** @throws AppError 422 `registry.fact-value` | `registry.fact-subject` naming the entry */
const checkEntries = (facts: readonly FactEntry[]): void => {
  facts.forEach((entry, i) => {
    const fault = faultOf(entry.personId, entry.fact)
    const field = `facts.${i}.${fault ?? 'to'}`
    const params = { n: i + 1 }
    if (fault === 'personId') throw new AppError(422, 'registry.fact-subject', { field, params })
    if (fault !== undefined || isEmpty(periodOf(entry)))
      throw new AppError(422, 'registry.fact-value', { field, params })
  })
}

const standingFacts = async (tx: Tx, { county, householdId, facts }: FactBatch): Promise<StoredFact[]> => {
  const persons = [...new Set(facts.flatMap(({ personId }) => personId ?? []))]
  const rows = await tx
    .selectFrom('registry.fact as f')
    .selectAll('f')
    .where('f.county', '=', county)
    .where('f.supersededAt', 'is', null)
    .where('f.kind', 'in', [...new Set(facts.map(({ fact }) => fact.kind))])
    .where((eb) =>
      eb.or([
        eb.and([eb('f.personId', 'is', null), eb('f.householdId', '=', householdId)]),
        sql<SqlBool>`f.person_id = any (${persons}::uuid[])`,
      ]),
    )
    .execute()
  return rows.map(storedFact)
}

interface Superseded {
  readonly old: StoredFact
  readonly by: string | null
  readonly left: readonly Period[]
}

/** What each standing fact keeps of its days beside the windows said of the same key. */
const supersededBy = (
  standing: readonly StoredFact[],
  windows: ReadonlyMap<string, readonly (Period & { readonly id: string | null })[]>,
): Superseded[] =>
  standing.flatMap((old) => {
    const period = { from: old.effectiveFrom, to: old.effectiveTo }
    const said = (windows.get(keyOf(old.personId, old.standing, old.fact)) ?? []).filter((window) =>
      overlap(period, window),
    )
    const left = said.reduce<Period[]>((pieces, window) => pieces.flatMap((p) => carve(p, window)), [period])
    return said.length === 0 ? [] : [{ old, by: said[0]?.id ?? null, left }]
  })

const markSuperseded = async (
  tx: Tx,
  acting: Acting,
  county: string,
  gone: readonly Superseded[],
): Promise<void> => {
  for (const [by, rows] of Map.groupBy(gone, (row) => row.by)) {
    await tx
      .updateTable('registry.fact')
      .set({ supersededAt: acting.now, supersededBy: by })
      .where('county', '=', county)
      .where(
        'id',
        'in',
        rows.map(({ old }) => old.factId),
      )
      .execute()
  }
}

const rowOf = (
  acting: Acting,
  { county, householdId }: FactBatch,
  id: string,
  { from, to }: Period,
  entry: Omit<FactEntry, 'from' | 'to' | 'sourceRef'> & { readonly sourceRef?: string | null | undefined },
) => ({
  ...{ county, id, householdId, personId: entry.personId, standing: entry.standing },
  ...{ kind: entry.fact.kind, value: JSON.stringify(entry.fact.value) },
  ...{ source: entry.source, sourceRef: entry.sourceRef ?? null, effectiveFrom: from, effectiveTo: to },
  ...stampOf(acting),
})

/**
 * Keeps facts and supersedes what was said of the same person, kind, aspect and standing for the same days; days
 * outside stay as they were. Facts of one call stand side by side. Nothing is overwritten.
 * @throws AppError 422 `registry.fact-value` | `registry.fact-subject`
 */
export const keepFacts = async (
  tx: Tx,
  acting: Acting,
  batch: FactBatch,
): Promise<{ factIds: string[]; superseded: number }> => {
  if (batch.facts.length === 0) return { factIds: [], superseded: 0 }
  checkEntries(batch.facts)
  const entries = batch.facts.map((entry) => ({ ...entry, id: acting.newId() }))
  const windows = Map.groupBy(
    entries.map((entry) => ({
      ...periodOf(entry),
      id: entry.id,
      key: keyOf(entry.personId, entry.standing, entry.fact),
    })),
    ({ key }) => key,
  )
  const gone = supersededBy(await standingFacts(tx, batch), windows)
  await markSuperseded(tx, acting, batch.county, gone)
  const rows = [
    ...gone.flatMap(({ old, left }) =>
      left.map((period) => rowOf(acting, batch, acting.newId(), period, old)),
    ),
    ...entries.map((entry) => rowOf(acting, batch, entry.id, periodOf(entry), entry)),
  ]
  await tx.insertInto('registry.fact').values(rows).execute()
  return { factIds: entries.map(({ id }) => id), superseded: gone.length }
}

/** Ends what is said of a thing on a day, with nothing in its place: an aid that is paid no longer. */
export const endFact = async (
  tx: Tx,
  acting: Acting,
  {
    county,
    householdId,
    on,
    ...entry
  }: {
    readonly county: string
    readonly householdId: string
    readonly personId: string | null
    readonly standing: Standing
    readonly fact: KeptFact
    readonly on: PlainDate
  },
): Promise<void> => {
  const batch = { county, householdId, facts: [{ ...entry, source: '', from: on }] }
  const key = keyOf(entry.personId, entry.standing, entry.fact)
  const gone = supersededBy(
    await standingFacts(tx, batch),
    new Map([[key, [{ from: on, to: null, id: null }]]]),
  )
  await markSuperseded(tx, acting, county, gone)
  const rows = gone.flatMap(({ old, left }) =>
    left.map((period) => rowOf(acting, batch, acting.newId(), period, old)),
  )
  if (rows.length > 0) await tx.insertInto('registry.fact').values(rows).execute()
}

import { fen, type PlainDate, yearMonth } from '@songtan/kernel'
import { CLASSES, type HouseholdFacts, type PolicySet, PROGRAMS } from '@songtan/policy'
import { type BatchDecision, decideFamilies, encodeFamilies } from '@songtan/policy/batch'
import { lawSql } from '@songtan/policy/sql'
import { z } from 'zod'
import type { FamiliesInDuckDb } from './families-in-duckdb.ts'

const amount = z
  .string()
  .transform((n) => fen(Number(n)))
  .nullable()

const ROW = z.strictObject({
  family_row: z.coerce.number(),
  class: z.enum([...CLASSES, 'unknown']),
  undecidable: z.string().nullable(),
  hangs: z.boolean(),
  per_capita: amount,
  grace_last_month: z.string().nullable(),
  grants: z.array(
    z.strictObject({ program: z.enum(PROGRAMS), member: z.number().nullable(), monthly: amount }),
  ),
})

const read = (row: z.infer<typeof ROW>, { members }: HouseholdFacts): BatchDecision => {
  if (row.undecidable !== null) return { undecidable: row.undecidable }
  const grants = row.grants.map(({ program, member, monthly }) => {
    const id = member === null ? undefined : members[member - 1]?.id
    return { program, ...(id === undefined ? {} : { member: id }), monthly }
  })
  const { class: found, per_capita: perCapita, grace_last_month: last, hangs } = row
  return {
    class: found,
    grants,
    perCapita,
    ...(last === null ? {} : { grace: { lastMonth: yearMonth(last) } }),
    hangs,
  }
}

/** Families of one place and day by the SQL of its law; those beyond the limits of the columns as batches do it. */
const decideByOneLaw = async (
  db: FamiliesInDuckDb,
  set: PolicySet,
  [place, day]: readonly [string, PlainDate],
  families: readonly HouseholdFacts[],
): Promise<BatchDecision[]> => {
  const encoded = encodeFamilies(families)
  await db.load(encoded)
  const rows = z.array(ROW).parse(await db.ask(lawSql(set, place, day)))
  const byRow = new Map(rows.map((row) => [row.family_row, row]))
  return families.flatMap((facts, i) => {
    const row = byRow.get(i)
    return row ? [read(row, facts)] : decideFamilies(set, encoded.beyond.has(i) ? [facts] : [])
  })
}

/** As `decideFamilies`, by SQL: families of any places and days, in the order in which they came. */
export const decideInDuckDb = async (
  db: FamiliesInDuckDb,
  set: PolicySet,
  families: readonly HouseholdFacts[],
): Promise<BatchDecision[]> => {
  const laws = Map.groupBy(families.keys(), (i) => `${families[i]?.place} ${families[i]?.day}`)
  const decided = new Map<number, BatchDecision>()
  for (const rows of laws.values()) {
    const group = rows.flatMap((i) => families[i] ?? [])
    const [first] = group
    if (!first) continue
    const found = await decideByOneLaw(db, set, [first.place, first.day], group)
    for (const [n, decision] of found.entries()) decided.set(rows[n] ?? -1, decision)
  }
  return [...families.keys()].flatMap((i) => decided.get(i) ?? [])
}

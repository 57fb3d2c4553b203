import { type Expression, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { Cipher } from '../../platform/crypto/cipher.ts'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { type StoredFact, storedFact } from './facts.queries.ts'
import type { About } from './held-now.ts'

const states = z.enum(['received', 'corrected', 'kept'])
export type CorrectionState = z.output<typeof states>
const marks = z.array(z.string())

const rows = (db: ReadDb) =>
  db
    .selectFrom('registry.correction as k')
    .innerJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'k.county').onRef('h.id', '=', 'k.householdId'),
    )
    .innerJoin('registry.person as head', (join) =>
      join.onRef('head.county', '=', 'h.county').onRef('head.id', '=', 'h.headId'),
    )
    .select(['k.id', 'k.number', 'k.about', 'k.personId', 'k.factKind', 'k.aspect', 'k.held', 'k.state'])
    .select(['k.saysSealed', 'k.answerSealed', 'k.askedAt', 'k.answeredAt', 'k.version', 'k.householdId'])
    .select(['h.number as householdNumber', 'h.village', 'head.name as headName'])

export type CorrectionRow = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

export const aboutOf = ({
  about,
  personId,
  factKind,
  aspect,
}: {
  readonly about: string
  readonly personId: string | null
  readonly factKind: string | null
  readonly aspect: string | null
}): About => ({
  what: about === 'fact' || about === 'member' ? about : 'account',
  ...{ personId, kind: factKind, aspect },
})

export const marksOf = ({ held }: { readonly held: unknown }): string[] => marks.parse(held)

/** The part of a request that a list shows: no word of what the family wrote. */
export const askedView = (row: CorrectionRow) => ({
  ...{ correctionId: row.id, number: row.number, about: aboutOf(row), state: states.parse(row.state) },
  askedAt: row.askedAt.toISOString(),
})

/** A request with what was written, opened for who may read it. */
export const toldView = (cipher: Cipher, row: CorrectionRow) => ({
  ...askedView(row),
  says: cipher.open(row.saysSealed),
  answer: row.answerSealed ? cipher.open(row.answerSealed) : null,
  answeredAt: row.answeredAt?.toISOString() ?? null,
})

/** One request; undefined when there is none. */
export const correctionOf = (db: ReadDb, county: string, id: string): Promise<CorrectionRow | undefined> =>
  rows(db).where('k.county', '=', county).where('k.id', '=', id).executeTakeFirst()

/** The request that a sending became before. */
export const correctionSent = (
  db: ReadDb,
  {
    county,
    citizenId,
    sendingId,
  }: { readonly county: string; readonly citizenId: string; readonly sendingId: string },
): Promise<CorrectionRow | undefined> =>
  rows(db)
    .where('k.county', '=', county)
    .where('k.citizenId', '=', citizenId)
    .where('k.sendingId', '=', sendingId)
    .executeTakeFirst()

export const personNamed = async (db: ReadDb, county: string, id: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('registry.person')
    .select('name')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name
}

export interface OfFamily {
  readonly county: string
  readonly householdId: string
}

/** The request about the same thing that still waits. */
export const correctionOpen = async (db: ReadDb, at: OfFamily, { what, personId, kind, aspect }: About) =>
  rows(db)
    .where('k.county', '=', at.county)
    .where('k.householdId', '=', at.householdId)
    .where('k.state', '=', 'received')
    .where('k.about', '=', what)
    .where('k.personId', personId === null ? 'is' : '=', personId)
    .where('k.factKind', kind === null ? 'is' : '=', kind)
    .where('k.aspect', aspect === null ? 'is' : '=', aspect)
    .executeTakeFirst()

const SHOWN = 50

/** What one asked oneself, and what was asked about oneself or the family as a whole; newest first. */
export const correctionsShownTo = (
  db: ReadDb,
  {
    county,
    householdId,
    citizenId,
    personId,
  }: OfFamily & { readonly citizenId: string; readonly personId: string },
): Promise<CorrectionRow[]> =>
  rows(db)
    .where('k.county', '=', county)
    .where('k.householdId', '=', householdId)
    .where((eb) =>
      eb.or([
        eb('k.citizenId', '=', citizenId),
        eb('k.personId', '=', personId),
        eb('k.personId', 'is', null),
      ]),
    )
    .orderBy('k.id', 'desc')
    .limit(SHOWN)
    .execute()

/** The facts with these marks, whether they still stand or not: what the register held when the family asked. */
export const factsHeld = async (
  db: ReadDb,
  county: string,
  corrections: readonly CorrectionRow[],
): Promise<ReadonlyMap<string, StoredFact>> => {
  const ids = corrections.filter(({ about }) => about === 'fact').flatMap(marksOf)
  if (ids.length === 0) return new Map()
  const found = await db
    .selectFrom('registry.fact')
    .selectAll()
    .where('county', '=', county)
    .where(sql<SqlBool>`id = any (${ids}::uuid[])`)
    .execute()
  return new Map(found.map((row) => [row.id, storedFact(row)]))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface CorrectionsAsked {
  readonly county: string
  readonly scope: Expression<SqlBool>
  readonly state: CorrectionState
}

/** Requests of an area: those that wait oldest first, answered ones newest first. One query, or two. */
export const listedCorrections = async (
  db: ReadDb,
  { county, scope, state }: CorrectionsAsked,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const [last] = page.after === undefined ? [] : readCursor(page.after, 1, ([id = '']) => UUID.test(id))
  const all = rows(db).where('k.county', '=', county).where('k.state', '=', state).where(scope)
  const waiting = state === 'received'
  const found = await all
    .$if(last !== undefined, (query) => query.where('k.id', waiting ? '>' : '<', last ?? ''))
    .orderBy('k.id', waiting ? 'asc' : 'desc')
    .limit(page.limit + 1)
    .execute()
  const items = found.slice(0, page.limit)
  const ending = found.length > page.limit ? items.at(-1) : undefined
  const total = await pageTotal(db, { ...page, read: found.length }, all)
  return { items, ...total, ...(ending ? { next: writeCursor([ending.id]) } : {}) }
}

import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { DUPLICATE_REASONS } from './domain/duplicate-score.ts'

const reasons = z.array(z.enum(DUPLICATE_REASONS))
export const readReasons = (stored: unknown) => reasons.parse(stored)

/** Open questions about members of a family. */
export const openDuplicatesOf = async (db: ReadDb, county: string, personIds: readonly string[]) => {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('registry.duplicate')
    .select(['id', 'personA', 'personB', 'score', 'reasons', 'version'])
    .where('county', '=', county)
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('personA', 'in', [...personIds]), eb('personB', 'in', [...personIds])]))
    .orderBy('score', 'desc')
    .execute()
  return rows.map(({ id, personA, personB, score, version, reasons: stored }) => {
    const [personId, otherPersonId] = personIds.includes(personA) ? [personA, personB] : [personB, personA]
    return { duplicateId: id, personId, otherPersonId, score, version, reasons: readReasons(stored) }
  })
}

export type DuplicateState = 'open' | 'same' | 'different'

export const readState = (text: string): DuplicateState =>
  text === 'same' || text === 'different' ? text : 'open'

/** The entries named, with the family each is in now. */
const entriesOf = async (db: ReadDb, county: string, personIds: readonly string[]) => {
  const rows = await db
    .selectFrom('registry.person as p')
    .leftJoin('registry.membership as m', (join) =>
      join
        .onRef('m.county', '=', 'p.county')
        .onRef('m.personId', '=', 'p.id')
        .on('m.supersededAt', 'is', null)
        .on('m.validTo', 'is', null),
    )
    .leftJoin('registry.household as h', (join) =>
      join.onRef('h.county', '=', 'm.county').onRef('h.id', '=', 'm.householdId'),
    )
    .select(['p.id as personId', 'p.name', 'p.residentIdMasked', 'p.phoneMasked', 'p.born'])
    .select(['h.id as householdId', 'h.number as householdNumber'])
    .where('p.county', '=', county)
    .where(sql<SqlBool>`p.id = any (${[...personIds]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.personId, row]))
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Newest questions first, from a cursor on; the first page counts them too. Two queries, or three. */
export const listedDuplicates = async (
  db: ReadDb,
  page: {
    readonly county: string
    readonly state: DuplicateState
    readonly after?: string | undefined
    readonly limit: number
  },
) => {
  const { county, state, after, limit } = page
  const [before] = after === undefined ? [] : readCursor(after, 1, ([id = '']) => UUID.test(id))
  const all = db.selectFrom('registry.duplicate').where('county', '=', county).where('state', '=', state)
  const rows = await all
    .selectAll()
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const persons = [...new Set(shown.flatMap(({ personA, personB }) => [personA, personB]))]
  const entries = await entriesOf(db, county, persons)
  const items = shown.flatMap((row) => {
    const [a, b] = [entries.get(row.personA), entries.get(row.personB)]
    if (!a || !b) return []
    return [
      {
        ...{ duplicateId: row.id, a, b, score: row.score, reasons: readReasons(row.reasons) },
        ...{ state: readState(row.state), reason: row.reason, version: row.version },
        foundAt: row.foundAt.toISOString(),
        decidedAt: row.decidedAt?.toISOString() ?? null,
      },
    ]
  })
  const last = rows.length > limit ? shown.at(-1) : undefined
  const total = await pageTotal(db, { after, limit, read: rows.length }, all.select('id'))
  return { items, ...total, ...(last ? { next: writeCursor([last.id]) } : {}) }
}

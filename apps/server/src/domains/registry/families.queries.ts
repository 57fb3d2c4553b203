import type { FamilyClass } from '@songtan/contract'
import { AppError, divisionCode, divisionRange, mobilePhone, residentId } from '@songtan/kernel'
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Cipher } from '../../platform/crypto/cipher.ts'
import { readCursor, writeCursor } from '../../platform/db/cursor.ts'
import type { ReadDb } from '../../platform/db/db.ts'
import { likeText } from '../../platform/db/like-text.ts'
import { pageTotal } from '../../platform/db/page-total.ts'
import { readSearchText, type SearchText } from './domain/search-text.ts'
import { ID_ENDS_INDEX, ID_INDEX, PHONE_INDEX } from './person-seal.ts'

/** What narrows a list of families, and the rows the actor may see. */
export interface FamilyFilters {
  readonly county: string
  readonly scope: Expression<SqlBool>
  readonly area?: string | undefined
  readonly class?: FamilyClass | undefined
  readonly text?: string | undefined
  readonly closed: boolean
}

const personMatches = (cipher: Cipher, text: Exclude<SearchText, { kind: 'number' }>) => {
  switch (text.kind) {
    case 'id':
      return sql<SqlBool>`p.resident_id_index = ${cipher.index(ID_INDEX, residentId(text.text, 'text'))}`
    case 'id-ends':
      return sql<SqlBool>`p.resident_id_ends_index = any (${text.ends.map((ends) => cipher.index(ID_ENDS_INDEX, ends))})`
    case 'phone':
      return sql<SqlBool>`p.phone_index = ${cipher.index(PHONE_INDEX, mobilePhone(text.text, 'text'))}`
    case 'name':
      // The index `person_characters` finds who has the characters; the pattern, who has them in this order.
      return sql<SqlBool>`string_to_array(p.name, null) @> string_to_array(${text.part}, null)
        and p.name like ${`%${likeText(text.part)}%`}`
  }
}

/**
 * Persons first, then their families, each step an array of its own: the planner cannot know how few a text leaves.
 * @throws AppError 422 `registry.search-unreadable`: a text that is no search finds nothing rather than everything
 */
const textMatches = (cipher: Cipher, county: string, given: string, closed: boolean) => {
  const text = readSearchText(given)
  if (!text) throw new AppError(422, 'registry.search-unreadable', { field: 'text' })
  if (text.kind === 'number') return sql<SqlBool>`h.number = ${text.number}`
  const current = closed ? sql<SqlBool>`true` : sql<SqlBool>`m.valid_to is null`
  return sql<SqlBool>`h.id = any (array(
    select m.household_id from registry.membership as m
    where m.county = ${county} and m.superseded_at is null and ${current} and m.person_id = any (array(
      select p.id from registry.person as p where p.county = ${county} and ${personMatches(cipher, text)}
    ))
  ))`
}

const chosen = (db: ReadDb, cipher: Cipher, filters: FamilyFilters) => {
  const { county, scope, area, text, closed } = filters
  const range = area === undefined ? undefined : divisionRange(divisionCode(area))
  return db
    .selectFrom('registry.household as h')
    .where('h.county', '=', county)
    .where(scope)
    .$if(!closed, (query) => query.where('h.closedOn', 'is', null))
    .$if(range !== undefined, (query) =>
      query.where('h.village', '>=', range?.from ?? '').where('h.village', '<=', range?.to ?? ''),
    )
    .$if(filters.class !== undefined, (query) => query.where('h.class', '=', filters.class ?? ''))
    .$if(text !== undefined, (query) => query.where(textMatches(cipher, county, text ?? '', closed)))
}

const MEMBERS = sql<number>`(
  select count(*) from registry.membership as m
  where m.county = h.county and m.household_id = h.id and m.superseded_at is null and m.valid_to is null
)`

/** Town and village as people say them; a place that is not known by its code. */
const VILLAGE_NAME = sql<string>`coalesce((
  select string_agg(d.name, ' ' order by d.code) from org.division as d
  where d.code in (substr(h.village, 1, 9) || '000', h.village)
), h.village)`

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Families by village and age of the entry, from a cursor on; one query whatever the number of members, one to count. */
export const listFamilies = async (
  db: ReadDb,
  cipher: Cipher,
  filters: FamilyFilters,
  page: { readonly after?: string | undefined; readonly limit: number },
) => {
  const [village, id] =
    page.after === undefined ? [] : readCursor(page.after, 2, ([, cursorId = '']) => UUID.test(cursorId))
  const rows = await chosen(db, cipher, filters)
    .innerJoin('registry.person as head', (join) =>
      join.onRef('head.county', '=', 'h.county').onRef('head.id', '=', 'h.headId'),
    )
    .select([
      'h.id',
      'h.number',
      'h.village',
      'h.residence',
      'h.class',
      'h.closedOn',
      'h.openedOn',
      'h.version',
    ])
    .select(['head.name as headName', 'head.residentIdMasked as headResidentIdMasked'])
    .select([MEMBERS.as('members'), VILLAGE_NAME.as('villageName')])
    .$if(village !== undefined, (query) =>
      query.where(sql<SqlBool>`(h.village, h.id) > (${village ?? ''}, ${id ?? ''}::uuid)`),
    )
    .orderBy('h.village')
    .orderBy('h.id')
    .limit(page.limit + 1)
    .execute()
  const items = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? items.at(-1) : undefined
  const all = chosen(db, cipher, filters).select((eb) => eb.lit(1).as('one'))
  const total = await pageTotal(db, { ...page, read: rows.length }, all)
  return { items, ...total, ...(last ? { next: writeCursor([last.village, last.id]) } : {}) }
}

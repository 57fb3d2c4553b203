import {
  ancestorsOf,
  type CountyCode,
  countyCode,
  type DivisionCode,
  type DivisionLevel,
  divisionCode,
  divisionRange,
  levelOf,
  type PlainDate,
  plainDate,
} from '@songtan/kernel'
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { ReadDb } from '../../platform/db/db.ts'
import { likeText } from '../../platform/db/like-text.ts'
import type { Schema } from '../../platform/db/schema.gen.ts'

/** A place as it is told: without what lies above it. */
export interface Division {
  readonly code: string
  readonly name: string
  readonly levels: DivisionLevel[]
  readonly zone: boolean
  readonly parent: string | null
  readonly validFrom: string
  readonly validTo: string | null
  readonly source: string
}

export interface PlaceName {
  readonly code: string
  readonly name: string
}

const LEVELS: readonly DivisionLevel[] = ['nation', 'province', 'city', 'county', 'town', 'village']

const asDivision = (row: Omit<Division, 'levels'> & { readonly levels: readonly string[] }): Division => ({
  ...row,
  levels: LEVELS.filter((level) => row.levels.includes(level)),
})

const stoodOn = (day: PlainDate): Expression<SqlBool> => {
  const eb = expressionBuilder<Schema, 'org.division'>()
  return eb.and([eb('validFrom', '<=', day), eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)])])
}

/** One place as it stood on a day; undefined when there was none. */
export const divisionOn = async (db: ReadDb, code: string, day: PlainDate): Promise<Division | undefined> => {
  const row = await db
    .selectFrom('org.division')
    .selectAll()
    .where('code', '=', code)
    .where(stoodOn(day))
    .executeTakeFirst()
  return row && asDivision(row)
}

/** Places right under one, as they stood on a day, with the answer whether anything lies under them. */
export const childrenOn = async (
  db: ReadDb,
  code: string,
  day: PlainDate,
): Promise<(Division & { hasChildren: boolean })[]> => {
  const rows = await db
    .selectFrom('org.division')
    .selectAll()
    .select(
      sql<boolean>`exists (select from org.division as under where under.parent = org.division.code)`.as(
        'hasChildren',
      ),
    )
    .where('parent', '=', code)
    .where(stoodOn(day))
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ ...asDivision(row), hasChildren: row.hasChildren }))
}

export interface DivisionSearch {
  readonly q: string
  readonly within?: DivisionCode
  readonly level?: DivisionLevel
  readonly day: PlainDate
  readonly limit: number
}

/**
 * Digits find a code by its beginning, words a name: by its beginning in the whole nation (an index answers), by any
 * part of it inside a place below the nation.
 */
export const searchDivisions = async (db: ReadDb, search: DivisionSearch): Promise<Division[]> => {
  const { q, within, level, day, limit } = search
  const digits = /^\d{1,12}$/.test(q)
  const wide = within === undefined || levelOf(within) === 'nation'
  const range = within && divisionRange(within)
  const rows = await db
    .selectFrom('org.division')
    .selectAll()
    .where(stoodOn(day))
    .$if(digits, (query) =>
      query.where('code', '>=', q.padEnd(12, '0')).where('code', '<=', q.padEnd(12, '9')),
    )
    .$if(!digits, (query) => query.where('name', 'like', `${wide ? '' : '%'}${likeText(q)}%`))
    .$if(range !== undefined, (query) =>
      query.where('code', '>=', range?.from ?? '').where('code', '<=', range?.to ?? ''),
    )
    .$if(level !== undefined, (query) => query.where(sql<SqlBool>`${level} = any (levels)`))
    .orderBy('code')
    .limit(limit)
    .execute()
  return rows.map(asDivision)
}

/** Names of places by code; those that never existed are left out. */
export const divisionNames = async (
  db: ReadDb,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('org.division')
    .select(['code', 'name'])
    .where('code', 'in', [...new Set(codes)])
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** The name of one place; its code where it is not known, so that it can be reported. */
export const divisionName = async (db: ReadDb, code: string): Promise<string> =>
  (await divisionNames(db, [code])).get(code) ?? code

/** The ways from the nation to several places, each ending with the place itself, in one query. */
export const divisionPaths = async (
  db: ReadDb,
  codes: readonly string[],
): Promise<ReadonlyMap<string, PlaceName[]>> => {
  const ways = new Map(codes.map((code) => [code, ancestorsOf(divisionCode(code)).reverse()]))
  const names = await divisionNames(db, [...ways.values()].flat())
  return new Map(
    [...ways].map(([code, way]) => [
      code,
      way.flatMap((step) => {
        const name = names.get(step)
        return name === undefined ? [] : [{ code: step, name }]
      }),
    ]),
  )
}

/** The way from the nation to a place: 全国 → 陕西省 → 宝鸡市 → 凤翔区 → …; 中山市 appears once. */
export const divisionPath = async (db: ReadDb, code: string): Promise<PlaceName[]> =>
  (await divisionPaths(db, [code])).get(code) ?? []

/**
 * The county that decides for a village, a town or itself (L2 §4): its first six digits, 442000 in 中山, where towns
 * hang from the city. Whether the code is a county at all is told by `isDecidingCounty`.
 */
export const decidingCounty = (code: DivisionCode | string): CountyCode => countyCode(code.slice(0, 6))

/** Does a place of these six digits decide? Cities with counties and functional zones (7x) do not. */
export const isDecidingCounty = async (db: ReadDb, county: string): Promise<boolean> => {
  const row = await db
    .selectFrom('org.division')
    .select('levels')
    .where('code', '=', `${county}000000`)
    .executeTakeFirst()
  return row?.levels.includes('county') === true
}

/** The day asked for, or today. @throws AppError `date.impossible` */
export const dayOr = (asked: string | undefined, today: PlainDate): PlainDate =>
  asked === undefined ? today : plainDate(asked)

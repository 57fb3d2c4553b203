import type { Store } from '../../batch/columns/column.ts'
import { LISTS, TABLES } from '../../batch/columns/families.ts'
import type { ThingKind } from '../../values/value.ts'

/** A column of facts as the batches know it: how it is stored, its codes, and whether it is always told. */
export interface Field {
  readonly store: Store
  readonly codes?: readonly string[]
  readonly always?: true
}

/** The facts of a household, a member or a row, by name. */
export const fieldsOf = (kind: ThingKind | 'Household'): Readonly<Record<string, Field>> => {
  const tables: Readonly<Record<string, Readonly<Record<string, Field>>>> = TABLES
  return tables[kind] ?? {}
}

/** Lists of rows that belong to one member, by name. */
export const OWN_LISTS: ReadonlyMap<string, Exclude<keyof typeof TABLES, 'Household' | 'Member'>> = new Map([
  ['incomes', 'Income'],
  ['assets', 'Asset'],
  ['spending', 'Spending'],
  ['supporters', 'Supporter'],
])

/** Facts and rules of members are lists beside `members`, one place a member. */
export const ofMember = (field: string): string => `member.${field}`

/** A type of DuckDB: its name, a list of one, or a struct. */
export type SqlType = string | readonly [SqlType] | { readonly [field: string]: SqlType }

const TYPES: Readonly<Record<Store, SqlType>> = {
  code: 'VARCHAR',
  flag: 'BOOLEAN',
  count: 'INTEGER',
  day: 'INTEGER',
  county: 'VARCHAR',
  person: 'INTEGER',
  people: ['INTEGER'],
  money: 'BIGINT',
}

const typesOf = (kind: ThingKind | 'Household'): [string, SqlType][] =>
  Object.entries(fieldsOf(kind)).map(([name, { store }]) => [name, TYPES[store]])

const structOf = (kind: ThingKind): SqlType => Object.fromEntries(typesOf(kind))

/**
 * The columns of the table of families, one row a family: `family_row` is its row among those that were encoded, `members` the
 * places 1, 2 …, and facts of members are lists in that order. NULL is what nobody has told.
 */
export const FAMILY_COLUMNS: Readonly<Record<string, SqlType>> = Object.fromEntries<SqlType>([
  ['family_row', 'BIGINT'],
  ['members', ['INTEGER']],
  ...typesOf('Household'),
  ...typesOf('Member').map(([name, type]): [string, SqlType] => [ofMember(name), [type]]),
  ...[...OWN_LISTS].map(([name, kind]): [string, SqlType] => [ofMember(name), [[structOf(kind)]]]),
  ['holding', [structOf('Holding')]],
])

/** The bit of a list in `untold`. */
export const untoldBit = (list: string): number =>
  Object.entries(LISTS).find(([name]) => name === list)?.[1] ?? 0

import type { Table } from './catalogue.ts'
import type { Letter } from './manifest.ts'

/** A broken rule of one table: `[rule, message]`. */
export type Finding = readonly [rule: string, message: string]

const COUNTY = 'county'

const countyColumn = (table: Table): Finding[] => {
  const county = table.columns.find(({ name }) => name === COUNTY)
  if (county === undefined) return [['county', 'a D table has a county column']]
  return county.type === 'text' && county.notNull ? [] : [['county', 'county is text not null']]
}

/** The column a K table is distributed by: its primary key, which is a single column. */
const ownKey = (table: Table): string | undefined => {
  const primary = table.keys.find(({ kind }) => kind === 'primary key')
  return primary?.columns.length === 1 ? primary.columns[0] : undefined
}

const lacking = (table: Table, column: string): Finding[] =>
  table.keys
    .filter(({ columns }) => !columns.includes(column))
    .map(({ name, kind }) => ['key', `${kind} ${name} does not compare ${column}`])

/**
 * A uniqueness can be kept only where all rows that might collide live together: each key of a D table
 * compares the county, each key of a K table compares the key it is distributed by.
 */
export const keyFindings = (table: Table, letter: Letter): Finding[] => {
  if (letter === 'D') return [...countyColumn(table), ...lacking(table, COUNTY)]
  if (letter !== 'K') return []
  const key = ownKey(table)
  return key === undefined ? [['key', 'a K table has a primary key of one column']] : lacking(table, key)
}

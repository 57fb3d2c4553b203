import { factCode } from '../../batch/code-numbers.ts'
import type { Store } from '../../batch/columns/column.ts'
import type { Families, TableName } from '../../batch/columns/families.ts'
import { ANYBODY } from '../../batch/columns/row-in-family.ts'
import { FACT, UNTOLD, WIDE } from '../../batch/unknown-number.ts'
import { fieldsOf, OWN_LISTS, ofMember, untoldBit } from './family-table.ts'

/** A value of a row, as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const placesOf = (bits: number): number[] =>
  Array.from({ length: 32 }, (_, i) => i).flatMap((i) => ((bits >> i) & 1 ? [i + 1] : []))

/** A stranger to the family is neither a member nor nobody. */
const STRANGER = -1

const READ: Readonly<Record<Store, (n: number) => Json>> = {
  code: (n) => (n === UNTOLD ? null : factCode(n)),
  flag: (n) => (n === UNTOLD ? null : n === 1),
  count: (n) => (n === FACT ? null : n),
  day: (n) => (n === FACT ? null : n),
  county: (n) => (n === FACT ? null : String(n)),
  person: (n) => (n === ANYBODY ? 0 : n === ANYBODY - 1 ? STRANGER : n + 1),
  people: placesOf,
  money: (n) => (n === FACT * WIDE ? null : n),
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** The table of families, row by row; families beyond the limits of the columns are left out. */
export function* familyRows(families: Families): Generator<Readonly<Record<string, Json>>> {
  const { tables, starts, untold } = families
  const cells = (kind: TableName, row: number): [string, Json][] =>
    Object.entries(fieldsOf(kind)).map(([name, { store }]) => [
      name,
      READ[store](tables[kind][name]?.[row] ?? 0),
    ])
  const rows = (kind: Exclude<TableName, 'Household'>, of: number): Json =>
    range(starts[kind][of] ?? 0, starts[kind][of + 1] ?? 0).map((r) => Object.fromEntries(cells(kind, r)))
  for (const family of range(0, families.count)) {
    if (families.beyond.has(family)) continue
    const told = (list: string): boolean => ((untold[family] ?? 0) & untoldBit(list)) === 0
    const members = range(starts.Member[family] ?? 0, starts.Member[family + 1] ?? 0)
    const facts = members.map((m) => new Map(cells('Member', m)))
    yield Object.fromEntries<Json>([
      ['family_row', family],
      ['members', members.map((_, i) => i + 1)],
      ...cells('Household', family),
      ...Object.keys(fieldsOf('Member')).map((name): [string, Json] => [
        ofMember(name),
        facts.map((m) => m.get(name) ?? null),
      ]),
      ...[...OWN_LISTS].map(([name, kind]): [string, Json] => [
        ofMember(name),
        members.map((m) => (told(name) ? rows(kind, m) : null)),
      ]),
      ['holding', told('holding') ? rows('Holding', family) : null],
    ])
  }
}

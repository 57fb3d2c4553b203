import { lastDay, monthOf } from '@songtan/kernel'
import { HOUSEHOLD_FACTS, THING_FACTS } from '../../cel/vocabulary.ts'
import { cannot } from '../code/cannot-compile.ts'
import { type Code, fixed, type Row, type Small, type SmallKind } from '../code/code.ts'
import type { Column } from '../columns/column.ts'
import { dayNumber } from '../columns/column.ts'
import { LISTS, TABLES, type TableName } from '../columns/families.ts'
import { LIMITS } from '../limits.ts'
import { FACT } from '../unknown-number.ts'
import type { At } from './at.ts'
import { rowsStream } from './lists.ts'

/** The household under decision, its first member and how many there are, as the compiled program calls them. */
export const HOUSEHOLD_ROW = 'h'
export const FIRST_MEMBER = 'first'
export const MEMBER_COUNT = 'size'

type Store = Column<never>['store']

const KINDS: Readonly<Record<Exclude<Store, 'money'>, SmallKind>> = {
  code: 'code',
  flag: 'bool',
  count: 'int',
  day: 'day',
  county: 'county',
  person: 'person',
  people: 'people',
}
const BYTES: readonly Store[] = ['code', 'flag']

interface Field {
  readonly store: Store
  readonly codes?: readonly string[]
  readonly always?: true
}

const fieldOf = (table: string, name: string): Field | undefined => {
  const tables: Readonly<Record<string, Readonly<Record<string, Field>>>> = TABLES
  const columns = Object.hasOwn(tables, table) ? tables[table] : undefined
  return columns && Object.hasOwn(columns, name) ? columns[name] : undefined
}

/** The value of a column in a row. */
const cell = (table: string, name: string, row: string, at: At): Code | undefined => {
  const field = fieldOf(table, name)
  if (!field) return undefined
  const { store, codes } = field
  const unknown = !field.always
  const raw = `${at.program.column(table, name)}[${row}]`
  if (store === 'money')
    return { is: 'quotient', js: raw, unknown, den: 1, max: LIMITS.money, sumMax: LIMITS.money }
  const js = unknown && BYTES.includes(store) ? `told(${raw})` : raw
  const base: Small = { is: KINDS[store], js, unknown, max: store === 'count' ? LIMITS.count : FACT }
  return codes ? { ...base, codes: codes.map((c) => at.program.codes.number(c)) } : base
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Full years from a day to the day assessed. */
const yearsSince = (day: string, at: At): string => {
  const today = dayNumber(at.program.law.day)
  return `years(${day}, ${today}, ${leap(Math.floor(today / 10_000))})`
}

const YEARS = 10_000
const MONTHS = 12 * YEARS

/** Full months from a column of days to the day assessed; 0 for no day. */
const monthsSince = (cells: string, at: At): Code => {
  const { law } = at.program
  const since = at.block.name(cells)
  const clipped = law.day < lastDay(monthOf(law.day))
  const js = `(${since} === 0 ? 0 : ${since} === ${FACT} ? ${FACT} : months(${since}, ${dayNumber(law.day)}, ${clipped}))`
  return { is: 'int', js, unknown: true, max: MONTHS }
}

const memberField = (row: Row, name: string, at: At): Code | undefined => {
  const { program } = at
  const m = `${FIRST_MEMBER} + ${row.js}`
  if (name === 'id') return { is: 'person', js: row.js, unknown: false, max: LIMITS.members }
  if (name === 'age') {
    const js = yearsSince(`${program.column('Member', 'born')}[${m}]`, at)
    return { is: 'int', js, unknown: false, max: YEARS }
  }
  if (name === 'awayYears') {
    const since = at.block.name(`${program.column('Member', 'awaySince')}[${m}]`)
    const js = `(${since} === 0 ? 0 : ${since} === ${FACT} ? ${FACT} : ${yearsSince(since, at)})`
    return { is: 'int', js, unknown: true, max: YEARS }
  }
  if (name === 'awayMonths') return monthsSince(`${program.column('Member', 'awaySince')}[${m}]`, at)
  const list = { incomes: 'Income', assets: 'Asset', spending: 'Spending', supporters: 'Supporter' } as const
  for (const [field, kind] of Object.entries(list)) if (field === name) return ownRows(field, kind, m, at)
  const found = cell('Member', name, m, at)
  return found?.is === 'people' ? { ...found, cutFrom: [`${row.js}.${name}`] } : found
}

const untold = (list: string, at: At): string => {
  const bit = Object.entries(LISTS).find(([name]) => name === list)?.[1] ?? 0
  return `${at.program.column('', 'untold')}[${HOUSEHOLD_ROW}] & ${bit}`
}

const ownRows = (list: string, kind: Exclude<TableName, 'Household' | 'Member'>, of: string, at: At): Code =>
  rowsStream(kind, {
    start: at.program.column('starts', kind),
    of,
    untold: untold(list, at),
  })

const noColumn = (what: string): never =>
  cannot(
    { zh: `批量测算没有 ${what} 这一列`, en: `${what} has no column` },
    { zh: '请联系系统管理员增加这一列', en: 'add it to batch/columns/fact-columns.ts' },
  )

/** A field of a member or a row: a fact, else a rule of the member. */
export const fieldOfRow = (row: Row, name: string, at: At): Code => {
  if (row.kind !== 'Member') return cell(row.kind, name, row.js, at) ?? noColumn(`${row.kind}.${name}`)
  const fact = memberField(row, name, at)
  if (!fact && Object.hasOwn(THING_FACTS.Member ?? {}, name)) return noColumn(`member.${name}`)
  return fact ?? at.program.rule(name, row, at)
}

/** A fact of the household; undefined when the name is none. */
export const householdFact = (name: string, at: At): Code | undefined => {
  const { law } = at.program
  const today = dayNumber(law.day)
  if (name === 'day') return fixed('day', today)
  if (name === 'place') return fixed('county', Number(law.place))
  if (name === 'members')
    return { is: 'people', js: `((1 << ${MEMBER_COUNT}) - 1)`, unknown: false, max: 0, cutFrom: ['members'] }
  if (name === 'holding') return ownRows('holding', 'Holding', HOUSEHOLD_ROW, at)
  if (name === 'residentMonths')
    return monthsSince(`${at.program.column('Household', 'residentSince')}[${HOUSEHOLD_ROW}]`, at)
  const found = cell('Household', name, HOUSEHOLD_ROW, at)
  if (!found && Object.hasOwn(HOUSEHOLD_FACTS, name)) return noColumn(name)
  if (name !== 'changeDay' || !found) return found
  const js = at.block.name(`${at.program.column('Household', name)}[${HOUSEHOLD_ROW}]`)
  return { is: 'day', js: `(${js} === 0 ? ${today} : ${js})`, unknown: true, max: FACT }
}

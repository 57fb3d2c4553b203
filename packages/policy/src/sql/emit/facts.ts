import { lastDay, monthOf } from '@songtan/kernel'
import { cannot } from '../../batch/code/cannot-compile.ts'
import { dayNumber } from '../../batch/columns/column.ts'
import { LIMITS } from '../../batch/limits.ts'
import { HOUSEHOLD_FACTS, THING_FACTS } from '../../cel/vocabulary.ts'
import type { ThingKind } from '../../values/value.ts'
import type { Code, List, PlainKind, Row } from '../code/code.ts'
import { codeOf, numberOf } from '../code/scalar.ts'
import { floorOf, nameOf, textOf } from '../code/sql-text.ts'
import { type Field, fieldsOf, OWN_LISTS, ofMember } from '../columns/family-table.ts'
import type { At } from './at.ts'

const KINDS: Readonly<Record<Exclude<Field['store'], 'money' | 'people'>, PlainKind>> = {
  code: 'text',
  flag: 'bool',
  count: 'int',
  day: 'day',
  county: 'text',
  person: 'person',
}

export const member = (place: string): Row => ({ is: 'row', kind: 'Member', sql: place })

/** Members by their places in the family. */
export const people = (sql: string, open: boolean, why?: string): List => ({
  is: 'list',
  rows: 'Member',
  sql,
  open,
  why,
  most: LIMITS.members,
  item: member,
})

const rowsOf = (kind: ThingKind, sql: string): List => ({
  is: 'list',
  rows: kind,
  sql,
  open: true,
  most: LIMITS.rows,
  item: (row) => ({ is: 'row', kind, sql: row }),
})

/** What a column holds, read at its place. */
const cell = (field: Field | undefined, sql: string): Code | undefined => {
  if (!field) return undefined
  const { store, codes } = field
  const open = !field.always
  if (store === 'people') return people(sql, open)
  if (store === 'money') return { is: 'quotient', sql, open, den: 1, max: LIMITS.money, sumMax: LIMITS.money }
  const max = store === 'count' ? LIMITS.count : 0
  return { is: KINDS[store], sql, open, max, ...(codes ? { codes } : {}) }
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const YEARS = 10_000
const MONTHS = 12 * YEARS

/** Full years from a day to the day assessed; one born on 29 February has a birthday on the last of February. */
const yearsSince = (day: string, at: At): string => {
  const today = dayNumber(at.query.law.day)
  const late = leap(Math.floor(today / 10_000)) ? '' : ` + CASE WHEN ${day} % 10000 = 229 THEN 1 ELSE 0 END`
  return floorOf(`(${today} - ${day}${late})`, '10000')
}

export const monthNumber = (day: string): string => `(${day} // 10000 * 12 + ${day} // 100 % 100 - 1)`

/** Full months from a day to the day assessed; 0 for no day and for one that lies ahead. */
const monthsSince = (day: string, at: At): Code => {
  const { law } = at.query
  const today = dayNumber(law.day)
  const clipped = law.day < lastDay(monthOf(law.day))
  const begun = clipped ? ` - CASE WHEN ${day} % 100 > ${today % 100} THEN 1 ELSE 0 END` : ''
  const months = `greatest(0, ${monthNumber(String(today))} - ${monthNumber(day)}${begun})`
  const sql = `(CASE WHEN ${day} = 0 THEN 0 WHEN ${day} IS NOT NULL THEN ${months} END)`
  return { is: 'int', sql, open: true, max: MONTHS }
}

const memberField = (name: string, place: string, at: At): Code | undefined => {
  const of = (field: string): string => `${nameOf(ofMember(field))}[${place}]`
  const since = of('awaySince')
  switch (name) {
    case 'id':
      return { is: 'person', sql: place, open: false }
    case 'age':
      return { is: 'int', sql: yearsSince(of('born'), at), open: false, max: YEARS }
    case 'awayYears': {
      const sql = `(CASE WHEN ${since} = 0 THEN 0 ELSE ${yearsSince(since, at)} END)`
      return { is: 'int', sql, open: true, max: YEARS }
    }
    case 'awayMonths':
      return monthsSince(since, at)
  }
  const kind = OWN_LISTS.get(name)
  return kind ? rowsOf(kind, of(name)) : cell(fieldsOf('Member')[name], of(name))
}

const noColumn = (what: string): never =>
  cannot(
    { zh: `批量测算没有 ${what} 这一列`, en: `${what} has no column` },
    { zh: '请联系系统管理员增加这一列', en: 'add it to batch/columns/fact-columns.ts' },
  )

/** A field of a member or a row: a fact, else a rule of the member. */
export const fieldOfRow = ({ kind, sql }: Row, name: string, at: At): Code => {
  if (kind !== 'Member')
    return (
      cell(fieldsOf(kind)[name], `struct_extract(${sql}, ${textOf(name)})`) ?? noColumn(`${kind}.${name}`)
    )
  const fact = memberField(name, sql, at)
  if (!fact && Object.hasOwn(THING_FACTS.Member ?? {}, name)) return noColumn(`member.${name}`)
  return fact ?? at.query.rule(name, sql, at.needs)
}

/** A fact of the household; undefined when the name is none. */
export const householdFact = (name: string, at: At): Code | undefined => {
  const { law } = at.query
  const today = dayNumber(law.day)
  switch (name) {
    case 'day':
      return numberOf('day', today)
    case 'place':
      return codeOf(law.place)
    case 'members':
      return people(nameOf('members'), false)
    case 'holding':
      return rowsOf('Holding', nameOf('holding'))
    case 'residentMonths':
      return monthsSince(nameOf('residentSince'), at)
    case 'changeDay': {
      const day = nameOf('changeDay')
      return { is: 'day', sql: `(CASE WHEN ${day} = 0 THEN ${today} ELSE ${day} END)`, open: true }
    }
  }
  const found = cell(fieldsOf('Household')[name], nameOf(name))
  return found ?? (Object.hasOwn(HOUSEHOLD_FACTS, name) ? noColumn(name) : undefined)
}

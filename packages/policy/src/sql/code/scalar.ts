import { cannot } from '../../batch/code/cannot-compile.ts'
import type { Words } from '../../pack/pack-types.ts'
import type { Code, List, Plain, PlainKind, Quotient, Scalar } from './code.ts'
import { textOf, whole } from './sql-text.ts'

const WRONG_PLACE: Words = { zh: '查询里这个值不能写在这里', en: 'this value cannot stand here in SQL' }

export const asScalar = (c: Code): Scalar =>
  c.is === 'row' || c.is === 'list' || c.is === 'items' || c.is === 'tiers' || c.is === 'rounding'
    ? cannot(WRONG_PLACE, { zh: '请比较、合并同一类型的值', en: 'compare and join values of one kind' })
    : c

export const asPlain = (c: Code, kind?: PlainKind): Plain => {
  const s = asScalar(c)
  return s.is === 'quotient' || (kind !== undefined && s.is !== kind)
    ? cannot(WRONG_PLACE, { zh: '请比较、合并同一类型的值', en: 'compare and join values of one kind' })
    : s
}

/** Whole numbers count as quotients over one. */
export const asQuotient = (c: Code): Quotient => {
  if (c.is === 'quotient') return c
  const { sql, open, why, max = 0 } = asPlain(c, 'int')
  return { is: 'quotient', sql: `(${sql})::BIGINT`, open, why, den: 1, max }
}

export const asList = (c: Code): List =>
  c.is === 'list'
    ? c
    : cannot(
        { zh: '这里要用列表', en: 'this is no list of rows' },
        {
          zh: '请用 filter、map、exists、all 逐个查看列表',
          en: 'walk through a list with filter, map, exists, all',
        },
      )

export const boolOf = (value: boolean): Plain => ({
  is: 'bool',
  sql: String(value),
  open: false,
  fixed: value,
})
export const numberOf = (is: 'int' | 'day' | 'person', value: number): Plain => ({
  is,
  sql: String(value),
  open: false,
  fixed: value,
  max: Math.abs(value),
})
export const codeOf = (text: string): Plain => ({
  is: 'text',
  sql: textOf(text),
  open: false,
  fixed: text,
  codes: [text],
})
export const quotientOf = (n: number, den: number): Quotient => ({
  is: 'quotient',
  sql: whole(n),
  open: false,
  den,
  max: Math.abs(n),
})

const SQL_TYPES: Readonly<Record<PlainKind, string>> = {
  bool: 'BOOLEAN',
  text: 'VARCHAR',
  int: 'INTEGER',
  day: 'INTEGER',
  month: 'INTEGER',
  person: 'INTEGER',
}

/** A value the place does not have. */
export const lackingPlain = (is: PlainKind, key: string): Plain => ({
  is,
  sql: `NULL::${SQL_TYPES[is]}`,
  open: true,
  why: textOf(key),
  max: 0,
})
export const lackingQuotient = (key: string): Quotient => ({
  is: 'quotient',
  sql: 'NULL::BIGINT',
  open: true,
  why: textOf(key),
  den: 1,
  max: 0,
})

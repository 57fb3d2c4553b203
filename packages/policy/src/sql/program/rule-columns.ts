import { cannot } from '../../batch/code/cannot-compile.ts'
import { namingRule, type Whereabouts } from '../../batch/program/whereabouts.ts'
import type { Expr } from '../../cel/expression.ts'
import type { Law } from '../../engine/law.ts'
import type { Code, List, Scalar } from '../code/code.ts'
import { asScalar, boolOf } from '../code/scalar.ts'
import { nameOf, transformed } from '../code/sql-text.ts'
import { FAMILY_COLUMNS, ofMember } from '../columns/family-table.ts'
import type { Needs, Query } from '../emit/at.ts'
import { emit } from '../emit/expression.ts'
import { member, people } from '../emit/facts.ts'

type Stored = Scalar | List

interface Column {
  readonly name: string
  readonly sql: string
  readonly layer: number
}

/** A value that stands in a column, and the layer from which on it does. */
interface Kept {
  readonly code: Stored
  readonly layer: number
}

const keyOf = (column: string): string => `${column} hangs on`

/**
 * The rules of a law as columns, each computed once, a layer above all that it asks for. What a rule hangs on stands in a
 * second column beside it, where the place lacks parameters.
 */
export class RuleColumns implements Query {
  readonly law: Law
  readonly #where: Whereabouts
  readonly #columns: Column[] = []
  readonly #kept = new Map<string, Kept>()
  /** Names as DuckDB tells them apart: without regard to capitals. */
  readonly #names = new Map(Object.keys(FAMILY_COLUMNS).map((name) => [name.toLowerCase(), name]))
  #variables = 0

  constructor(law: Law, where: Whereabouts) {
    this.law = law
    this.#where = where
  }

  variable = (): string => {
    this.#variables += 1
    return nameOf(`$${this.#variables}`)
  }

  rule = (name: string, place: string | undefined, needs: Needs): Code => {
    const rule = this.law.rules.get(name)
    // As in the tracing engine: a rule that is not yet, or no longer, in force holds of nobody.
    if (!rule) return boolOf(false)
    const kept = this.#kept.get(name) ?? this.column(name, rule.expr, name, rule.of)
    this.#kept.set(name, kept)
    needs.layer = Math.max(needs.layer, kept.layer)
    return place === undefined ? kept.code : ofMemberAt(kept.code, place)
  }

  /**
   * An expression of a rule as a column, for the household or beside the members; one that the law alone decides needs none.
   * @throws PolicyError `policy.invalid` naming rule and mend
   */
  column(name: string, e: Expr, rule: string, of: 'household' | 'member', as = (code: Stored) => code): Kept {
    const needs = { layer: 0 }
    const me = this.variable()
    const locals = new Map<string, Code>(of === 'member' ? [['member', member(me)]] : [])
    return namingRule(this.law, rule, this.#where, () => {
      const found = emit(e, { query: this, needs, locals, emit })
      const code = as(found.is === 'list' ? keepable(found) : asScalar(found))
      if (isConstant(code)) return { code, layer: 0 }
      const column = of === 'member' ? ofMember(name) : name
      const beside = (sql: string): string =>
        of === 'member' ? transformed(nameOf('members'), me, sql) : sql
      const layer = needs.layer + 1
      this.#add({ name: column, sql: beside(code.sql), layer })
      const why = code.why && nameOf(keyOf(column))
      if (code.why) this.#add({ name: keyOf(column), sql: beside(code.why), layer })
      return { code: { ...code, sql: nameOf(column), why }, layer }
    })
  }

  #add(column: Column): void {
    const folded = column.name.toLowerCase()
    const other = this.#names.get(folded)
    if (other !== undefined)
      cannot(
        {
          zh: `查询里分不清 ${column.name} 和 ${other}`,
          en: `${column.name} and ${other} are one name in SQL`,
        },
        { zh: '请给规则改名：不能只有大小写不同', en: 'rename the rule: capitals alone do not tell' },
      )
    this.#names.set(folded, column.name)
    this.#columns.push(column)
  }

  /** A query over the table of families: layer upon layer, and what is selected from the last. */
  query(selected: string): string {
    const layers = Map.groupBy(
      this.#columns.toSorted((a, b) => a.layer - b.layer),
      (c) => c.layer,
    )
    const steps = [...layers].map(([layer, columns]) => {
      const sql = columns.map((c) => `  ${c.sql} AS ${nameOf(c.name)}`).join(',\n')
      return `${stepOf(layer)} AS (SELECT *,\n${sql}\nFROM ${layer === 1 ? 'families' : stepOf(layer - 1)})`
    })
    const last = layers.size === 0 ? 'families' : stepOf(layers.size)
    return `${steps.length > 0 ? `WITH ${steps.join(',\n')}\n` : ''}SELECT ${selected}\nFROM ${last}`
  }
}

const stepOf = (layer: number): string => `step_${layer}`

/** Decided by the law alone: written where it is used. */
const isConstant = (code: Stored): boolean => 'fixed' in code

/** What a column beside the members holds for one of them. */
export const ofMemberAt = <C extends Stored>(code: C, place: string): C =>
  isConstant(code)
    ? code
    : { ...code, sql: `${code.sql}[${place}]`, why: code.why && `${code.why}[${place}]` }

/** Of lists only members are kept: places in the family. */
const keepable = (list: List): List =>
  list.rows === 'Member'
    ? people(list.sql, list.open, list.why)
    : cannot(
        { zh: '规则的结果是一个列表', en: 'a rule gives a list of rows' },
        { zh: '请让它给出成员，或列表的合计、个数', en: 'let it give members, or a sum or size of the rows' },
      )

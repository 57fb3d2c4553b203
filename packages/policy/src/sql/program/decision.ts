import { PROGRAMS } from '../../facts/codes.ts'
import type { Outputs, ProgramRule } from '../../pack/pack-types.ts'
import type { Plain, Quotient } from '../code/code.ts'
import { asPlain, asQuotient, boolOf } from '../code/scalar.ts'
import { nameOf, textOf, transformed } from '../code/sql-text.ts'
import { wholeFen } from '../emit/functions.ts'
import { ofMemberAt, type RuleColumns } from './rule-columns.ts'

/** SQL for what a decision says; `undecidable` is the key of a parameter the place does not have. */
export interface Decision {
  readonly class: string
  readonly undecidable: string
  readonly hangs: string
  readonly grants: string
}

const NOTHING = 'NULL::VARCHAR'

/** Classes in the order in which they are tried. */
const classes = (columns: RuleColumns) => {
  const tried = columns.law.packs.find((p) => p.classes.length > 0)?.classes ?? []
  const ladder = tried.map(({ class: name, when }) => ({
    name,
    holds: asPlain(columns.column(`class ${name}`, when, name, 'household').code, 'bool'),
  }))
  const found = ladder.map(
    ({ name, holds }) => `WHEN ${holds.sql} THEN ${textOf(name)} WHEN ${holds.sql} IS NULL THEN 'unknown'`,
  )
  const keys = ladder.map(
    ({ holds }) => `WHEN ${holds.sql} THEN NULL WHEN ${holds.sql} IS NULL THEN ${holds.why ?? 'NULL'}`,
  )
  return {
    class: `CASE ${found.join(' ')} ELSE 'none' END`,
    undecidable: ladder.some(({ holds }) => holds.why) ? `CASE ${keys.join(' ')} END` : NOTHING,
  }
}

/** A programme as it is tried for the household or one member. */
interface Trial {
  readonly unless: Plain
  readonly when: Plain
  readonly monthly: Quotient | undefined
}

const trialOf = (rule: ProgramRule, columns: RuleColumns): Trial => {
  const { program, of, unless, when, monthly } = rule
  const pays = monthly && PROGRAMS.some((p) => p === program)
  return {
    unless: unless
      ? asPlain(columns.column(`${program} unless`, unless, program, of).code, 'bool')
      : boolOf(false),
    when: asPlain(columns.column(`${program} when`, when, program, of).code, 'bool'),
    monthly: pays
      ? asQuotient(
          columns.column(`${program} monthly`, monthly, program, of, (m) => wholeFen(asQuotient(m))).code,
        )
      : undefined,
  }
}

/** The grant, the key it hangs on, and whether it or its amount hangs on anything: each in one expression. */
const grantOf = ({ unless, when, monthly }: Trial, program: string, place: string) => {
  const tried = `${unless.sql} IS NOT TRUE`
  const grant = `{'program': ${textOf(program)}, 'member': ${place}, 'monthly': ${monthly?.sql}}`
  const amount = monthly?.open ? ` OR (${when.sql} AND ${monthly.sql} IS NULL)` : ''
  return {
    grant: monthly && `CASE WHEN ${tried} AND ${when.sql} THEN ${grant} END`,
    key: when.why && `CASE WHEN ${tried} THEN ${when.why} END`,
    hangs: when.open || monthly?.open ? `(${tried} AND (${when.sql} IS NULL${amount}))` : undefined,
  }
}

/** What a programme for each member says, over all of them. */
const forMembers = (trial: Trial, program: string, x: string) => {
  const { unless, when, monthly } = trial
  const one = grantOf(
    {
      unless: ofMemberAt(unless, x),
      when: ofMemberAt(when, x),
      monthly: monthly && ofMemberAt(monthly, x),
    },
    program,
    x,
  )
  const each = (sql: string): string => transformed(nameOf('members'), x, sql)
  const told = (sql: string): string => `list_filter(${each(sql)}, lambda ${x}: ${x} IS NOT NULL)`
  return {
    grants: one.grant && told(one.grant),
    key: one.key && `${told(one.key)}[1]`,
    hangs: one.hangs && `coalesce(list_contains(${each(one.hangs)}, true), false)`,
  }
}

const forHousehold = (trial: Trial, program: string) => {
  const { grant, key, hangs } = grantOf(trial, program, 'NULL::INTEGER')
  return { grants: grant && `list_filter([${grant}], lambda "$": "$" IS NOT NULL)`, key, hangs }
}

const NO_GRANTS = '[]::STRUCT(program VARCHAR, member INTEGER, monthly BIGINT)[]'

const kept = (parts: readonly (string | undefined)[]): string[] => parts.filter((p) => p !== undefined)

/** Class and grants, as the tracing engine comes to them. */
export const decisionSql = (columns: RuleColumns): Decision => {
  const ladder = classes(columns)
  const programs = columns.law.programs.map((rule) => {
    const trial = trialOf(rule, columns)
    return rule.of === 'member'
      ? forMembers(trial, rule.program, columns.variable())
      : forHousehold(trial, rule.program)
  })
  const hangs = kept(programs.map((p) => p.hangs))
  return {
    class: ladder.class,
    undecidable: `coalesce(${[ladder.undecidable, ...kept(programs.map((p) => p.key))].join(', ')})`,
    hangs: `(${[`${ladder.class} = 'unknown'`, ...hangs].join(' OR ')})`,
    grants: [NO_GRANTS, ...kept(programs.map((p) => p.grants))].join(' || '),
  }
}

/** A month counted from year 0 as the text YYYY-MM. */
const monthText = (n: string): string => `printf('%04d-%02d', ${n} // 12, ${n} % 12 + 1)`

/** Income a head in whole fen, and the last month of grace. */
export const outputsSql = (outputs: Outputs | undefined, columns: RuleColumns) => {
  if (!outputs) return { perCapita: 'NULL::BIGINT', graceLastMonth: NOTHING }
  const needs = { layer: 0 }
  const output = (name: string) => columns.rule(name, undefined, needs)
  const last = asPlain(output(outputs.graceLastMonth), 'month')
  return {
    perCapita: wholeFen(asQuotient(output(outputs.perCapita))).sql,
    graceLastMonth: `CASE WHEN ${asPlain(output(outputs.grace), 'bool').sql} THEN ${monthText(last.sql)} END`,
  }
}

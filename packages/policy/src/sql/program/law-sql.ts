import type { PlainDate } from '@songtan/kernel'
import { folderOf, type Whereabouts } from '../../batch/program/whereabouts.ts'
import { lawOf } from '../../engine/law.ts'
import type { PolicySet } from '../../pack/pack-types.ts'
import { asPlain } from '../code/scalar.ts'
import { decisionSql, outputsSql } from './decision.ts'
import { RuleColumns } from './rule-columns.ts'

/**
 * The law of a place on a day as one query over a table `families` of FAMILY_COLUMNS. It gives a row a family:
 * `family_row`; `class` ('unknown' when it hangs on facts); `undecidable`, the key of a parameter the place lacks where
 * `determine` would throw, NULL else; `hangs`; `per_capita` in fen, NULL when unknown; `grace_last_month` as YYYY-MM, NULL
 * without grace; `grants`, a list of {program, member, monthly}: places from 1 on or NULL for the household, fen
 * or NULL when unknown.
 * @throws PolicyError `policy.invalid` naming file, rule and mend for a form that has no SQL
 */
export const lawSql = (
  set: PolicySet,
  place: string,
  day: PlainDate,
  where: Whereabouts = folderOf,
): string => {
  const law = lawOf(set, place, day)
  const columns = new RuleColumns(law, where)
  const decision = decisionSql(columns)
  const outputs = outputsSql(law.packs.find((p) => p.outputs)?.outputs, columns)
  return columns.query(`"family_row",
  ${decision.class} AS "class",
  ${decision.undecidable} AS "undecidable",
  ${decision.hangs} AS "hangs",
  ${outputs.perCapita} AS "per_capita",
  ${outputs.graceLastMonth} AS "grace_last_month",
  ${decision.grants} AS "grants"`)
}

/**
 * One condition of the household, by the name of its rule: `family_row`, `holds` (NULL when it cannot be told) and `lacking`, the key
 * of the parameter it then hangs on, NULL when on facts alone. A rule that is not in force holds of nobody.
 * @throws PolicyError `policy.invalid` as `lawSql`
 */
export const conditionSql = (
  set: PolicySet,
  place: string,
  day: PlainDate,
  rule: string,
  where: Whereabouts = folderOf,
): string => {
  const law = lawOf(set, place, day)
  const columns = new RuleColumns(law, where)
  const found = columns.rule(rule, undefined, { layer: 0 })
  const { sql, why } = asPlain(found, 'bool')
  return columns.query(`"family_row", ${sql} AS "holds", ${why ?? 'NULL::VARCHAR'} AS "lacking"`)
}

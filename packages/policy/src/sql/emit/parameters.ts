import { cannot } from '../../batch/code/cannot-compile.ts'
import { lcm } from '../../batch/code/quotient-form.ts'
import { exact } from '../../batch/code/scalar.ts'
import type { Expr, Parameter } from '../../cel/expression.ts'
import type { Law } from '../../engine/law.ts'
import { Amount } from '../../values/amount.ts'
import { Unknown } from '../../values/unknown.ts'
import { RoundingRule, Tiers, type Value } from '../../values/value.ts'
import type { Code, Plain, PlainKind, Quotient, Scalar } from '../code/code.ts'
import {
  asPlain,
  asScalar,
  boolOf,
  codeOf,
  lackingPlain,
  lackingQuotient,
  numberOf,
  quotientOf,
} from '../code/scalar.ts'
import { textOf, whole } from '../code/sql-text.ts'
import { firstKey, whereTold } from '../code/told.ts'
import type { At } from './at.ts'

const PLAIN_TYPES: Readonly<Record<string, PlainKind>> = {
  int: 'int',
  term: 'int',
  bool: 'bool',
  text: 'text',
}

const lacking = (key: string, { declared }: Law): Code => {
  const type = (declared.get(key) ?? declared.get(key.slice(0, key.lastIndexOf('.'))))?.type ?? ''
  if (type === 'tiers') return { is: 'tiers', steps: [], lacking: key }
  if (type === 'rounding') return { is: 'rounding', unit: 1, mode: 'half-up', lacking: key }
  const kind = PLAIN_TYPES[type]
  return kind ? lackingPlain(kind, key) : lackingQuotient(key)
}

const constantOf = (value: Value): Code => {
  if (value instanceof Amount) return quotientOf(exact(Number(value.n)), exact(Number(value.d)))
  if (value instanceof Tiers) return { is: 'tiers', steps: value.steps, lacking: undefined }
  if (value instanceof RoundingRule) return { is: 'rounding', ...value.rule, lacking: undefined }
  if (typeof value === 'number') return numberOf('int', value)
  if (typeof value === 'boolean') return boolOf(value)
  if (typeof value === 'string') return codeOf(value)
  return cannot(
    { zh: '查询里不能用这种参数', en: 'this parameter has no form in SQL' },
    {
      zh: '请改用 policies/README.md 里的参数类型',
      en: 'declare it with one of the types of policies/README.md',
    },
  )
}

const byKey = (key: string, law: Law): Code => {
  const { value } = law.read(key)
  return value instanceof Unknown ? lacking(key, law) : constantOf(value)
}

/** What stands for each code, those of one text together. */
const caseOf = (by: Plain, ways: readonly { code: string; sql: string }[]): string => {
  const groups = [...Map.groupBy(ways, (w) => w.sql)].map(
    ([sql, same]) => `WHEN ${by.sql} IN (${same.map((w) => textOf(w.code)).join(', ')}) THEN ${sql}`,
  )
  return `(CASE ${groups.join(' ')} END)`
}

/** Quotients over one denominator; other values as they are. */
const alike = (values: readonly Scalar[]): { sqls: string[]; form: Plain | Quotient } => {
  const [first] = values
  const open = values.some((v) => v.open)
  if (first?.is !== 'quotient') {
    const max = values.reduce((most, v) => Math.max(most, v.max ?? 0), 0)
    const codes = values.flatMap((v) => (v.is === 'quotient' ? [] : (v.codes ?? [])))
    const text = first?.is === 'text' ? { codes: [...new Set(codes)] } : {}
    return { sqls: values.map((v) => v.sql), form: { is: first?.is ?? 'int', sql: '', open, max, ...text } }
  }
  const den = values.reduce((d, v) => (v.is === 'quotient' ? lcm(d, v.den) : d), 1)
  const sqls = values.map((v) =>
    v.is === 'quotient' && v.den !== den ? `${v.sql} * ${whole(den / v.den)}` : v.sql,
  )
  const max = exact(
    values.reduce((most, v) => (v.is === 'quotient' ? Math.max(most, v.max * (den / v.den)) : most), 0),
  )
  return { sqls, form: { is: 'quotient', sql: '', open, den, max } }
}

/** What a code picks: the one value when all are the same, else a choice among them. */
const picked = (by: Plain, one: (code: string) => Code): Code => {
  if (typeof by.fixed === 'string') return one(by.fixed)
  const { codes } = by
  if (!codes)
    return cannot(
      { zh: '用了任意文字来区分种类', en: 'a family of parameters is picked by an open text' },
      { zh: '请按代码区分', en: 'pick it by a code' },
    )
  const values = codes.map((code) => ({ code, value: asScalar(one(code)) }))
  const [first] = values
  const { sqls, form } = alike(values.map((v) => v.value))
  const same = new Set(sqls).size === 1
  if (first && same && !form.open && !by.open) return first.value
  const sql =
    same && !form.open
      ? `(${whereTold([by], sqls[0] ?? 'NULL')})`
      : caseOf(
          by,
          values.map(({ code }, i) => ({ code, sql: sqls[i] ?? 'NULL' })),
        )
  const keys = values.flatMap(({ code, value }) => (value.why ? [{ code, sql: value.why }] : []))
  const why = firstKey(by.why, keys.length > 0 ? caseOf(by, keys) : undefined)
  return { ...form, sql, open: form.open || by.open, why }
}

/** A parameter: a constant of the law of this place and day. */
export const parameter = (p: Parameter, at: At): Code => {
  const { law } = at.query
  return p.by === undefined
    ? byKey(p.key, law)
    : picked(textBy(p.by, at), (code) => byKey(`${p.key}.${code}`, law))
}

const textBy = (by: Expr, at: At): Plain => asPlain(at.emit(by, at), 'text')

/** `given(p)` and `lapsed(p)`. */
export const asked = (what: 'given' | 'lapsed', p: Parameter, at: At): Code => {
  const one = (key: string): Code => boolOf(at.query.law.read(key)[what])
  return p.by === undefined ? one(p.key) : picked(textBy(p.by, at), (code) => one(`${p.key}.${code}`))
}

import type { Expr, Parameter } from '../../cel/expression.ts'
import { Amount, fraction } from '../../values/amount.ts'
import { Unknown } from '../../values/unknown.ts'
import { RoundingRule, Tiers, type Value } from '../../values/value.ts'
import { cannot } from '../code/cannot-compile.ts'
import { type Code, fixed, type Quotient, type Scalar, type Small, type SmallKind } from '../code/code.ts'
import { lcm } from '../code/quotient-form.ts'
import { asScalar, asSmall, exact, named, strict, unknownQuotient, unknownSmall } from '../code/scalar.ts'
import { UNKNOWN, WIDE } from '../unknown-number.ts'
import type { At, Program } from './at.ts'
import { boolOf } from './logic.ts'

/** A text of the law as the number of its code. */
export const codeOf = (text: string, program: Program): Small => {
  const number = program.codes.number(text)
  return { ...fixed('code', number), text, codes: [number] }
}

const SMALL_TYPES: Readonly<Record<string, SmallKind>> = {
  int: 'int',
  term: 'int',
  bool: 'bool',
  text: 'code',
}

const declaredType = (key: string, { law }: Program): string | undefined =>
  (law.declared.get(key) ?? law.declared.get(key.slice(0, key.lastIndexOf('.'))))?.type

const lacking = (key: string, program: Program): Code => {
  const unknown = program.unknownOf(key)
  const type = declaredType(key, program) ?? ''
  if (type === 'tiers') return { is: 'tiers', steps: [], unknown }
  if (type === 'rounding') return { is: 'rounding', unit: 1, mode: 'half-up', unknown }
  const kind = SMALL_TYPES[type]
  return kind ? unknownSmall(kind, unknown) : unknownQuotient(unknown)
}

const quotientOf = (value: Amount): Quotient => {
  const { n, d } = fraction(value)
  return {
    is: 'quotient',
    js: String(n),
    unknown: false,
    fixed: Number(n),
    den: exact(Number(d)),
    max: exact(Math.abs(Number(n))),
  }
}

const constantOf = (value: Value, program: Program): Code => {
  if (value instanceof Amount) return quotientOf(value)
  if (value instanceof Tiers) return { is: 'tiers', steps: value.steps, unknown: undefined }
  if (value instanceof RoundingRule) return { is: 'rounding', ...value.rule, unknown: undefined }
  if (typeof value === 'number') return fixed('int', value)
  if (typeof value === 'boolean') return boolOf(value)
  if (typeof value === 'string') return codeOf(value, program)
  return cannot(
    { zh: '批量测算里不能用这种参数', en: 'this parameter has no form in batches' },
    {
      zh: '请改用 policies/README.md 里的参数类型',
      en: 'declare it with one of the types of policies/README.md',
    },
  )
}

const byKey = (key: string, program: Program): Code => {
  const { value } = program.law.read(key)
  return value instanceof Unknown ? lacking(key, program) : constantOf(value, program)
}

/** What a code picks: the one value when all are the same, else a table of them. */
const picked = (by: Expr, at: At, one: (code: string) => Code): Code => {
  const code = named(at.block, asSmall(at.emit(by, at), 'code'))
  const { program } = at
  if (code.fixed !== undefined && !code.unknown) return one(program.codes.text(code.fixed))
  const { codes } = code
  if (!codes)
    return cannot(
      { zh: '用了任意文字来区分种类', en: 'a family of parameters is picked by an open text' },
      { zh: '请按代码区分', en: 'pick it by a code' },
    )
  const values = codes.map((number) => ({ number, value: asScalar(one(program.codes.text(number))) }))
  const { numbers, form } = tableOf(values.map(({ value }) => value))
  const rows = new Array<number>(Math.max(...codes) + 1).fill(0)
  values.forEach(({ number }, i) => {
    rows[number] = numbers[i] ?? 0
  })
  const [first = 0] = numbers
  if (!code.unknown && numbers.every((n) => n === first)) return { ...form, js: String(first), fixed: first }
  const wide = form.is === 'quotient'
  const js = strict([code], wide ? 'quotient' : 'small', `${program.table(rows, wide)}[${code.js}]`)
  return { ...form, js, unknown: form.unknown || code.unknown }
}

/** Fixed values in one form, and as numbers. */
const tableOf = (values: readonly Scalar[]): { numbers: number[]; form: Scalar } => {
  const [first] = values
  const unknown = values.some((v) => v.unknown)
  if (first?.is !== 'quotient') {
    const max = values.reduce((most, v) => Math.max(most, v.max), 0)
    const numbers = values.map((v) => v.fixed ?? 0)
    const codes = first?.is === 'code' ? { codes: numbers.filter((n) => n < UNKNOWN) } : {}
    return { numbers, form: { is: first?.is ?? 'int', js: '', unknown, max, ...codes } }
  }
  const den = values.reduce((d, v) => (v.is === 'quotient' && !v.unknown ? lcm(d, v.den) : d), 1)
  const numbers = values.map((v) =>
    v.is !== 'quotient' ? 0 : v.unknown ? (v.fixed ?? 0) : ((v.fixed ?? 0) * den) / v.den,
  )
  const max = exact(
    numbers.reduce((most, n) => (n >= UNKNOWN * WIDE ? most : Math.max(most, Math.abs(n))), 0),
  )
  return { numbers, form: { is: 'quotient', js: '', unknown, den, max } }
}

/** A parameter: a constant of the law of this place and day. */
export const parameter = (p: Parameter, at: At): Code =>
  p.by === undefined
    ? byKey(p.key, at.program)
    : picked(p.by, at, (code) => byKey(`${p.key}.${code}`, at.program))

/** `given(p)` and `lapsed(p)`. */
export const asked = (what: 'given' | 'lapsed', p: Parameter, at: At): Code => {
  const one = (key: string): Code => boolOf(at.program.law.read(key)[what])
  return p.by === undefined ? one(p.key) : picked(p.by, at, (code) => one(`${p.key}.${code}`))
}

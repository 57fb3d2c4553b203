import { cannot } from '../../batch/code/cannot-compile.ts'
import { lcm } from '../../batch/code/quotient-form.ts'
import { exact } from '../../batch/code/scalar.ts'
import type { Expr } from '../../cel/expression.ts'
import type { Code, Plain, Quotient, RoundingCode, Scalar, TiersCode } from '../code/code.ts'
import { asPlain, asQuotient, asScalar, lackingQuotient, numberOf, quotientOf } from '../code/scalar.ts'
import { floorOf, whole } from '../code/sql-text.ts'
import { strict } from '../code/told.ts'
import type { At } from './at.ts'
import { monthNumber } from './facts.ts'
import { size, sum } from './lists.ts'
import { multiplied, oneDenominator, outermost } from './quotients.ts'

const MONTHS = 12

const lackingArgument = (): never =>
  cannot(
    { zh: '函数括号里少写了内容', en: 'an argument is missing' },
    { zh: '写法见 policies/README.md', en: 'see policies/README.md' },
  )
const code = (e: Expr | undefined, at: At): Code => (e ? at.emit(e, at) : lackingArgument())
const scalar = (e: Expr | undefined, at: At): Scalar => asScalar(code(e, at))

const yearly = (x: Quotient): Quotient =>
  x.den % MONTHS === 0 ? { ...x, den: x.den / MONTHS } : asQuotient(multiplied(x, numberOf('int', MONTHS)))

const monthly = ({ sumMax: _, ...x }: Quotient): Quotient => ({ ...x, den: exact(x.den * MONTHS) })

/** Divided by heads that a rule of the household counts; nobody counts: unknown. */
const perHead = ({ sumMax: _, ...x }: Quotient, by: Expr | undefined, at: At): Quotient => {
  if (by?.k !== 'name' || at.locals.has(by.n) || x.heads)
    return cannot(
      { zh: 'perHead() 的人数写成了算式', en: 'perHead() counts heads in an expression' },
      { zh: '请把人数写成家庭的一条规则', en: 'give the count of heads a rule of the household' },
    )
  const n = asPlain(at.emit(by, at), 'int')
  const sql = `(CASE WHEN ${n.sql} <> 0 THEN ${x.sql} END)`
  return { ...x, sql, ...strict([x, n]), open: true, heads: { rule: by.n, sql: n.sql, max: n.max ?? 0 } }
}

const ROUND: Readonly<Record<RoundingCode['mode'], (n: string, d: string) => string>> = {
  'half-up': (n, d) => floorOf(`(2 * ${n} + ${d})`, `(2 * ${d})`),
  up: (n, d) => `(-${floorOf(`(-${n})`, d)})`,
  down: floorOf,
}

/** The one named rounding: whole units of fen, by the rest of a division that is exact. */
export const rounded = (x: Quotient, { unit, mode, lacking }: RoundingCode): Quotient => {
  if (lacking !== undefined) {
    const none = lackingQuotient(lacking)
    return { ...none, ...strict([x, none]) }
  }
  exact(x.den * unit * 2 * (x.heads?.max ?? 1))
  const divisor = whole(x.den * unit)
  const units = ROUND[mode](x.sql, x.heads ? `(${divisor} * ${x.heads.sql})` : divisor)
  const max = exact(Math.ceil(x.max / x.den) + unit)
  const sql = unit === 1 ? units : `(${units} * ${unit})`
  return { is: 'quotient', sql, open: x.open, why: x.why, den: 1, max }
}

/** The result as whole fen, half up: what `toFen` makes of it. */
export const wholeFen = (x: Quotient): Quotient =>
  x.den === 1 && !x.heads ? x : rounded(x, { is: 'rounding', unit: 1, mode: 'half-up', lacking: undefined })

const shareOf = ({ n, d }: { readonly n: number | bigint; readonly d: number | bigint }): Quotient =>
  quotientOf(exact(Number(n)), exact(Number(d)))

/** The share of the first step whose `below` × base lies above the value. */
const tier = (tiers: TiersCode, value: Scalar, base: Scalar): Quotient => {
  if (tiers.lacking !== undefined) {
    const none = lackingQuotient(tiers.lacking)
    return { ...none, ...strict([value, base, none]) }
  }
  const den = tiers.steps.reduce((d, s) => lcm(d, shareOf(s.share).den), 1)
  const steps = tiers.steps.map(({ below, share }) => {
    const { max, den: d } = shareOf(share)
    const line = below && oneDenominator(value, multiplied(base, shareOf(below)))
    return { when: line ? `${line.a.sql} < ${line.b.sql}` : 'true', share: exact((max * den) / d) }
  })
  const told = [value, base].filter((p) => p.open).map((p) => `WHEN ${p.sql} IS NULL THEN NULL `)
  const cases = steps.map((s) => `WHEN ${s.when} THEN ${whole(s.share)}`)
  const sql = `(CASE ${told.join('')}${cases.join(' ')} ELSE ${whole(0)} END)`
  const max = Math.max(0, ...steps.map((s) => s.share))
  return { is: 'quotient', sql, ...strict([value, base]), den, max }
}

const monthOf = (of: Plain): Plain => ({ ...of, is: 'month', sql: monthNumber(of.sql) })

const addMonths = (month: Plain, n: Plain): Plain => ({
  is: 'month',
  sql: `(${month.sql} + ${n.sql})`,
  ...strict([month, n]),
})

/** A call of one of the functions of policies/README.md. */
export const called = (f: string, args: readonly Expr[], at: At): Code => {
  const [a, b, c] = args
  switch (f) {
    case 'yearly':
      return yearly(asQuotient(code(a, at)))
    case 'monthly':
      return monthly(asQuotient(code(a, at)))
    case 'perHead':
      return perHead(asQuotient(code(a, at)), b, at)
    case 'sum':
      return a ? sum(a, at) : lackingArgument()
    case 'size':
      return a ? size(a, at) : lackingArgument()
    case 'least':
      return outermost('least', code(a, at), code(b, at))
    case 'most':
      return outermost('greatest', code(a, at), code(b, at))
    case 'months':
      return scalar(a, at)
    case 'monthsWorth':
      return multiplied(scalar(a, at), scalar(b, at))
    case 'monthOf':
      return monthOf(asPlain(code(a, at), 'day'))
    case 'addMonths':
      return addMonths(asPlain(code(a, at), 'month'), asPlain(code(b, at), 'int'))
    case 'rounded': {
      const rule = code(b, at)
      return rule.is === 'rounding' ? rounded(asQuotient(code(a, at)), rule) : lackingArgument()
    }
    case 'tier': {
      const tiers = code(a, at)
      return tiers.is === 'tiers' ? tier(tiers, scalar(b, at), scalar(c, at)) : lackingArgument()
    }
    default:
      return cannot(
        { zh: `查询里不能用函数 ${f}`, en: `the function ${f} has no form in SQL` },
        { zh: '请逐户认定', en: 'decide these families one by one' },
      )
  }
}

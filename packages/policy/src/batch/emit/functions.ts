import type { Expr } from '../../cel/expression.ts'
import type { Amount } from '../../values/amount.ts'
import { cannot } from '../code/cannot-compile.ts'
import type { Code, Quotient, RoundingCode, Scalar, TiersCode } from '../code/code.ts'
import { lcm } from '../code/quotient-form.ts'
import { asQuotient, asScalar, asSmall, exact, named, strict, unknownQuotient } from '../code/scalar.ts'
import { FACT } from '../unknown-number.ts'
import type { At } from './at.ts'
import { size, sum } from './lists.ts'
import { multiplied, oneDenominator, outermost } from './quotients.ts'

const MONTHS = 12

const amount = (e: Expr | undefined, at: At): Quotient => asQuotient(scalar(e, at))
const scalar = (e: Expr | undefined, at: At): Scalar => asScalar(e ? at.emit(e, at) : lackingArgument())
const lackingArgument = (): never =>
  cannot(
    { zh: '函数括号里少写了内容', en: 'an argument is missing' },
    { zh: '写法见 policies/README.md', en: 'see policies/README.md' },
  )

const yearly = (x: Quotient, at: At): Quotient =>
  x.den % MONTHS === 0
    ? { ...x, den: x.den / MONTHS }
    : asQuotient(
        multiplied(
          x,
          asQuotient({ is: 'int', js: '12', unknown: false, fixed: MONTHS, max: MONTHS }),
          at.block,
        ),
      )

const monthly = ({ sumMax: _, ...x }: Quotient): Quotient => ({ ...x, den: exact(x.den * MONTHS) })

/** Divided by heads that a rule of the household counts; nobody counts: unknown. */
const perHead = (of: Quotient, by: Expr | undefined, at: At): Quotient => {
  if (by?.k !== 'name' || at.locals.has(by.n) || of.heads)
    return cannot(
      { zh: 'perHead() 的人数写成了算式', en: 'perHead() counts heads in an expression' },
      { zh: '请把人数写成家庭的一条规则', en: 'give the count of heads a rule of the household' },
    )
  const { block } = at
  const n = asSmall(at.emit(by, at), 'int')
  if (n.fixed !== undefined && !n.unknown && n.fixed > 0) return { ...of, den: exact(of.den * n.fixed) }
  const [x, heads] = [named(block, of), named(block, { ...n, unknown: true })]
  const none = `(${heads.js} === 0 ? ${unknownQuotient(FACT).js} : ${x.js})`
  const { sumMax: _, fixed: __, ...rest } = x
  return {
    ...rest,
    js: strict([x, ...(n.unknown ? [heads] : [])], 'quotient', none),
    unknown: true,
    heads: { rule: by.n, js: n.js, max: n.max },
  }
}

const ROUND = { 'half-up': 'halfUp', up: 'up', down: 'down' } as const

/** The one named rounding: whole units of fen, by the rest of a division that is exact. */
const rounded = (of: Quotient, rule: RoundingCode, at: At): Quotient => {
  const { unit, mode, unknown } = rule
  const x = named(at.block, of)
  if (unknown !== undefined) {
    const u = unknownQuotient(unknown)
    return { ...u, js: strict([x, u], 'quotient', '0'), ...(x.unknown ? {} : { fixed: u.fixed ?? 0 }) }
  }
  const divisor = x.den * unit
  exact(divisor * 2 * (x.heads?.max ?? 1))
  const by = x.heads ? `${divisor} * ${x.heads.js}` : String(divisor)
  const whole = `${ROUND[mode]}(${x.js}, ${by})`
  const js = strict([x], 'quotient', unit === 1 ? whole : `${whole} * ${unit}`)
  return { is: 'quotient', js, unknown: x.unknown, den: 1, max: exact(Math.ceil(x.max / x.den) + unit) }
}

/** The result as whole fen, half up: what `toFen` makes of it. */
export const wholeFen = (of: Quotient, at: At): Quotient =>
  of.den === 1 && !of.heads
    ? of
    : rounded(of, { is: 'rounding', unit: 1, mode: 'half-up', unknown: undefined }, at)

/** The share of the first step whose `below` × base lies above the value. */
const tier = (tiers: TiersCode, value: Scalar, base: Scalar, at: At): Quotient => {
  const { block } = at
  const [v, b] = [named(block, value), named(block, base)]
  const shares = tiers.steps.map((s) => share(s.share))
  const den = shares.reduce((d, s) => lcm(d, s.den), 1)
  const otherwise = tiers.steps.some((s) => s.below === undefined) ? '' : '0'
  const steps = tiers.steps.map((s, i) => {
    const is = String(((shares[i]?.fixed ?? 0) * den) / (shares[i]?.den ?? 1))
    if (s.below === undefined) return is
    const line = oneDenominator(
      { ...v, unknown: false },
      timesFixed({ ...b, unknown: false }, share(s.below)),
    )
    return `${line.a.js} < ${line.b.js} ? ${is} : `
  })
  const last = tiers.steps.findIndex((s) => s.below === undefined)
  const js = `(${steps.slice(0, last < 0 ? undefined : last + 1).join('')}${otherwise})`
  const u = tiers.unknown === undefined ? [] : [unknownQuotient(tiers.unknown)]
  const max = shares.reduce((most, s) => Math.max(most, (s.max * den) / s.den), 0)
  return {
    is: 'quotient',
    js: strict([v, b, ...u], 'quotient', tiers.unknown === undefined ? js : '0'),
    unknown: v.unknown || b.unknown || u.length > 0,
    den,
    max: exact(max),
  }
}

const share = ({ n, d }: Amount): Quotient => ({
  is: 'quotient',
  js: String(n),
  unknown: false,
  fixed: n,
  den: exact(d),
  max: exact(n),
})
const timesFixed = (of: Scalar, by: Quotient): Quotient => {
  const q = asQuotient(of)
  return { ...q, js: `${q.js} * ${by.js}`, den: exact(q.den * by.den), max: exact(q.max * by.max) }
}

const monthOf = (e: Expr | undefined, at: At): Code => {
  const d = named(at.block, asSmall(scalar(e, at), 'day'))
  return { is: 'month', js: strict([d], 'small', `month(${d.js})`), unknown: d.unknown, max: FACT }
}

const addMonths = (month: Expr | undefined, n: Expr | undefined, at: At): Code => {
  const a = named(at.block, asSmall(scalar(month, at), 'month'))
  const b = named(at.block, asSmall(scalar(n, at), 'int'))
  const js = strict([a, b], 'small', `${a.js} + ${b.js}`)
  return { is: 'month', js: `(${js})`, unknown: a.unknown || b.unknown, max: FACT }
}

/** A call of one of the functions of policies/README.md. */
export const called = (f: string, args: readonly Expr[], at: At): Code => {
  const [a, b, c] = args
  switch (f) {
    case 'yearly':
      return yearly(amount(a, at), at)
    case 'monthly':
      return monthly(amount(a, at))
    case 'perHead':
      return perHead(amount(a, at), b, at)
    case 'sum':
      return a ? sum(a, at) : lackingArgument()
    case 'size':
      return a ? size(a, at) : lackingArgument()
    case 'least':
      return outermost('min', amount(a, at), amount(b, at), at.block)
    case 'most':
      return outermost('max', amount(a, at), amount(b, at), at.block)
    case 'months':
      return scalar(a, at)
    case 'monthsWorth':
      return multiplied(scalar(a, at), scalar(b, at), at.block)
    case 'monthOf':
      return monthOf(a, at)
    case 'addMonths':
      return addMonths(a, b, at)
    case 'rounded': {
      const rule = b && at.emit(b, at)
      return rule?.is === 'rounding' ? rounded(amount(a, at), rule, at) : lackingArgument()
    }
    case 'tier': {
      const tiers = a && at.emit(a, at)
      return tiers?.is === 'tiers' ? tier(tiers, scalar(b, at), scalar(c, at), at) : lackingArgument()
    }
    default:
      return cannot(
        { zh: `批量测算里不能用函数 ${f}`, en: `the function ${f} has no form in batches` },
        { zh: '请逐户认定', en: 'decide these families one by one' },
      )
  }
}

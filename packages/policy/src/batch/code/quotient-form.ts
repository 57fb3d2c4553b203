import { cannot } from './cannot-compile.ts'
import { exact } from './scalar.ts'

/** How many heads a quotient is divided by: a rule of the household. */
export interface HeadsForm {
  readonly rule: string
  readonly max: number
}

/** What is known of an exact quotient when the law is compiled, in whatever language. */
export interface QuotientForm<H extends HeadsForm> {
  readonly den: number
  readonly heads?: H | undefined
  /** The largest absolute value of the numerator. */
  readonly max: number
}

/** By what a numerator is multiplied so that it stands over another denominator. */
export interface Factor<H extends HeadsForm> {
  readonly n: number
  readonly heads: H | undefined
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
export const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b

/** Two quotients over one denominator and the same heads: how each gets there. @throws CannotCompile */
export const overOne = <H extends HeadsForm>(a: QuotientForm<H>, b: QuotientForm<H>) => {
  if (a.heads && b.heads && a.heads.rule !== b.heads.rule)
    return cannot(
      {
        zh: `按 ${a.heads.rule} 和按 ${b.heads.rule} 平均的金额混在一起`,
        en: `amounts per head by ${a.heads.rule} and by ${b.heads.rule} meet`,
      },
      { zh: '请用同一个人数来平均', en: 'divide both by the same count of heads' },
    )
  const heads = a.heads ?? b.heads
  const den = lcm(a.den, b.den)
  const factor = (q: QuotientForm<H>): Factor<H> => ({ n: den / q.den, heads: q.heads ? undefined : heads })
  return { den, heads, a: factor(a), b: factor(b) }
}

/** The form of a product. @throws CannotCompile */
export const productForm = <H extends HeadsForm>(a: QuotientForm<H>, b: QuotientForm<H>): QuotientForm<H> =>
  a.heads && b.heads
    ? cannot(
        { zh: '两个人均金额相乘', en: 'two amounts per head are multiplied' },
        { zh: '请乘以普通的数', en: 'multiply by a plain number' },
      )
    : { den: exact(a.den * b.den), heads: a.heads ?? b.heads, max: exact(a.max * b.max) }

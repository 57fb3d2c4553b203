import { divideFen, type Fen, type RoundingMode } from '@songtan/kernel'

/**
 * An exact quotient of whole fen (or, for a multiple such as 1.5, of whole numbers): nothing is rounded until a
 * rule says so by name. `d` is always positive.
 */
export class Amount {
  readonly n: bigint
  readonly d: bigint

  constructor(n: bigint, d = 1n) {
    this.n = n
    this.d = d
  }
}

export const amount = (n: number | bigint, d: number | bigint = 1): Amount => new Amount(BigInt(n), BigInt(d))

export const ZERO = amount(0)

const combine = (a: Amount, b: Amount, sign: bigint): Amount =>
  a.d === b.d ? new Amount(a.n + sign * b.n, a.d) : new Amount(a.n * b.d + sign * b.n * a.d, a.d * b.d)

export const plus = (a: Amount, b: Amount): Amount => combine(a, b, 1n)
export const minus = (a: Amount, b: Amount): Amount => combine(a, b, -1n)
export const times = (a: Amount, b: Amount): Amount => new Amount(a.n * b.n, a.d * b.d)
export const over = (a: Amount, whole: number): Amount => new Amount(a.n, a.d * BigInt(whole))

/** Sign of a − b by cross-multiplication: comparisons never look at a rounded figure. */
export const compare = (a: Amount, b: Amount): -1 | 0 | 1 => {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** The one rounding of a result: `unit` 1 = fen, 100 = yuan. */
export const toFen = (a: Amount, mode: RoundingMode = 'half-up', unit = 1): Fen =>
  divideFen(a.n, a.d, mode, unit)

/** An exact quotient of whole numbers with a positive denominator: the oracle's own, not the engine's. */
export type Rational = readonly [n: bigint, d: bigint]

export const q = (n: number | bigint, d: number | bigint = 1): Rational => [BigInt(n), BigInt(d)]
export const add = (a: Rational, b: Rational): Rational => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]]
export const sub = (a: Rational, b: Rational): Rational => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]]
export const mul = (a: Rational, b: Rational): Rational => [a[0] * b[0], a[1] * b[1]]
export const div = (a: Rational, whole: number): Rational => [a[0], a[1] * BigInt(whole)]
/** a < b */
export const less = (a: Rational, b: Rational): boolean => a[0] * b[1] < b[0] * a[1]
/** a ≤ b */
export const within = (a: Rational, b: Rational): boolean => !less(b, a)
export const least = (a: Rational, b: Rational): Rational => (less(a, b) ? a : b)
export const sum = (all: readonly Rational[]): Rational => all.reduce(add, q(0))

export interface Rounding {
  readonly unit: 1 | 10 | 100
  readonly mode: 'half-up' | 'up' | 'down'
}

export const FEN: Rounding = { unit: 1, mode: 'half-up' }

const floor = (n: bigint, d: bigint): bigint => (n >= 0n ? n / d : -((d - 1n - n) / d))

/** To whole units of fen: `half-up` is the floor of x + ½, `up` the floor of −x, turned round. */
export const round = ([n, d]: Rational, { unit, mode }: Rounding = FEN): bigint => {
  const by = d * BigInt(unit)
  const units = mode === 'down' ? floor(n, by) : mode === 'up' ? -floor(-n, by) : floor(2n * n + by, 2n * by)
  return units * BigInt(unit)
}

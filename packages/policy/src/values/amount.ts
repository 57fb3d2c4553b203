import { divideFen, type Fen, fen, type RoundingMode } from '@songtan/kernel'

/** A quotient of whole numbers of any size. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/**
 * An exact quotient of whole fen (or, for a multiple such as 1.5, of whole numbers): nothing is rounded until a
 * rule says so by name. Kept as two plain numbers while both are safe integers, and as a `Fraction` beyond: every
 * product and sum is looked at before it is believed, so no step is ever inexact. The denominator is positive.
 */
export class Amount {
  /** NaN, as `d`, where `wide` tells them. */
  readonly n: number
  readonly d: number
  readonly wide: Fraction | undefined
  /** Only while one figure is varied to explain an outcome (see `explain/`). */
  readonly motion: Motion | undefined

  constructor(n: number, d: number, wide?: Fraction, motion?: Motion) {
    this.n = n
    this.d = d
    this.wide = wide
    this.motion = motion
  }
}

/** How an amount moves with the one figure that is varied: by `n`/`d` for each step of it, on a straight line. */
export interface Motion extends Fraction {
  readonly watch: Watch
}

/** Told of everything at which a straight line may bend or a decision may turn. */
export interface Watch {
  /** Two amounts are compared; their difference moves. */
  compared(difference: Fraction, motion: Motion): void
  /** From here on the line is not straight: a product of two that move. */
  bent(): void
  /** From here on there are steps of one rounding. */
  rounded(): void
}

/** A product or sum of two safe integers that comes out as no more than this is exact; NaN is more than anything. */
const MOST = Number.MAX_SAFE_INTEGER
const exact = (x: number): boolean => x <= MOST && x >= -MOST

const ofFraction = (n: bigint, d: bigint, motion?: Motion): Amount => {
  const [plainN, plainD] = [Number(n), Number(d)]
  return exact(plainN) && exact(plainD)
    ? new Amount(plainN, plainD, undefined, motion)
    : new Amount(Number.NaN, Number.NaN, { n, d }, motion)
}

export const amount = (n: number | bigint, d: number | bigint = 1): Amount =>
  Number.isSafeInteger(n) && Number.isSafeInteger(d)
    ? new Amount(Number(n), Number(d))
    : ofFraction(BigInt(n), BigInt(d))

export const ZERO = amount(0)

/** Numerator and denominator of any size. */
export const fraction = (a: Amount): Fraction => a.wide ?? { n: BigInt(a.n), d: BigInt(a.d) }

/** The same amount, moving. */
export const moving = (a: Amount, motion: Motion): Amount => new Amount(a.n, a.d, a.wide, motion)

/** a + sign · b */
const combine = (a: Amount, b: Amount, sign: 1 | -1): Amount => {
  const motion = a.motion || b.motion ? joined(a.motion, b.motion, sign) : undefined
  if (a.d === b.d) {
    const n = a.n + sign * b.n
    if (exact(n)) return new Amount(n, a.d, undefined, motion)
  }
  const left = a.n * b.d
  const right = b.n * a.d
  const n = left + sign * right
  const d = a.d * b.d
  if (exact(left) && exact(right) && exact(n) && exact(d)) return new Amount(n, d, undefined, motion)
  const [x, y] = [fraction(a), fraction(b)]
  return ofFraction(x.n * y.d + BigInt(sign) * y.n * x.d, x.d * y.d, motion)
}

const joined = (a: Motion | undefined, b: Motion | undefined, sign: 1 | -1): Motion | undefined => {
  const by = BigInt(sign)
  if (a && b) return { n: a.n * b.d + by * b.n * a.d, d: a.d * b.d, watch: a.watch }
  return a ?? (b && { ...b, n: by * b.n })
}

const scaled = (motion: Motion, { n, d }: Fraction): Motion => ({
  n: motion.n * n,
  d: motion.d * d,
  watch: motion.watch,
})

const stretched = (a: Amount, b: Amount): Motion | undefined => {
  if (a.motion && b.motion) a.motion.watch.bent()
  return a.motion ? scaled(a.motion, fraction(b)) : b.motion && scaled(b.motion, fraction(a))
}

export const plus = (a: Amount, b: Amount): Amount => combine(a, b, 1)
export const minus = (a: Amount, b: Amount): Amount => combine(a, b, -1)

export const times = (a: Amount, b: Amount): Amount => {
  const motion = a.motion || b.motion ? stretched(a, b) : undefined
  const n = a.n * b.n
  const d = a.d * b.d
  if (exact(n) && exact(d)) return new Amount(n, d, undefined, motion)
  const [x, y] = [fraction(a), fraction(b)]
  return ofFraction(x.n * y.n, x.d * y.d, motion)
}

export const over = (a: Amount, whole: number): Amount => times(a, new Amount(1, whole))

/** Sign of a − b by cross-multiplication: comparisons never look at a rounded figure. */
export const compare = (a: Amount, b: Amount): -1 | 0 | 1 => {
  if (a.motion || b.motion) watched(a, b)
  const left = a.n * b.d
  const right = b.n * a.d
  if (exact(left) && exact(right)) return left < right ? -1 : left > right ? 1 : 0
  const [x, y] = [fraction(a), fraction(b)]
  const [above, below] = [x.n * y.d, y.n * x.d]
  return above < below ? -1 : above > below ? 1 : 0
}

const watched = (a: Amount, b: Amount): void => {
  const difference = minus(a, b)
  const { motion } = difference
  motion?.watch.compared(fraction(difference), motion)
}

/** The one rounding of a result: `unit` 1 = fen, 100 = yuan. */
export const toFen = (a: Amount, mode: RoundingMode = 'half-up', unit = 1): Fen => {
  a.motion?.watch.rounded()
  if (a.d === 1 && unit === 1) return fen(a.n)
  return a.wide ? divideFen(a.wide.n, a.wide.d, mode, unit) : divideFen(a.n, a.d, mode, unit)
}

/** The same, still an amount: also where it is more than a `Fen` can be. */
export const roundedTo = (a: Amount, mode: RoundingMode, unit: number): Amount => {
  if (a.wide === undefined && Math.abs(a.n) < MOST / 2) return amount(toFen(a, mode, unit))
  a.motion?.watch.rounded()
  const { n, d } = fraction(a)
  const by = d * BigInt(unit)
  const rest = ((n % by) + by) % by
  const above = rest > 0n && (mode === 'up' || (mode === 'half-up' && rest * 2n >= by))
  return amount(((n - rest) / by + (above ? 1n : 0n)) * BigInt(unit))
}

import { divideFen, type Fen, type RoundingMode } from '@songtan/kernel'

/**
 * An exact quotient of whole fen (or, for a multiple such as 1.5, of whole numbers): nothing is rounded until a
 * rule says so by name. `d` is always positive.
 */
export class Amount {
  readonly n: bigint
  readonly d: bigint
  /** Only while one figure is varied to explain an outcome (see `explain/`). */
  readonly motion: Motion | undefined

  constructor(n: bigint, d = 1n, motion?: Motion) {
    this.n = n
    this.d = d
    this.motion = motion
  }
}

/** How an amount moves with the one figure that is varied: by `n`/`d` for each step of it, on a straight line. */
export interface Motion {
  readonly n: bigint
  readonly d: bigint
  readonly watch: Watch
}

/** Told of everything at which a straight line may bend or a decision may turn. */
export interface Watch {
  /** Two amounts are compared; their difference moves. */
  compared(difference: Amount): void
  /** From here on the line is not straight: a product of two that move. */
  bent(): void
  /** From here on there are steps of one rounding. */
  rounded(): void
}

export const amount = (n: number | bigint, d: number | bigint = 1): Amount => new Amount(BigInt(n), BigInt(d))

export const ZERO = amount(0)

const combine = (a: Amount, b: Amount, sign: bigint): Amount => {
  const motion = a.motion || b.motion ? joined(a.motion, b.motion, sign) : undefined
  return a.d === b.d
    ? new Amount(a.n + sign * b.n, a.d, motion)
    : new Amount(a.n * b.d + sign * b.n * a.d, a.d * b.d, motion)
}

const joined = (a: Motion | undefined, b: Motion | undefined, sign: bigint): Motion | undefined => {
  if (a && b) return { n: a.n * b.d + sign * b.n * a.d, d: a.d * b.d, watch: a.watch }
  return a ?? (b && { ...b, n: sign * b.n })
}

const scaled = (motion: Motion, n: bigint, d: bigint): Motion => ({
  n: motion.n * n,
  d: motion.d * d,
  watch: motion.watch,
})

const stretched = (a: Amount, b: Amount): Motion | undefined => {
  if (a.motion && b.motion) a.motion.watch.bent()
  return a.motion ? scaled(a.motion, b.n, b.d) : b.motion && scaled(b.motion, a.n, a.d)
}

export const plus = (a: Amount, b: Amount): Amount => combine(a, b, 1n)
export const minus = (a: Amount, b: Amount): Amount => combine(a, b, -1n)
export const times = (a: Amount, b: Amount): Amount =>
  new Amount(a.n * b.n, a.d * b.d, a.motion || b.motion ? stretched(a, b) : undefined)
export const over = (a: Amount, whole: number): Amount =>
  new Amount(a.n, a.d * BigInt(whole), a.motion && scaled(a.motion, 1n, BigInt(whole)))

/** Sign of a − b by cross-multiplication: comparisons never look at a rounded figure. */
export const compare = (a: Amount, b: Amount): -1 | 0 | 1 => {
  if (a.motion || b.motion) (a.motion ?? b.motion)?.watch.compared(minus(a, b))
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** The one rounding of a result: `unit` 1 = fen, 100 = yuan. */
export const toFen = (a: Amount, mode: RoundingMode = 'half-up', unit = 1): Fen => {
  a.motion?.watch.rounded()
  return divideFen(a.n, a.d, mode, unit)
}

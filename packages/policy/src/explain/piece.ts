import type { Fraction, Motion, Watch } from '../values/amount.ts'

/** Largest whole number not above n/d, for d > 0. */
const floor = (n: bigint, d: bigint): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d))

/**
 * The stretch of whole values around `at` on which every comparison of one evaluation comes out as it did there. Each
 * comparison is solved for the varied figure by exact arithmetic, so that inside the stretch the rules take the same
 * way and the outcome is the same; nothing is sampled.
 */
export class Piece implements Watch {
  readonly at: number
  #low: number
  #high: number

  constructor(at: number, low: number, high: number) {
    this.at = at
    this.#low = low
    this.#high = high
  }

  get low(): number {
    return this.#low
  }

  get high(): number {
    return this.#high
  }

  bent(): void {
    this.#low = this.at
    this.#high = this.at
  }

  rounded(): void {
    this.bent()
  }

  /** Keeps the sign of n/d + t·(motion) for whole steps t away from `at`. */
  compared({ n, d }: Fraction, motion: Motion): void {
    if (motion.n === 0n) return
    if (n === 0n) {
      this.bent()
      return
    }
    // The sign turns at t = −(n/d) ÷ (motion): above it when both have one sign, below it otherwise.
    const rises = n > 0n === motion.n > 0n
    const [top, bottom] = motion.n > 0n ? [-n * motion.d, d * motion.n] : [n * motion.d, -d * motion.n]
    const last = rises ? floor(top, bottom) + 1n : -floor(-top, bottom) - 1n
    if (rises) this.#low = Math.max(this.#low, this.at + Number(last))
    else this.#high = Math.min(this.#high, this.at + Number(last))
  }
}

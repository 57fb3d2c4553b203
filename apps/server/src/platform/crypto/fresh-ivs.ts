import { randomFillSync } from 'node:crypto'

const IV_LENGTH = 16
const DRAWN_AT_ONCE = 256

/** Random IVs, each given out once; drawn by the hundred, since asking the system costs more than the bytes. */
export const freshIvs = (): (() => Buffer) => {
  const pool = Buffer.alloc(IV_LENGTH * DRAWN_AT_ONCE)
  let used = pool.length
  return () => {
    if (used === pool.length) {
      randomFillSync(pool)
      used = 0
    }
    used += IV_LENGTH
    return Buffer.from(pool.subarray(used - IV_LENGTH, used))
  }
}

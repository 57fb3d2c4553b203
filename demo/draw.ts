/** Draws from a stream of numbers in [0, 1): everything the demo leaves to chance, the same for the same stream. */
export interface Draw {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  one<T>(items: readonly [T, ...T[]]): T
  /** One item; twice the weight comes twice as often. */
  weighted<T>(items: Weights<T>): T
}

export type Weights<T> = readonly [readonly [T, number], ...(readonly [T, number])[]]

export const drawFrom = (random: () => number): Draw => ({
  int: (from, to) => from + Math.floor(random() * (to - from + 1)),
  chance: (probability) => random() < probability,
  one: (items) => items[Math.floor(random() * items.length)] ?? items[0],
  weighted: (items) => {
    const total = items.reduce((sum, [, weight]) => sum + weight, 0)
    let left = random() * total
    for (const [item, weight] of items) {
      left -= weight
      if (left < 0) return item
    }
    return items[0][0]
  },
})

/** Shares a whole number out by weight, without losing or adding one (largest remainder). */
export const shareOut = (total: number, weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const shares = exact.map(Math.floor)
  const left = total - shares.reduce((a, b) => a + b, 0)
  const byRemainder = exact
    .map((value, i) => ({ i, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] ?? 0) + 1
  return shares
}

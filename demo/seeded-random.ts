/** Numbers in [0, 1) that are the same for the same seed (Marsaglia's xorshift32): for demos, never for secrets. */
export const seededRandom = (seed: number): (() => number) => {
  // Zero is the one state that never moves.
  let state = seed | 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  // Seeds that lie close together begin alike.
  for (let i = 0; i < 16; i += 1) next()
  return next
}

/** A copy in random order; every order is as likely (Fisher–Yates). */
export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const mixed = [...items]
  for (let i = mixed.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [mixed[i], mixed[j]]
    if (a === undefined || b === undefined) continue
    mixed[i] = b
    mixed[j] = a
  }
  return mixed
}

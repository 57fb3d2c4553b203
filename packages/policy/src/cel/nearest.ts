import type { Words } from '../pack/pack-types.ts'

/** The word that was probably meant. */
export const didYouMean = (near: string): Words => ({
  zh: `是不是 ${near}？`,
  en: `did you mean ${near}?`,
})

/** The known word closest to a mistyped one, if any is close. */
export const nearest = (word: string, known: readonly string[]): string | undefined => {
  const scored = known.map((k) => ({ k, d: distance(word.toLowerCase(), k.toLowerCase()) }))
  const best = scored.sort((a, b) => a.d - b.d || (a.k < b.k ? -1 : 1))[0]
  return best && best.d <= Math.max(1, Math.floor(word.length / 3)) ? best.k : undefined
}

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

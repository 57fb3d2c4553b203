/** Simplified words with their Traditional form, made at each build from OpenCC (`build/traditional.ts`). */
export interface Traditional {
  /** Pairs of characters, one behind the other: `万萬与與…`. */
  readonly chars: string
  /** Words that are not what their characters give: `头发` → `頭髮`. */
  readonly words: readonly (readonly [string, string])[]
}

export type Convert = (text: string) => string

/** Longest word first, else character by character. */
export const converterOf = ({ chars, words }: Traditional): Convert => {
  const one = new Map<string, string>()
  const letters = [...chars]
  for (let i = 0; i < letters.length; i += 2) one.set(letters[i] ?? '', letters[i + 1] ?? '')
  const several = new Map(words)
  const longest = Math.max(1, ...words.map(([word]) => word.length))
  const wordAt = (text: string, at: number): string | undefined => {
    for (let length = Math.min(longest, text.length - at); length > 1; length -= 1) {
      const word = text.slice(at, at + length)
      if (several.has(word)) return word
    }
    return undefined
  }
  return (text) => {
    let out = ''
    for (let at = 0; at < text.length; ) {
      const word = wordAt(text, at)
      const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
      out += word === undefined ? (one.get(letter) ?? letter) : several.get(word)
      at += (word ?? letter).length
    }
    return out
  }
}

const PLACEHOLDER = /\{([A-Za-z][\w.]*)\}/

const split = new Map<string, readonly string[]>()

/** A sentence cut at its `{words}`: text, word, text, word, … text. Each sentence of the packs is cut once. */
export const splitSentence = (sentence: string): readonly string[] => {
  const before = split.get(sentence)
  if (before) return before
  const parts = sentence.split(PLACEHOLDER)
  split.set(sentence, parts)
  return parts
}

/** The words that stand for values in a sentence. */
export const placeholders = (sentence: string): readonly string[] =>
  splitSentence(sentence).filter((_, i) => i % 2 === 1)

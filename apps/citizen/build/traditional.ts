import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Converter } from 'opencc-js'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import TWVariants from 'opencc-js/dict/TWVariants'
import type { Plugin } from 'vite'
import { converterOf } from '../src/shell/traditional-words.ts'

const ROOT = path.join(import.meta.dirname, '../../..')
/** Wherever the words stand that a family may come to read. */
const CORPUS = [
  'apps/citizen/src/**/*.{ts,tsx}',
  'apps/server/src/**/*.ts',
  'packages/*/src/**/*.ts',
  'policies/**/*.yaml',
]
const HAN = /\p{Script=Han}+/gu
const LONGEST = 8
const NAME = 'virtual:songtan-traditional'

const byOpenCC = Converter({ from: 'cn', to: 'tw' })

/**
 * Simplified to Traditional as it is written with the standard of Taiwan; words of the law stay words of the mainland.
 * 签 by itself is a signature here (簽), never a lot drawn in a temple (籤), for which OpenCC takes it.
 */
export const toTraditional = (text: string): string => byOpenCC(text).replaceAll('籤', '簽')

const keysOf = (dictionary: string): string[] =>
  dictionary.split('|').flatMap((entry) => entry.split(' ')[0] ?? [])

const chars = new Map(
  [...keysOf(STCharacters), ...keysOf(TWVariants)].flatMap((key) => {
    const traditional = toTraditional(key)
    return traditional === key ? [] : [[key, traditional] as const]
  }),
)
const byLetter = (word: string): string => [...word].map((letter) => chars.get(letter) ?? letter).join('')

/** Every run of Chinese in our texts, once. */
export const ourRuns = (): readonly string[] => {
  const runs = new Set<string>()
  for (const file of globSync(CORPUS, { cwd: ROOT }))
    for (const [run] of readFileSync(path.join(ROOT, file), 'utf8').matchAll(HAN)) runs.add(run)
  return [...runs]
}

const known = new Set(keysOf(STPhrases))

/** Words of the big dictionary that stand in a run of ours. */
const wordsIn = (run: string): string[] =>
  Array.from({ length: run.length }, (_, at) =>
    Array.from({ length: Math.min(LONGEST, run.length - at) - 1 }, (_, more) => run.slice(at, at + more + 2)),
  )
    .flat()
    .filter((word) => known.has(word))

const pairs = (words: Iterable<string>) =>
  [...new Set(words)].map((word) => [word, toTraditional(word)] as const)

/**
 * The dictionary that travels to those who read Traditional: every character, the words of our texts that are not what
 * their characters give, and in runs where such a word would begin too early or late, all words around it.
 */
export const traditionalWords = () => {
  const letters = [...chars].flat().join('')
  const runs = ourRuns()
  const special = runs.flatMap(wordsIn).filter((word) => toTraditional(word) !== byLetter(word))
  const first = converterOf({ chars: letters, words: pairs(special) })
  const around = runs.filter((run) => first(run) !== toTraditional(run)).flatMap(wordsIn)
  return { chars: letters, words: pairs([...special, ...around]) }
}

export const traditional = (): Plugin => ({
  name: 'songtan-traditional',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
  load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(traditionalWords())}` : null),
})

import type { Expr } from '../cel/expression.ts'
import { words as wordsOf } from '../cel/walk.ts'
import type { Words } from '../pack/pack-types.ts'
import { placeholders, splitSentence } from '../pack/placeholders.ts'
import type { Thing } from '../values/value.ts'
import { formatValue, type Language, sayValue } from './format.ts'
import type { PolicyRun } from './run.ts'

/** The text of a word in a sentence: a rule, a fact, a parameter, or the member's id; neutral without a language. */
const worth = (run: PolicyRun, word: string, member: Thing | undefined, language?: Language): string => {
  if (word === 'member') return member?.id ?? ''
  const declared = run.law.declared.get(word)
  const value = declared ? run.parameter(word) : run.named(word, member)
  const type = (declared ?? run.law.rules.get(word))?.type
  return language ? sayValue(value, type, language) : formatValue(value, type)
}

/** Fills `{words}` of a sentence in both languages. */
export const fill = (run: PolicyRun, words: Words, member?: Thing): Words => {
  const put = (sentence: string, language: Language): string =>
    splitSentence(sentence)
      .map((part, i) => (i % 2 === 0 ? part : worth(run, part, member, language)))
      .join('')
  return { zh: put(words.zh, 'zh'), en: put(words.en, 'en') }
}

/** What an expression and its sentence speak of, with values: rules, facts and single parameters. */
export const valuesOf = (
  run: PolicyRun,
  e: Expr,
  sentence: Words,
  member?: Thing,
): Record<string, string> => {
  const speaksOf = (word: string): boolean => {
    const declared = run.law.declared.get(word)
    if (declared) return declared.by === undefined
    const rule = run.law.rules.get(word)
    return rule ? rule.of === 'household' || member !== undefined : member?.fields.has(word) === true
  }
  const used = [...wordsOf(e)].filter(speaksOf)
  const all = new Set([...used, ...placeholders(sentence.zh)].filter((w) => w !== 'member'))
  return Object.fromEntries([...all].sort().map((w) => [w, worth(run, w, member)]))
}

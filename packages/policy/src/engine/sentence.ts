import type { Expr } from '../cel/expression.ts'
import { isMemberFact } from '../cel/slots.ts'
import { words as wordsOf } from '../cel/walk.ts'
import type { RuleType, ValueType, Words } from '../pack/pack-types.ts'
import { placeholders, splitSentence } from '../pack/placeholders.ts'
import type { Thing, Value } from '../values/value.ts'
import { formatValue, saysTheSame, sayValue } from './format.ts'
import type { Law } from './law.ts'
import type { PolicyRun } from './run.ts'

interface Worth {
  readonly value: Value
  readonly type: RuleType | ValueType | undefined
}

/** What stands behind a word of a sentence: a rule, a fact, a parameter, or the member's id. */
const worth = (run: PolicyRun, word: string, member: Thing | undefined): Worth => {
  if (word === 'member') return { value: member?.id ?? '', type: undefined }
  const declared = run.law.declared.get(word)
  const value = declared ? run.parameter(run.slots.parameter(word)) : run.named(word, member)
  return { value, type: (declared ?? run.law.rules.get(word))?.type }
}

/** Fills `{words}` of a sentence in both languages. */
export const fill = (run: PolicyRun, words: Words, member?: Thing): Words => {
  const texts = new Map<string, Words>()
  const textOf = (word: string): Words => {
    const before = texts.get(word)
    if (before) return before
    const said = inBoth(worth(run, word, member))
    texts.set(word, said)
    return said
  }
  const put = (sentence: string, language: keyof Words): string => {
    let text = ''
    for (const [i, part] of splitSentence(sentence).entries())
      text += i % 2 === 0 ? part : textOf(part)[language]
    return text
  }
  return { zh: put(words.zh, 'zh'), en: put(words.en, 'en') }
}

const inBoth = ({ value, type }: Worth): Words => {
  if (!saysTheSame(value)) return { zh: sayValue(value, type, 'zh'), en: sayValue(value, type, 'en') }
  const text = formatValue(value, type)
  return { zh: text, en: text }
}

/** Which words a rule and its sentence speak of is the same for every family of a law: worked out once. */
const spoken = new WeakMap<Law, WeakMap<Expr, Map<string, readonly string[]>>>()

const spokenWords = (
  run: PolicyRun,
  e: Expr,
  sentence: string,
  member: Thing | undefined,
): readonly string[] => {
  const ofLaw = spoken.get(run.law) ?? new WeakMap<Expr, Map<string, readonly string[]>>()
  spoken.set(run.law, ofLaw)
  const ofRule = ofLaw.get(e) ?? new Map<string, readonly string[]>()
  ofLaw.set(e, ofRule)
  // What cannot be told names its own lacks in the sentence, but speaks of the same words.
  const key = placeholders(sentence).length === 0 ? '' : sentence
  const before = ofRule.get(key)
  if (before) return before
  const used = [...wordsOf(e)].filter((word) => speaksOf(run.law, word, member))
  const all = new Set([...used, ...placeholders(sentence)].filter((w) => w !== 'member'))
  const sorted = [...all].sort()
  ofRule.set(key, sorted)
  return sorted
}

const speaksOf = (law: Law, word: string, member: Thing | undefined): boolean => {
  const declared = law.declared.get(word)
  if (declared) return declared.by === undefined
  const rule = law.rules.get(word)
  return rule ? rule.of === 'household' || member !== undefined : member !== undefined && isMemberFact(word)
}

/** What an expression and its sentence speak of, with values: rules, facts and single parameters. */
export const valuesOf = (
  run: PolicyRun,
  e: Expr,
  sentence: Words,
  member?: Thing,
): Record<string, string> => {
  const values: Record<string, string> = {}
  for (const word of spokenWords(run, e, sentence.zh, member)) {
    const { value, type } = worth(run, word, member)
    values[word] = formatValue(value, type)
  }
  return values
}

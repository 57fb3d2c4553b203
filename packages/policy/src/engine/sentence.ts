import type { Expr } from '../cel/expression.ts'
import { isMemberFact } from '../cel/slots.ts'
import { words as wordsOf } from '../cel/walk.ts'
import type { RuleType, ValueType, Words } from '../pack/pack-types.ts'
import { placeholders, splitSentence } from '../pack/placeholders.ts'
import type { Thing, Value } from '../values/value.ts'
import { formatValue, saysTheSame, sayValue } from './format.ts'
import type { Law } from './law.ts'
import { slotsOf } from './law-slots.ts'
import type { PolicyRun } from './run.ts'

type Of = 'household' | 'member'

/** A word that stands for a value: a rule, a fact, a parameter, or the member's id. */
interface Word {
  readonly name: string
  readonly type: RuleType | ValueType | undefined
  /** Whether it stands in the sentence, and not only among the values. */
  readonly said: boolean
  readonly read: (run: PolicyRun, member: Thing | undefined) => Value
}

/** A sentence cut at its words: text, word (by number), text, word, … text. */
interface Cut {
  readonly texts: readonly string[]
  readonly words: readonly number[]
}

/** A sentence with its values filled in. */
export interface Said extends Words {
  /** What the rule and its sentence speak of, as texts that need no language. */
  readonly values: Readonly<Record<string, string>>
}

const wordOf = (law: Law, name: string, of: Of, said: boolean): Word => {
  if (name === 'member') return { name, type: undefined, said, read: (_run, member) => member?.id ?? '' }
  const slots = slotsOf(law)
  const declared = law.declared.get(name)
  if (declared) {
    const slot = slots.parameter(name)
    return { name, type: declared.type, said, read: (run) => run.parameter(slot) }
  }
  const rule = law.rules.get(name)
  const own = of === 'member' && (rule ? rule.of === 'member' : isMemberFact(name))
  const slot = own ? slots.field(name) : slots.name(name)
  if (slot === undefined) return { name, type: rule?.type, said, read: () => false }
  return own
    ? { name, type: rule?.type, said, read: (run, member) => (member ? run.fieldAt(member, slot) : false) }
    : { name, type: rule?.type, said, read: (run) => run.nameAt(slot) }
}

/** Whether a word of an expression has one value to tell: rules, facts of the member and single parameters have. */
const speaksOf = (law: Law, word: string, of: Of): boolean => {
  const declared = law.declared.get(word)
  if (declared) return declared.by === undefined
  const rule = law.rules.get(word)
  return rule ? rule.of === 'household' || of === 'member' : of === 'member' && isMemberFact(word)
}

/** A sentence of a law made ready: cut at its words, each word bound to where its value is kept. */
export class Sentence {
  /** Those in `values` first, in the order of their names. */
  readonly #words: readonly Word[]
  readonly #shown: number
  readonly #zh: Cut
  readonly #en: Cut

  /** With an expression, the values of what it speaks of are told beside the sentence. */
  constructor(law: Law, { zh, en }: Words, of: Of, e?: Expr) {
    const spoken = e ? [...wordsOf(e)].filter((word) => speaksOf(law, word, of)) : []
    const shown = e
      ? new Set([...spoken, ...placeholders(zh)].filter((w) => w !== 'member'))
      : new Set<string>()
    const names = [...new Set([...[...shown].sort(), ...placeholders(zh), ...placeholders(en)])]
    const said = new Set([...placeholders(zh), ...placeholders(en)])
    const cut = (sentence: string): Cut => ({
      texts: splitSentence(sentence).filter((_, i) => i % 2 === 0),
      words: placeholders(sentence).map((word) => names.indexOf(word)),
    })
    this.#words = names.map((name) => wordOf(law, name, of, said.has(name)))
    this.#shown = shown.size
    this.#zh = cut(zh)
    this.#en = cut(en)
  }

  /** Says it of one family: reads the values and puts them between the texts. */
  say(run: PolicyRun, member: Thing | undefined): Said {
    const values: Record<string, string> = {}
    const zh = new Array<string>(this.#words.length)
    let en = zh
    for (let i = 0; i < this.#words.length; i += 1) {
      const word = this.#words[i]
      if (!word) continue
      const value = word.read(run, member)
      const text = formatValue(value, word.type)
      if (i < this.#shown) values[word.name] = text
      zh[i] = text
      if (!word.said || saysTheSame(value)) {
        if (en !== zh) en[i] = text
        continue
      }
      if (en === zh) en = zh.slice()
      zh[i] = sayValue(value, word.type, 'zh')
      en[i] = sayValue(value, word.type, 'en')
    }
    return { values, zh: put(this.#zh, zh), en: put(this.#en, en) }
  }
}

const put = ({ texts, words }: Cut, said: readonly string[]): string => {
  let text = texts[0] ?? ''
  for (let i = 0; i < words.length; i += 1) text += `${said[words[i] ?? 0]}${texts[i + 1]}`
  return text
}

/** The sentence kept under a key (its rule, or its words), made once for a law. */
export const sentenceOf = (
  { law, slots }: PolicyRun,
  key: object,
  words: Words,
  of: Of,
  e?: Expr,
): Sentence => {
  const before = slots.sentences.get(key)
  if (before) return before
  const made = new Sentence(law, words, of, e)
  slots.sentences.set(key, made)
  return made
}

/** Fills `{words}` of a sentence in both languages. */
export const fill = (run: PolicyRun, words: Words, member?: Thing): Words =>
  sentenceOf(run, words, words, member ? 'member' : 'household').say(run, member)

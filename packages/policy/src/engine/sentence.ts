import { isMemberFact } from '../cel/slots.ts'
import { words as wordsOf } from '../cel/walk.ts'
import type { Rule, Words } from '../pack/pack-types.ts'
import { placeholders, splitSentence } from '../pack/placeholders.ts'
import type { Thing, Value } from '../values/value.ts'
import { formatValue, type Language, type Spoken, sayValue, typeSaysTheSame } from './format.ts'
import type { Law } from './law.ts'
import { slotsOf } from './law-slots.ts'
import type { PolicyRun } from './run.ts'

type Of = 'household' | 'member'

/** A word that stands for a value: a rule, a fact, a parameter, or the member's id. */
interface Word {
  readonly name: string
  readonly type: Spoken
  readonly read: (run: PolicyRun, member: Thing | undefined) => Value
  /** The value as a text that needs no language. */
  readonly text: (run: PolicyRun, member: Thing | undefined) => string
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
  /** The value of the rule itself; empty for a sentence of none. */
  readonly outcome: string
}

type Read = Word['read']

const wordOf = (law: Law, name: string, of: Of): Word => {
  if (name === 'member') return word(name, undefined, (_run, member) => member?.id ?? '')
  const slots = slotsOf(law)
  const declared = law.declared.get(name)
  if (declared) {
    const slot = slots.parameter(name)
    return word(name, declared.type, (run) => run.parameter(slot))
  }
  const rule = law.rules.get(name)
  const type = rule?.type
  const own = of === 'member' && (rule ? rule.of === 'member' : isMemberFact(name))
  const slot = own ? slots.field(name) : slots.name(name)
  if (slot === undefined) return word(name, type, () => false)
  if (own) return word(name, type, (run, member) => (member ? run.fieldAt(member, slot) : false))
  return { name, type, read: (run) => run.nameAt(slot), text: (run) => run.textAt(slot, type) }
}

const word = (name: string, type: Spoken, read: Read): Word => ({
  name,
  type,
  read,
  text: (run, member) => formatValue(read(run, member), type),
})

const NO_WORD = word('', undefined, () => false)

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
  /** Words of the sentence that may be said in two ways, such as yes and no. */
  readonly #varying: readonly number[]
  readonly #outcome: number
  readonly #zh: Cut
  readonly #en: Cut

  /** With a rule, the values of what it speaks of are told beside the sentence. */
  constructor(law: Law, { zh, en }: Words, of: Of, rule?: Rule) {
    const spoken = rule ? [...wordsOf(rule.expr)].filter((name) => speaksOf(law, name, of)) : []
    const shown = rule
      ? new Set([...spoken, ...placeholders(zh)].filter((name) => name !== 'member'))
      : new Set<string>()
    const said = new Set([...placeholders(zh), ...placeholders(en)])
    const names = [...new Set([...[...shown].sort(), ...said, ...(rule ? [rule.name] : [])])]
    const cut = (sentence: string): Cut => ({
      texts: splitSentence(sentence).filter((_, i) => i % 2 === 0),
      words: placeholders(sentence).map((name) => names.indexOf(name)),
    })
    this.#words = names.map((name) => wordOf(law, name, of))
    this.#shown = shown.size
    this.#varying = this.#words.flatMap(({ name, type }, i) =>
      said.has(name) && name !== 'member' && !typeSaysTheSame(type) ? [i] : [],
    )
    this.#outcome = rule ? names.indexOf(rule.name) : names.length
    this.#zh = cut(zh)
    this.#en = cut(en)
  }

  /** Says it of one family: reads the values and puts them between the texts. */
  say(run: PolicyRun, member: Thing | undefined): Said {
    const values: Record<string, string> = {}
    const texts = new Array<string>(this.#words.length)
    for (let i = 0; i < this.#words.length; i += 1) {
      const { name, text } = this.#words[i] ?? NO_WORD
      const said = text(run, member)
      if (i < this.#shown) values[name] = said
      texts[i] = said
    }
    const outcome = texts[this.#outcome] ?? ''
    if (this.#varying.length === 0)
      return { values, outcome, zh: put(this.#zh, texts), en: put(this.#en, texts) }
    const zh = put(this.#zh, this.#in('zh', texts, run, member))
    const en = put(this.#en, this.#in('en', texts, run, member))
    return { values, outcome, zh, en }
  }

  #in(language: Language, texts: readonly string[], run: PolicyRun, member: Thing | undefined): string[] {
    const said = texts.slice()
    for (const i of this.#varying) {
      const { read, type } = this.#words[i] ?? NO_WORD
      said[i] = sayValue(read(run, member), type, language)
    }
    return said
  }
}

const put = ({ texts, words }: Cut, said: readonly string[]): string => {
  let text = texts[0] ?? ''
  for (let i = 0; i < words.length; i += 1) text += (said[words[i] ?? 0] ?? '') + (texts[i + 1] ?? '')
  return text
}

/** The sentence kept under a key (its rule, or its words), made once for a law. */
export const sentenceOf = (
  { law, slots }: PolicyRun,
  key: object,
  words: Words,
  of: Of,
  rule?: Rule,
): Sentence => {
  const before = slots.sentences.get(key)
  if (before) return before
  const made = new Sentence(law, words, of, rule)
  slots.sentences.set(key, made)
  return made
}

/** Fills `{words}` of a sentence in both languages. */
export const fill = (run: PolicyRun, words: Words, member?: Thing): Words =>
  sentenceOf(run, words, words, member ? 'member' : 'household').say(run, member)

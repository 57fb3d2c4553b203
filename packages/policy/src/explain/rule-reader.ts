import type { Expr } from '../cel/expression.ts'
import { isMemberFact } from '../cel/slots.ts'
import { parts } from '../cel/walk.ts'
import type { Law } from '../engine/law.ts'

/** Rules, parameters and facts of members, by their names. */
export interface SpokenWords {
  readonly rules: ReadonlySet<string>
  readonly keys: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
}

/** What a rule speaks of: by itself, and through rules that have no sentence in the trace. */
export interface Spoken {
  readonly direct: SpokenWords
  readonly through: SpokenWords
}

export const NO_WORDS: SpokenWords = { rules: new Set(), keys: new Set(), facts: new Set() }
const NOTHING: Spoken = { direct: NO_WORDS, through: NO_WORDS }

const QUANTITIES: ReadonlySet<string> = new Set(['int', 'yearly', 'monthly', 'money', 'ratio'])

const together = (all: readonly SpokenWords[]): SpokenWords => ({
  rules: new Set(all.flatMap(({ rules }) => [...rules])),
  keys: new Set(all.flatMap(({ keys }) => [...keys])),
  facts: new Set(all.flatMap(({ facts }) => [...facts])),
})

/** Reads what the rules of one law speak of, told rules apart from silent ones. */
export class RuleReader {
  readonly #law: Law
  readonly #told: ReadonlySet<string>
  readonly #silent = new Map<string, SpokenWords>()

  /** `told`: rules that have a sentence in the trace. */
  constructor(law: Law, told: ReadonlySet<string>) {
    this.#law = law
    this.#told = told
  }

  read(e: Expr): Spoken {
    const words = new Set<string>()
    this.#collect(e, words)
    const all = [...words]
    const silent = all.filter((word) => this.#law.rules.has(word) && !this.#told.has(word))
    return {
      direct: {
        rules: new Set(all.filter((word) => this.#told.has(word))),
        keys: new Set([
          ...all.filter((word) => this.#law.declared.has(word)),
          ...silent.flatMap((rule) => [...this.#quantityKeys(rule)]),
        ]),
        facts: new Set(all.filter((word) => !this.#law.rules.has(word) && isMemberFact(word))),
      },
      through: together(silent.map((rule) => this.#through(rule))),
    }
  }

  readAll(all: readonly Expr[]): Spoken {
    const spoken = all.map((e) => this.read(e))
    return {
      direct: together(spoken.map(({ direct }) => direct)),
      through: together(spoken.map(({ through }) => through)),
    }
  }

  /** Words of an expression, without the branch that the place does not take and without what is multiplied by 0. */
  #collect(e: Expr, words: Set<string>): void {
    if (e.k === 'op' && e.op === '*' && e.b.k === 'lit' && e.b.v === 0) return
    if (e.k === 'if' && e.c.k === 'given' && e.c.of.by === undefined) {
      this.#collect(this.#law.read(e.c.of.key).given ? e.a : e.b, words)
      return
    }
    if (e.k === 'name') words.add(e.n)
    if (e.k === 'get') words.add(e.f)
    if (e.k === 'param') words.add(e.key)
    for (const part of parts(e)) this.#collect(part, words)
  }

  /** A quantity without a sentence, such as the standard of a year, is what its parameters make it. */
  #quantityKeys(name: string): ReadonlySet<string> {
    const rule = this.#law.rules.get(name)
    return rule && QUANTITIES.has(rule.type) ? this.read(rule.expr).direct.keys : NO_WORDS.keys
  }

  #through(name: string): SpokenWords {
    const before = this.#silent.get(name)
    if (before) return before
    // Kept before reading, so that a rule that speaks of itself about another member comes to an end.
    this.#silent.set(name, NO_WORDS)
    const rule = this.#law.rules.get(name)
    const { direct, through } = rule ? this.read(rule.expr) : NOTHING
    const words = together([direct, through])
    this.#silent.set(name, words)
    return words
  }
}

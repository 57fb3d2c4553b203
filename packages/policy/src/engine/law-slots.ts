import { compile } from '../cel/compile.ts'
import type { Expr } from '../cel/expression.ts'
import type { Run } from '../cel/scope.ts'
import { FIELD_SLOTS, type Slots } from '../cel/slots.ts'
import type { FamilyFact, MemberFact } from './family.ts'
import { FAMILY_FACTS } from './family-facts.ts'
import type { Law, Reading } from './law.ts'
import { MEMBER_FACTS } from './member-facts.ts'
import { type ReadyLaw, ReadyRule, readyLaw } from './ready-law.ts'
import type { Sentence } from './sentence.ts'

/**
 * One law made ready to run: its names have slots, each slot a fact that is read or a rule that is applied, and its
 * expressions are closures over slots. Made once for a law, on demand; a run then looks nothing up by name.
 */
export class LawSlots implements Slots {
  /** By slot of the household: its facts, and after them its rules. */
  readonly facts: readonly FamilyFact[]
  readonly rules: readonly ReadyRule[]
  /** By slot of members: what records have, of which members have some, and after that the rules of members. */
  readonly memberFacts: readonly (MemberFact | undefined)[]
  readonly memberRules: readonly ReadyRule[]
  /** By slot of the parameter; grows as keys of families of parameters are met. */
  readonly readings: Reading[] = []
  /** Sentences made ready, by their rule or their words. */
  readonly sentences = new WeakMap<object, Sentence>()
  readonly #law: Law
  readonly #names = new Map<string, number>()
  readonly #fields = new Map(FIELD_SLOTS)
  readonly #parameters = new Map<string, number>()
  readonly #compiled = new WeakMap<Expr, Run>()
  #ranks: readonly number[] = []
  #ready: ReadyLaw | undefined

  constructor(law: Law) {
    this.#law = law
    const all = [...law.rules.values()].map((rule) => new ReadyRule(rule, this))
    this.facts = Object.values(FAMILY_FACTS)
    this.rules = all.filter(({ rule }) => rule.of === 'household')
    this.memberFacts = [...FIELD_SLOTS.keys()].map((name) => MEMBER_FACTS[name])
    this.memberRules = all.filter(({ rule }) => rule.of === 'member')
    for (const name of Object.keys(FAMILY_FACTS)) this.#names.set(name, this.#names.size)
    for (const { rule } of this.rules) this.#names.set(rule.name, this.#names.size)
    for (const { rule } of this.memberRules) this.#fields.set(rule.name, this.#fields.size)
  }

  name(name: string): number | undefined {
    return this.#names.get(name)
  }

  field(name: string): number | undefined {
    return this.#fields.get(name)
  }

  parameter(key: string): number {
    const before = this.#parameters.get(key)
    if (before !== undefined) return before
    this.#parameters.set(key, this.readings.length)
    return this.readings.push(this.#law.read(key)) - 1
  }

  /** By slot of the parameters met so far, the place of each in the order of their keys. */
  get ranks(): readonly number[] {
    if (this.#ranks.length !== this.readings.length) {
      const ranks = new Array<number>(this.readings.length).fill(0)
      const byKey = [...this.#parameters].sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [rank, [, slot]] of byKey.entries()) ranks[slot] = rank
      this.#ranks = ranks
    }
    return this.#ranks
  }

  /** Classes, programmes and reviews, each condition a closure. */
  get ready(): ReadyLaw {
    this.#ready ??= readyLaw(this.#law, (e) => this.compiled(e))
    return this.#ready
  }

  /** The closure of an expression, made once. */
  compiled(e: Expr): Run {
    const before = this.#compiled.get(e)
    if (before) return before
    const run = compile(e, this)
    this.#compiled.set(e, run)
    return run
  }
}

const made = new WeakMap<Law, LawSlots>()

export const slotsOf = (law: Law): LawSlots => {
  const before = made.get(law)
  if (before) return before
  const slots = new LawSlots(law)
  made.set(law, slots)
  return slots
}

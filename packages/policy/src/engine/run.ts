import type { Expr } from '../cel/expression.ts'
import type { Asked, Run, Scope } from '../cel/scope.ts'
import { isMemberFact } from '../cel/slots.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Rule, Words } from '../pack/pack-types.ts'
import type { Found } from '../pack/place.ts'
import { isUnknown, Thing, type Value } from '../values/value.ts'
import type { Family } from './family.ts'
import { formatValue, type Spoken } from './format.ts'
import type { Law } from './law.ts'
import { type LawSlots, slotsOf } from './law-slots.ts'
import type { ReadyRule } from './ready-law.ts'
import { noneKnown } from './records.ts'

/** A rule that was applied and has a sentence for what came out. */
export interface Step {
  readonly rule: Rule
  readonly member: Thing | undefined
  readonly value: Value
  /** Undefined where the value is unknown. */
  readonly words: Words | undefined
}

/** One parameter with another value than the law has, to see what would be otherwise. */
export interface Supposed {
  readonly key: string
  readonly value: Value
}

const HOUSEHOLD: readonly undefined[] = [undefined]

/** One household under one law: every fact is read and every rule computed at most once, when first asked for. */
export class PolicyRun implements Asked, Family {
  readonly law: Law
  readonly facts: HouseholdFacts
  readonly members: readonly Thing[]
  readonly known: (Value | undefined)[]
  readonly variables: Value[] = []
  /** In the order of applying. */
  readonly steps: Step[] = []
  readonly slots: LawSlots
  readonly #supposed: { readonly slot: number; readonly value: Value } | undefined
  readonly #asked: (true | undefined)[]
  readonly #used: Found[] = []
  readonly #usedSlots: number[] = []
  /** Texts of values of the household that were said, by slot: many sentences speak of the same. */
  readonly #texts: (string | undefined)[] = []
  readonly #scope: Scope
  readonly #scopes: Scope[]

  constructor(law: Law, facts: HouseholdFacts, supposed?: Supposed) {
    const slots = slotsOf(law)
    this.law = law
    this.facts = facts
    this.slots = slots
    this.known = noneKnown(slots.facts.length + slots.rules.length)
    const ofMember = slots.memberFacts.length + slots.memberRules.length
    this.members = facts.members.map(({ id }, row) => new Thing('Member', id, row, noneKnown(ofMember)))
    this.#supposed = supposed && { slot: slots.parameter(supposed.key), value: supposed.value }
    this.#asked = new Array<true | undefined>(slots.readings.length)
    this.#scope = { ask: this, member: undefined }
    this.#scopes = this.members.map((member) => ({ ask: this, member }))
  }

  /** The parameters that rules asked for, each once, with the pack that answered. */
  get used(): readonly Found[] {
    return this.#used
  }

  /** The same by their keys. */
  usedByKey(): Found[] {
    const { ranks, readings } = this.slots
    const found: Found[] = []
    for (const slot of this.#usedSlots.slice().sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0))) {
      const reading = readings[slot]?.found
      if (reading) found.push(reading)
    }
    return found
  }

  scopeOf(member: Thing | undefined): Scope {
    return (member && this.#scopes[member.row]) ?? this.#scope
  }

  /** Whom a rule speaks of: each member, or the household. */
  forWhom(of: 'household' | 'member'): readonly (Thing | undefined)[] {
    return of === 'member' ? this.members : HOUSEHOLD
  }

  /** Value of an expression, for a member when it speaks of one. */
  evaluate(e: Expr, member?: Thing): Value {
    return this.of(this.slots.compiled(e), member)
  }

  /** The same of one that is a closure already. */
  of(ready: Run, member?: Thing): Value {
    return ready(this.scopeOf(member))
  }

  /** Value of a rule or fact by name; a member's own when `member` is given and has it. */
  named(name: string, member?: Thing): Value {
    const rule = this.law.rules.get(name)
    const own = rule ? rule.of === 'member' : isMemberFact(name)
    const slot = member && own ? this.slots.field(name) : this.slots.name(name)
    if (slot === undefined) return false
    return member && own ? this.fieldAt(member, slot) : this.nameAt(slot)
  }

  /** The value in a slot of the household, worked out if need be. */
  nameAt(slot: number): Value {
    return this.known[slot] ?? this.name(slot)
  }

  /** The same as a text that needs no language. */
  textAt(slot: number, type: Spoken): string {
    const before = this.#texts[slot]
    if (before !== undefined) return before
    const text = formatValue(this.nameAt(slot), type)
    this.#texts[slot] = text
    return text
  }

  /** The value in a slot of a member, worked out if need be. */
  fieldAt(member: Thing, slot: number): Value {
    return member.known[slot] ?? this.field(member, slot)
  }

  name(slot: number): Value {
    const { facts, rules } = this.slots
    const rule = slot < facts.length ? undefined : rules[slot - facts.length]
    const value = rule ? this.#apply(rule, undefined) : (facts[slot]?.(this) ?? false)
    this.known[slot] = value
    return value
  }

  field(of: Thing, slot: number): Value {
    const { memberFacts, memberRules } = this.slots
    const rule = slot < memberFacts.length ? undefined : memberRules[slot - memberFacts.length]
    const value = rule ? this.#apply(rule, of) : this.#told(of, slot)
    of.known[slot] = value
    return value
  }

  #told({ row }: Thing, slot: number): Value {
    const member = this.facts.members[row]
    return (member && this.slots.memberFacts[slot]?.(member, this, row)) ?? false
  }

  /** Applies a rule and, where it has a sentence for what came out, records that it was applied. */
  #apply(ready: ReadyRule, member: Thing | undefined): Value {
    const value = ready.run(this.scopeOf(member))
    if (!ready.speaks) return value
    const { rule } = ready
    const words = isUnknown(value) ? undefined : value === false ? rule.no : rule.yes
    if (words || isUnknown(value)) this.steps.push({ rule, member, value, words })
    return value
  }

  given(slot: number): boolean {
    return this.slots.readings[slot]?.given === true
  }

  lapsed(slot: number): boolean {
    return this.slots.readings[slot]?.lapsed === true
  }

  /** Value of a parameter; unknown with its key where the place has none. */
  parameter(slot: number): Value {
    const reading = this.slots.readings[slot]
    if (!reading) return false
    if (reading.found && !this.#asked[slot]) {
      this.#asked[slot] = true
      this.#used.push(reading.found)
      this.#usedSlots.push(slot)
    }
    return this.#supposed?.slot === slot ? this.#supposed.value : reading.value
  }
}

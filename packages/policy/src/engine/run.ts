import { type Asked, compile } from '../cel/compile.ts'
import type { Expr } from '../cel/expression.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Rule } from '../pack/pack-types.ts'
import type { Found } from '../pack/place.ts'
import type { Thing, Value } from '../values/value.ts'
import { type Household, householdOf } from './household.ts'
import type { Law } from './law.ts'

/** A rule that was computed, in the order of computing. */
export interface Step {
  readonly rule: Rule
  readonly member: Thing | undefined
  readonly value: Value
}

/** One household under one law: every rule is computed at most once, for the household or for a member. */
export class PolicyRun implements Asked {
  readonly law: Law
  readonly household: Household
  readonly steps: Step[] = []
  /** The parameters that rules asked for, with the pack that answered. */
  readonly used = new Map<string, Found>()

  constructor(law: Law, facts: HouseholdFacts) {
    this.law = law
    this.household = householdOf(facts)
  }

  /** Value of an expression, for a member when it speaks of one. */
  evaluate(e: Expr, member?: Thing): Value {
    return compile(e)({ ask: this, member, item: false, outer: undefined })
  }

  /** Value of a rule or fact by name; a member's own when `member` is given and has it. */
  named(name: string, member?: Thing): Value {
    const rule = this.law.rules.get(name)
    if (member && (rule ? rule.of === 'member' : member.fields.has(name))) return this.field(member, name)
    return this.name(name)
  }

  /** A fact or rule of the household. */
  name(name: string): Value {
    return this.household.facts.get(name) ?? this.#rule(name, undefined)
  }

  /** A fact or rule of a member, a fact of another record. */
  field(of: Thing, field: string): Value {
    return of.fields.get(field) ?? this.#rule(field, of)
  }

  given(key: string): boolean {
    return this.law.read(key).given
  }

  lapsed(key: string): boolean {
    return this.law.read(key).lapsed
  }

  /** Computes a rule and keeps its value beside the facts. */
  #rule(name: string, member: Thing | undefined): Value {
    const rule = this.law.rules.get(name)
    // A rule that is not yet, or no longer, in force holds of nobody.
    if (!rule) return false
    const value = this.evaluate(rule.expr, member)
    const kept = member ? member.fields : this.household.facts
    kept.set(name, value)
    this.steps.push({ rule, member, value })
    return value
  }

  /** Value of a parameter; unknown with its key where the place has none. */
  parameter(key: string): Value {
    const { value, found } = this.law.read(key)
    if (found) this.used.set(key, found)
    return value
  }
}

import { type Asked, compile, type Scope } from '../cel/compile.ts'
import type { Expr } from '../cel/expression.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterValue, Rule } from '../pack/pack-types.ts'
import { findValue, hasLapsed } from '../pack/place.ts'
import { unknownParameter } from '../values/unknown.ts'
import type { Thing, Value } from '../values/value.ts'
import { type Household, householdOf } from './household.ts'
import type { Law } from './law.ts'
import { plainToValue } from './plain-value.ts'

/** A rule that was computed, in the order of computing. */
export interface Step {
  readonly rule: Rule
  readonly member: Thing | undefined
  readonly value: Value
}

/** A parameter that a rule asked for and the pack that answered. */
export interface Used {
  readonly value: ParameterValue
  readonly pack: string
  readonly place: string
}

/** One household under one law: every rule is computed at most once, for the household or for a member. */
export class PolicyRun {
  readonly law: Law
  readonly household: Household
  readonly steps: Step[] = []
  readonly used = new Map<string, Used>()
  readonly #known = new Map<Thing | undefined, Map<string, Value>>()
  readonly #parameters = new Map<string, Value>()

  constructor(law: Law, facts: HouseholdFacts) {
    this.law = law
    this.household = householdOf(facts)
  }

  /** Value of an expression, for a member when it speaks of one. */
  evaluate(e: Expr, member?: Thing): Value {
    return compile(e)(this.#scope(member))
  }

  /** Value of a rule or fact by name; a member's own when `member` is given and has it. */
  named(name: string, member?: Thing): Value {
    const rule = this.law.rules.get(name)
    if (member && (rule ? rule.of === 'member' : member.fields.has(name))) return this.#field(member, name)
    return this.#name(name)
  }

  #scope(member: Thing | undefined): Scope {
    return { ask: this.#ask, locals: member && { name: 'member', value: member, outer: undefined } }
  }

  readonly #ask: Asked = {
    name: (name) => this.#name(name),
    field: (of, field) => this.#field(of, field),
    parameter: (key) => this.parameter(key),
    given: (key) => findValue(this.law.packs, key, this.law.day)?.value.value !== undefined,
    lapsed: (key) => hasLapsed(this.law.packs, key, this.law.day),
  }

  #name(name: string): Value {
    return this.household.facts.get(name) ?? this.#rule(name, undefined)
  }

  #field(of: Thing, field: string): Value {
    return of.fields.get(field) ?? this.#rule(field, of)
  }

  #rule(name: string, member: Thing | undefined): Value {
    const known = this.#known.get(member) ?? new Map<string, Value>()
    this.#known.set(member, known)
    const before = known.get(name)
    if (before !== undefined) return before
    const rule = this.law.rules.get(name)
    // A rule that is not yet, or no longer, in force holds of nobody.
    if (!rule) return false
    const value = this.evaluate(rule.expr, member)
    known.set(name, value)
    this.steps.push({ rule, member, value })
    return value
  }

  /** Value of a parameter; unknown with its key where the place has none. */
  parameter(key: string): Value {
    const before = this.#parameters.get(key)
    if (before !== undefined) return before
    const value = this.#read(key)
    this.#parameters.set(key, value)
    return value
  }

  #read(key: string): Value {
    const found = findValue(this.law.packs, key, this.law.day)
    if (found?.value.value !== undefined) {
      this.used.set(key, { value: found.value, pack: found.pack.id, place: found.pack.place })
      return plainToValue(found.value.value)
    }
    const declared = this.law.declared.get(key) ?? this.law.declared.get(key.slice(0, key.lastIndexOf('.')))
    return found === undefined && declared?.fallback ? plainToValue(declared.fallback) : unknownParameter(key)
  }
}

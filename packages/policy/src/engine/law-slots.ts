import { compile } from '../cel/compile.ts'
import type { Expr } from '../cel/expression.ts'
import type { Run } from '../cel/scope.ts'
import { FIELD_SLOTS, type Slots } from '../cel/slots.ts'
import type { Rule } from '../pack/pack-types.ts'
import { isUnknown, type Thing, type Value } from '../values/value.ts'
import type { MemberFact } from './family.ts'
import { FAMILY_FACTS } from './family-facts.ts'
import type { Law, Reading } from './law.ts'
import { MEMBER_FACTS } from './member-facts.ts'
import type { PolicyRun } from './run.ts'
import type { Sentence } from './sentence.ts'

/** How a value is worked out when a rule first asks for it. */
type Work = (run: PolicyRun) => Value
type MemberWork = (run: PolicyRun, member: Thing) => Value

/** Works out a rule and, where it has a sentence for what came out, records that it was applied. */
const ruleOf = (rule: Rule, slots: LawSlots): ((run: PolicyRun, member: Thing | undefined) => Value) => {
  const speaks = rule.yes !== undefined || rule.no !== undefined
  let body: Run | undefined
  return (run, member) => {
    body ??= slots.compiled(rule.expr)
    const value = body(run.scopeOf(member))
    if (!speaks) return value
    const words = isUnknown(value) ? undefined : value === false ? rule.no : rule.yes
    if (words || isUnknown(value)) run.steps.push({ rule, member, value, words })
    return value
  }
}

const factOf =
  (read: MemberFact): MemberWork =>
  (run, member) => {
    const told = run.facts.members[member.row]
    return told ? read(told, run, member.row) : false
  }

/**
 * One law made ready to run: its names have slots, each slot a way to work its value out, and its expressions are
 * closures over slots. Made once for a law, on demand; a run then looks nothing up by name.
 */
export class LawSlots implements Slots {
  /** By slot of the household, and of members. */
  readonly works: Work[] = []
  readonly memberWorks: MemberWork[] = []
  /** By slot of the parameter; grows as keys of families of parameters are met. */
  readonly readings: Reading[] = []
  /** Sentences made ready, by their rule or their words. */
  readonly sentences = new WeakMap<object, Sentence>()
  /** How many rules of members there are. */
  readonly memberRules: number
  readonly #law: Law
  readonly #names = new Map<string, number>()
  readonly #fields = new Map(FIELD_SLOTS)
  readonly #parameters = new Map<string, number>()
  readonly #compiled = new WeakMap<Expr, Run>()
  #byKey: readonly number[] = []

  constructor(law: Law) {
    this.#law = law
    for (const [name, work] of Object.entries(FAMILY_FACTS)) this.#add(name, work)
    for (const [name, slot] of FIELD_SLOTS) {
      const read = MEMBER_FACTS[name]
      this.memberWorks[slot] = read ? factOf(read) : () => false
    }
    for (const rule of law.rules.values())
      if (rule.of === 'member') {
        this.#fields.set(rule.name, this.memberWorks.length)
        this.memberWorks.push(ruleOf(rule, this))
      } else {
        const work = ruleOf(rule, this)
        this.#add(rule.name, (run) => work(run, undefined))
      }
    this.memberRules = this.memberWorks.length - FIELD_SLOTS.size
  }

  #add(name: string, work: Work): void {
    this.#names.set(name, this.works.length)
    this.works.push(work)
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

  /** Slots of the parameters met so far, in the order of their keys. */
  get byKey(): readonly number[] {
    if (this.#byKey.length !== this.readings.length)
      this.#byKey = [...this.#parameters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, slot]) => slot)
    return this.#byKey
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

import type { Expr } from '../cel/expression.ts'
import type { Run } from '../cel/scope.ts'
import { type FamilyClass, PROGRAMS, type Program } from '../facts/codes.ts'
import type { ProgramRule, Refusal, ReviewRule, Rule } from '../pack/pack-types.ts'
import type { Law } from './law.ts'

type Compiled = (e: Expr) => Run

/** A rule whose closure is made when it is first asked for, since a law has many that no family touches. */
export class ReadyRule {
  readonly rule: Rule
  /** Whether it has a sentence for what comes out. */
  readonly speaks: boolean
  run: Run

  constructor(rule: Rule, by: { compiled: Compiled }) {
    this.rule = rule
    this.speaks = rule.yes !== undefined || rule.no !== undefined
    this.run = (scope) => {
      this.run = by.compiled(rule.expr)
      return this.run(scope)
    }
  }
}

export interface ReadyProgram {
  readonly rule: ProgramRule
  /** What is granted; undefined for a status such as 低保边缘, which gives nothing by itself. */
  readonly grants: Program | undefined
  readonly unless: Run | undefined
  readonly when: Run
  readonly monthly: Run | undefined
  readonly refusals: readonly { readonly refusal: Refusal; readonly when: Run }[]
}

/** What every determination asks, each condition a closure. */
export interface ReadyLaw {
  /** In the order in which they are tried. */
  readonly classes: readonly { readonly class: FamilyClass; readonly when: Run }[]
  readonly programs: readonly ReadyProgram[]
  readonly reviews: readonly { readonly rule: ReviewRule; readonly when: Run }[]
}

const readyProgram = (rule: ProgramRule, compiled: Compiled): ReadyProgram => ({
  rule,
  grants: rule.monthly && PROGRAMS.find((program) => program === rule.program),
  unless: rule.unless && compiled(rule.unless),
  when: compiled(rule.when),
  monthly: rule.monthly && compiled(rule.monthly),
  refusals: rule.refusals.map((refusal) => ({ refusal, when: compiled(refusal.when) })),
})

export const readyLaw = (law: Law, compiled: Compiled): ReadyLaw => ({
  classes: law.classes.map((c) => ({ class: c.class, when: compiled(c.when) })),
  programs: law.programs.map((rule) => readyProgram(rule, compiled)),
  reviews: law.reviews.map((rule) => ({ rule, when: compiled(rule.when) })),
})

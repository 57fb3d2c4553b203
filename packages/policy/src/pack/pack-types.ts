import type { PlainDate } from '@songtan/kernel'
import type { Expr } from '../cel/expression.ts'
import type { FamilyClass, Program, ReviewCode, Status } from '../facts/codes.ts'
import type { Catalogue } from './item-types.ts'

/** Sentences in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Legal basis: the instrument by its id in the packs and by title, and the article. */
export interface Basis {
  readonly id: string
  readonly instrument: string
  readonly en: string
  readonly article: string
}

export interface Span {
  readonly from: PlainDate
  /** The last day; open when left out. */
  readonly to?: PlainDate | undefined
}

export const VALUE_TYPES = [
  'yearly',
  'monthly',
  'money',
  'ratio',
  'int',
  'bool',
  'text',
  'term',
  'rounding',
  'tiers',
] as const
export type ValueType = (typeof VALUE_TYPES)[number]

export const TERM_UNITS = ['working-day', 'calendar-day', 'month', 'hour'] as const
export type TermUnit = (typeof TERM_UNITS)[number]

/** A parameter's value as plain JSON; quotients are exact pairs [numerator, denominator] (fen for money). */
export type PlainValue =
  | { readonly type: 'yearly' | 'monthly' | 'money' | 'ratio'; readonly is: readonly [number, number] }
  | { readonly type: 'int'; readonly is: number }
  | { readonly type: 'bool'; readonly is: boolean }
  | { readonly type: 'text'; readonly is: string }
  | { readonly type: 'term'; readonly is: number; readonly unit: TermUnit }
  | { readonly type: 'rounding'; readonly unit: number; readonly mode: 'half-up' | 'up' | 'down' }
  | {
      readonly type: 'tiers'
      readonly is: readonly {
        readonly below?: readonly [number, number]
        readonly share: readonly [number, number]
      }[]
    }

/** How sure the dates are: `day` as printed, `period` the first day of a stated period, `inferred` by us. */
export const CERTAINTIES = ['day', 'period', 'inferred'] as const

/** National, provincial, city or county; `fictional` in a pack that is marked so. */
export type PackStatus = 'national' | 'province' | 'city' | 'county' | 'fictional'

/** A dated value with its source. `value` is missing in a declared unknown stretch. */
export interface ParameterValue extends Span {
  readonly key: string
  readonly value?: PlainValue | undefined
  /** As printed in the pack: `662.00`, `yuan/month`. */
  readonly text: string
  readonly unit: string
  readonly basis: Basis
  readonly source: string
  readonly status: PackStatus
  readonly certainty: (typeof CERTAINTIES)[number]
}

/** A code and what it means. */
export interface Option extends Words {
  readonly code: string
}

/** What a parameter is; `by` names the codes that pick one of a family. */
export interface Declaration extends Words {
  readonly key: string
  readonly type: ValueType
  readonly by?: string | undefined
  /** Those codes, where they are not a list of the facts. */
  readonly codes?: readonly string[] | undefined
  /** Codes a text may take, each with its words. */
  readonly options?: readonly Option[] | undefined
  readonly fallback?: PlainValue | undefined
  /** National ceiling: a place may stay below it, never go above. */
  readonly ceiling?: PlainValue | undefined
  readonly floor?: PlainValue | undefined
}

export const RULE_TYPES = [
  'bool',
  'int',
  'text',
  'yearly',
  'monthly',
  'money',
  'ratio',
  'day',
  'month',
  'members',
] as const
export type RuleType = (typeof RULE_TYPES)[number]

/** A named variable of the law, for the household or for each member. */
export interface Rule extends Span {
  readonly name: string
  readonly of: 'household' | 'member'
  readonly type: RuleType
  readonly basis: Basis
  readonly expr: Expr
  /** The CEL as written; left out of bundles. */
  readonly cel?: string
  /** Sentences of the trace: for yes (or any value) and for no. */
  readonly yes?: Words | undefined
  readonly no?: Words | undefined
}

export interface ClassRule {
  readonly class: FamilyClass
  readonly when: Expr
}

export interface Refusal {
  readonly code: string
  readonly when: Expr
  readonly basis: Basis
  readonly words: Words
}

/** A programme or status: who gets it, how much a month, and why not. */
export interface ProgramRule extends Span {
  readonly program: Program | Status
  readonly of: 'household' | 'member'
  readonly basis: Basis
  readonly when: Expr
  readonly monthly?: Expr | undefined
  /** Not even tried when true: an earlier class was reached. */
  readonly unless?: Expr | undefined
  readonly refusals: readonly Refusal[]
}

export interface ReviewRule {
  readonly code: ReviewCode
  readonly of: 'household' | 'member'
  readonly when: Expr
  readonly words: Words
}

/** Names of rules that a determination reports by themselves. */
export interface Outputs {
  readonly counted: string
  readonly persons: string
  readonly perCapita: string
  readonly grace: string
  readonly graceLastMonth: string
}

/** One folder of `policies/`, read and checked. Plain JSON. */
export interface Pack extends Words, Catalogue {
  /** Folder, e.g. `6103-baoji`. */
  readonly id: string
  /** Leading digits of the codes it speaks for; empty for the nation. */
  readonly place: string
  readonly fictional: boolean
  /** Days before this one use the pack as of this day. */
  readonly earliest?: PlainDate | undefined
  readonly note?: Words | undefined
  readonly hash: string
  readonly declarations: readonly Declaration[]
  readonly values: readonly ParameterValue[]
  readonly rules: readonly Rule[]
  readonly classes: readonly ClassRule[]
  readonly programs: readonly ProgramRule[]
  readonly reviews: readonly ReviewRule[]
  readonly outputs?: Outputs | undefined
}

/** The law as data: plain JSON, checked, ready to run. */
export interface PolicySet {
  /** Content hash of all packs that were loaded together; a bundle keeps that of the set it was cut from. */
  readonly hash: string
  readonly packs: readonly Pack[]
}

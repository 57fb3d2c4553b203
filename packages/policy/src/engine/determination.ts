import type { Fen, PlainDate, YearMonth } from '@songtan/kernel'
import type { FamilyClass, Program, ReviewCode, Status } from '../facts/codes.ts'
import type { Basis, Words } from '../pack/pack-types.ts'

/** What the law of a day says about a family: plain JSON, money in fen, computed again to the same fen. */
export interface Determination {
  readonly day: PlainDate
  readonly place: string
  /** `unknown` when it hangs on facts nobody has told yet (they are in `missing`). */
  readonly class: FamilyClass | 'unknown'
  /** Counted income a person and month, rounded to the fen; null when unknown or nobody counts. */
  readonly perCapita: Fen | null
  readonly grants: readonly Grant[]
  /** 渐退期: what is held goes on up to and with this month. */
  readonly grace?: { readonly lastMonth: YearMonth } | undefined
  readonly refusals: readonly RefusalGiven[]
  readonly review: readonly Review[]
  /** Facts by path and parameters by key. */
  readonly missing: readonly string[]
  /** The packs that spoke and the hash of their content. */
  readonly policy: { readonly hash: string; readonly packs: readonly string[] }
  readonly parametersUsed: readonly ParameterUsed[]
  readonly trace: readonly TraceStep[]
}

/** `monthly` is null where only the amount's parameter is missing. */
export interface Grant {
  readonly program: Program
  readonly member?: string | undefined
  readonly monthly: Fen | null
}

export interface RefusalGiven {
  readonly program: Program | Status
  readonly member?: string | undefined
  readonly code: string
  /** One sentence in Chinese; `en` the same in English. */
  readonly reason: string
  readonly en: string
  readonly basis: Basis
}

export interface Review {
  readonly code: ReviewCode
  /** The member, fact or parameter it is about; empty for the family. */
  readonly about: string
  readonly zh: string
  readonly en: string
}

export interface ParameterUsed {
  readonly key: string
  /** What the parameter is, and its value with its unit, as people say it; missing in what was frozen without. */
  readonly name?: Words | undefined
  readonly said?: Words | undefined
  readonly place: string
  readonly value: string
  readonly unit: string
  readonly from: PlainDate
  readonly basis: Basis
  readonly source: string
}

/** One rule that was applied, with what it looked at (texts that need no language) and what came out, as a sentence in both languages. */
export interface TraceStep {
  readonly rule: string
  readonly member?: string | undefined
  readonly basis: Basis
  readonly values: Readonly<Record<string, string>>
  readonly outcome: string
  readonly zh: string
  readonly en: string
}

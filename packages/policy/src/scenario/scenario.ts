import type { Fen, YearMonth } from '@songtan/kernel'
import type { Standing } from '../engine/package.ts'
import type { FamilyClass, Program, ReviewCode, Status } from '../facts/codes.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { Located } from '../source/located.ts'

/** Facts and what the law should make of them (contracts.md §3). */
export interface Scenario {
  readonly name: string
  readonly facts: HouseholdFacts
  readonly expect: Expectation
  /** Figures taken for the place because nobody published them; the case is then about the rule alone. */
  readonly assume: readonly AssumedValue[]
}

/** A parameter's value as the file writes it, read once its declaration is known. */
export interface AssumedValue {
  readonly key: string
  readonly of?: string | undefined
  readonly unit: string
  readonly value: Located
  readonly path: string
}

/** Every key is optional; what is absent is not checked. */
export interface Expectation {
  readonly class?: FamilyClass | undefined
  readonly perCapita?: Fen | undefined
  readonly grants?: readonly ExpectedGrant[] | undefined
  readonly not?: readonly (Program | Status)[] | undefined
  readonly grace?: { readonly lastMonth: YearMonth } | undefined
  readonly review?: readonly ReviewCode[] | undefined
  /** Items of the catalogue; those not named are not checked. */
  readonly package?: readonly ExpectedItem[] | undefined
}

/** How an item stands, for a member when one is named; `amount: null` when it must not be known. */
export interface ExpectedItem {
  readonly item: string
  readonly member?: string | undefined
  readonly standing: Standing
  readonly amount?: Fen | null | undefined
  readonly share?: string | undefined
  /** Code of the office that decides. */
  readonly decide?: string | undefined
  /** Facts and parameters that it must hang on, among others. */
  readonly on?: readonly string[] | undefined
}

export interface ExpectedGrant {
  readonly program: Program
  readonly member?: string | undefined
  readonly monthly?: Fen | undefined
}

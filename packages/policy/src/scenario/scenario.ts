import type { Fen, YearMonth } from '@songtan/kernel'
import type { FamilyClass, Program, ReviewCode, Status } from '../facts/codes.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'

/** Facts and what the law should make of them (contracts.md §3). */
export interface Scenario {
  readonly name: string
  readonly facts: HouseholdFacts
  readonly expect: Expectation
}

/** Every key is optional; what is absent is not checked. */
export interface Expectation {
  readonly class?: FamilyClass | undefined
  readonly perCapita?: Fen | undefined
  readonly grants?: readonly ExpectedGrant[] | undefined
  readonly not?: readonly (Program | Status)[] | undefined
  readonly grace?: { readonly lastMonth: YearMonth } | undefined
  readonly review?: readonly ReviewCode[] | undefined
}

export interface ExpectedGrant {
  readonly program: Program
  readonly member?: string | undefined
  readonly monthly?: Fen | undefined
}

import type { MemberFacts } from '../../facts/household-facts.ts'

/** A fact with the family it stands in. */
export interface In<T> {
  readonly fact: T
  /** Place of a member in the family by id: ANYBODY for no id at all. */
  readonly placeOf: (id: string | undefined) => number
}

/** A member with its place in the family. */
export interface MemberIn {
  readonly fact: MemberFacts
  /** The members who are this to it, as bits. */
  readonly kin: (role: 'spouses' | 'parents' | 'children') => number
}

/** A holding of the whole family names no member. */
export const ANYBODY = 255

/** Codes of a fact that may be told to be absent. */
export const none = (codes: readonly string[]): readonly string[] => ['none', ...codes]

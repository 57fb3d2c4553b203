import type { Fen } from '@songtan/kernel'
import { CLASSES, type FamilyClass, type Program } from '../facts/codes.ts'

/** `unknown`: hangs on facts nobody has told. `undecidable`: the place lacks a parameter. Neither is left out. */
export type SimulatedClass = FamilyClass | 'unknown' | 'undecidable'

export const SIMULATED_CLASSES: readonly SimulatedClass[] = [...CLASSES, 'unknown', 'undecidable']

/** What one law makes of one family. */
export interface FamilyOutcome {
  readonly class: SimulatedClass
  /** The key an undecidable family lacks. */
  readonly parameter?: string | undefined
  /** Class, a grant or an amount hangs on facts nobody has told. */
  readonly hangs: boolean
  /** `monthly` null where it is not known. */
  readonly grants: readonly { readonly program: Program; readonly monthly: Fen | null }[]
}

/** Fen a month of all grants; undefined where one of them, or whether there is one, is not known. */
export const monthlyOf = ({ class: found, hangs, grants }: FamilyOutcome): number | undefined => {
  if (found === 'unknown' || found === 'undecidable' || hangs) return undefined
  return grants.some(({ monthly }) => monthly === null) ? undefined : knownMonthly(grants)
}

/** Fen a month of those grants whose amount is known. */
export const knownMonthly = (grants: FamilyOutcome['grants']): number =>
  grants.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0)

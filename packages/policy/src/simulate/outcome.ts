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

/** Nothing of who gets what is open; amounts may be. */
export const isDecided = ({ class: found, hangs }: FamilyOutcome): boolean =>
  found !== 'unknown' && found !== 'undecidable' && !hangs

/** Fen a month of all grants; undefined where one of them, or whether there is one, is not known. */
export const monthlyOf = (outcome: FamilyOutcome): number | undefined =>
  isDecided(outcome) && outcome.grants.every(({ monthly }) => monthly !== null)
    ? knownMonthly(outcome.grants)
    : undefined

/** Fen a month of those grants whose amount is known. */
export const knownMonthly = (grants: FamilyOutcome['grants']): number =>
  grants.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0)

import type { FamilyFact, KeptFact, Standing } from '@songtan/contract'
import type { PlainDate } from '@songtan/kernel'
import type { Tx } from '../../platform/db/db.ts'
import { type Acting, announce } from './acting.ts'
import { endFact, keepFacts } from './facts.repo.ts'
import { changeHousehold, type HouseholdAt } from './households.repo.ts'

/** A fact brought by another domain. `source` says who told or found it, `sourceRef` the record it stands in. */
export interface BroughtFact {
  readonly personId: string | null
  readonly fact: FamilyFact
  readonly source: string
  readonly sourceRef?: string | undefined
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
}

const keepBrought = async (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt & { readonly facts: readonly BroughtFact[] },
  standing: Standing,
): Promise<{ factIds: string[]; superseded: number }> => {
  if (at.facts.length === 0) return { factIds: [], superseded: 0 }
  const facts = at.facts.map((fact) => ({ ...fact, standing }))
  const kept = await keepFacts(tx, acting, { county: at.county, householdId: at.householdId, facts })
  await changeHousehold(tx, at, {})
  const personIds = [...new Set(at.facts.flatMap(({ personId }) => personId ?? []))]
  await announce(acting, at, { change: 'facts', day: acting.today, personIds })
  return kept
}

/**
 * Keeps what sources, a survey or papers found (L2 §15–§18). All that was found of one thing (two banks' deposits of
 * one person) has to come in one call: a later call about the same thing supersedes it.
 */
export const recordVerifiedFacts = (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt & { readonly facts: readonly BroughtFact[] },
) => keepBrought(tx, acting, at, 'verified')

/** Keeps what the family told later than with its application, as `openFamily` does. */
export const recordDeclaredFacts = (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt & { readonly facts: readonly BroughtFact[] },
) => keepBrought(tx, acting, at, 'declared')

/** A thing that was verified holds no longer from a day on, and nothing comes in its place: an aid that ended. */
export const endVerifiedFact = (
  tx: Tx,
  acting: Acting,
  at: HouseholdAt & { readonly personId: string | null; readonly fact: KeptFact; readonly on: PlainDate },
): Promise<void> => endFact(tx, acting, { ...at, standing: 'verified' })

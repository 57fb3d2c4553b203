import type { PayableProgram } from '@songtan/contract'
import { addMonths, type Fen, type YearMonth } from '@songtan/kernel'
import type { Stretch } from './months.ts'
import { DECIDED_TOGETHER } from './programs.ts'

/** An entitlement (待遇) of a household that has not been voided. */
export interface HeldEntitlement extends Stretch {
  readonly id: string
  readonly program: PayableProgram
}

export interface Grant {
  readonly program: PayableProgram
  readonly personId: string | null
  readonly monthly: Fen
}

export interface Decision {
  readonly fromMonth: YearMonth
  readonly grants: readonly Grant[]
  /** First month of the earliest decision that was made after this one but applied before it. */
  readonly laterFrom: YearMonth | undefined
}

export interface EntitlementPlan {
  /** Ended with the month before the decision counts. */
  readonly end: readonly {
    readonly id: string
    readonly toMonth: YearMonth
    readonly program: PayableProgram
  }[]
  /** Replaced from their first month on. */
  readonly void: readonly { readonly id: string; readonly program: PayableProgram }[]
  readonly open: readonly (Grant & Stretch)[]
}

/**
 * A confirmed decision replaces what the family held in the programmes it decides: the old ends at the month
 * before, the new starts in its month (L2 §21, §32). Told late, it fills only the months up to the next decision.
 */
export const planEntitlements = (held: readonly HeldEntitlement[], decision: Decision): EntitlementPlan => {
  const { fromMonth, grants, laterFrom } = decision
  const toMonth = laterFrom === undefined ? null : addMonths(laterFrom, -1)
  if (toMonth !== null && toMonth < fromMonth) return { end: [], void: [], open: [] }
  const programs = new Set([...DECIDED_TOGETHER, ...grants.map((grant) => grant.program)])
  const touched = held.filter(
    (entitlement) =>
      programs.has(entitlement.program) &&
      (entitlement.toMonth === null || entitlement.toMonth >= fromMonth) &&
      (toMonth === null || entitlement.fromMonth <= toMonth),
  )
  return {
    end: touched
      .filter((entitlement) => entitlement.fromMonth < fromMonth)
      .map(({ id, program }) => ({ id, program, toMonth: addMonths(fromMonth, -1) })),
    void: touched
      .filter((entitlement) => entitlement.fromMonth >= fromMonth)
      .map(({ id, program }) => ({ id, program })),
    open: grants.map((grant) => ({ ...grant, fromMonth, toMonth })),
  }
}

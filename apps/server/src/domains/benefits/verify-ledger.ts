import type { Db } from '../../platform/db/db.ts'
import { LEDGER_CHECKS } from './ledger-checks.ts'

/** The first place where the books do not fit; ids only, never a name or an account. */
export interface BrokenPlace {
  readonly check: string
  readonly county: string
  readonly subject: string
  readonly expected: string
  readonly found: string
}

export type LedgerReport =
  | { readonly ok: true; readonly transfers: number; readonly checks: number }
  | { readonly ok: false; readonly broken: BrokenPlace }

/**
 * Holds the whole ledger against the lines, receivables, bank files and entitlements that it speaks of
 * (`songtan audit verify`), in one snapshot, so that a run under way is seen whole or not at all.
 */
export const verifyLedger = (db: Db): Promise<LedgerReport> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx): Promise<LedgerReport> => {
      for (const [check, query] of Object.entries(LEDGER_CHECKS)) {
        const { rows } = await query.execute(tx)
        const [place] = rows
        if (place) return { ok: false, broken: { check, ...place } }
      }
      const { transfers } = await tx
        .selectFrom('benefits.transfer')
        .select((eb) => eb.fn.countAll<number>().as('transfers'))
        .executeTakeFirstOrThrow()
      return { ok: true, transfers, checks: Object.keys(LEDGER_CHECKS).length }
    })

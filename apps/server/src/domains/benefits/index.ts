/** What domains to the right, the command line and the demo may use of the money side. */

export { applyDecision, type ConfirmedDecision } from './apply-decision.ts'
export { approveRun } from './approve-run.ts'
export { buildRun } from './build-run.ts'
export { type Account, accountName } from './domain/accounts.ts'
export { PROGRAM_NAMES } from './domain/programs.ts'
export { downloadBankFile } from './download-bank-file.ts'
export { type NewEntitlement, openEntitlements } from './entitlement.repo.ts'
export { type AccountBalance, balances } from './ledger.queries.ts'
export { makeBankFile } from './make-bank-file.ts'
export { type Posting, postingOf } from './posting.ts'
export { readReturn } from './read-return.ts'
export { type BrokenPlace, type LedgerReport, verifyLedger } from './verify-ledger.ts'

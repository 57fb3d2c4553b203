import { benefitsRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { approveRun } from './approve-run.ts'
import { buildRun } from './build-run.ts'
import { cancelRun } from './cancel-run.ts'
import { downloadBankFile } from './download-bank-file.ts'
import { listEntitlements } from './list-entitlements.ts'
import { listReceivables } from './list-receivables.ts'
import { listRunLines } from './list-run-lines.ts'
import { listRuns } from './list-runs.ts'
import { listTransfers } from './list-transfers.ts'
import { makeBankFile } from './make-bank-file.ts'
import { openRun } from './open-run.ts'
import { planRecovery } from './plan-recovery.ts'
import { readLedger } from './read-ledger.ts'
import { readReturn } from './read-return.ts'
import { repayReceivable } from './repay-receivable.ts'
import { stopEntitlement } from './stop-entitlement.ts'

export const staffBindings = [
  bind(benefitsRoutes.listRuns, listRuns),
  bind(benefitsRoutes.openRun, openRun),
  bind(benefitsRoutes.listRunLines, listRunLines),
  bind(benefitsRoutes.buildRun, buildRun),
  bind(benefitsRoutes.approveRun, approveRun),
  bind(benefitsRoutes.cancelRun, cancelRun),
  bind(benefitsRoutes.makeBankFile, makeBankFile),
  bind(benefitsRoutes.downloadBankFile, downloadBankFile),
  bind(benefitsRoutes.readReturn, readReturn),
  bind(benefitsRoutes.listEntitlements, listEntitlements),
  bind(benefitsRoutes.stopEntitlement, stopEntitlement),
  bind(benefitsRoutes.readLedger, readLedger),
  bind(benefitsRoutes.listTransfers, listTransfers),
  bind(benefitsRoutes.listReceivables, listReceivables),
  bind(benefitsRoutes.planRecovery, planRecovery),
  bind(benefitsRoutes.repayReceivable, repayReceivable),
]

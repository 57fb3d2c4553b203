import { permissions } from '../../platform/authz/permission.ts'

const MONEY = ['finance-clerk', 'finance-approver', 'supervisor', 'auditor'] as const

/** The clerk makes, the approver checks (制单、复核); supervisors and auditors read. All by county. */
export const may = permissions('benefits', {
  readRuns: { posts: MONEY, operator: true },
  buildRun: { posts: ['finance-clerk'] },
  approveRun: { posts: ['finance-approver'] },
  cancelRun: { posts: ['finance-clerk', 'finance-approver'] },
  makeBankFile: { posts: ['finance-clerk'] },
  downloadBankFile: { posts: ['finance-clerk', 'auditor'] },
  readReturn: { posts: ['finance-clerk'] },
  readEntitlements: {
    posts: ['town-clerk', 'town-approver', 'county-examiner', 'county-approver', ...MONEY],
  },
  stopEntitlement: { posts: ['county-approver'] },
  readLedger: { posts: MONEY, operator: true },
  recover: { posts: ['finance-clerk'] },
  readAdjustments: { posts: ['county-examiner', 'county-approver', ...MONEY] },
  exportAdjustment: { posts: ['county-examiner', 'county-approver', ...MONEY] },
  recomputeAdjustment: { posts: ['county-examiner', 'county-approver'] },
  applyAdjustment: { posts: ['county-approver'] },
  undoAdjustment: { posts: ['county-approver'] },
  readOwnPayments: { citizen: true },
})

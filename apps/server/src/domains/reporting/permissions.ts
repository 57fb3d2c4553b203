import type { PostKind } from '@songtan/contract'
import { permissions } from '../../platform/authz/permission.ts'

/** Posts that see applications elsewhere, and may see those behind a figure. */
const OF_CASES = [
  'town-approver',
  'county-examiner',
  'county-approver',
  'supervisor',
  'auditor',
] as const satisfies readonly PostKind[]

const READERS = [...OF_CASES, 'finance-clerk', 'finance-approver'] as const satisfies readonly PostKind[]

/** Who may see figures: those who supervise others' work or answer for its money, each in the own area. */
export const reportingPermissions = permissions('reporting', {
  readStatistics: { posts: READERS },
  listStatisticCases: { posts: OF_CASES },
  exportStatistics: { posts: READERS },
  readBoundaries: { posts: READERS },
})

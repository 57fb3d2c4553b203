import type { PostKind } from '@songtan/contract'
import { permissions } from '../../platform/authz/permission.ts'

/** Who opens and collects authorisations at the counter. */
const COUNTER = [
  'town-clerk',
  'county-examiner',
  'verification-officer',
] as const satisfies readonly PostKind[]

/** Who works with what the sources say. */
const WORKERS = [...COUNTER, 'town-approver', 'county-approver'] as const satisfies readonly PostKind[]

/** And who looks over it, with names masked. */
const READERS = [...WORKERS, 'supervisor', 'auditor'] as const satisfies readonly PostKind[]

/** Who may do what with authorisations and checks (L1 §58, L2 §17; PIPL §6, §34). */
export const verificationPermissions = permissions('verification', {
  seeNames: { posts: WORKERS },
  listSources: { posts: READERS },
  openAuthorisation: { posts: COUNTER },
  listAuthorisations: { posts: READERS },
  showAuthorisation: { posts: READERS },
  recordPaper: { posts: COUNTER },
  readPaper: { posts: READERS },
  inviteMember: { posts: COUNTER },
  revokeAuthorisation: { posts: COUNTER },
  orderChecks: { posts: COUNTER },
  listOrders: { posts: READERS },
  showOrder: { posts: READERS },
  askAgain: { posts: ['verification-officer'] },
  showReport: { posts: READERS },
  printReport: { posts: READERS },
  listMyAuthorisations: { citizen: true },
  inviteMyMember: { citizen: true },
  revokeMyAuthorisation: { citizen: true },
  readInvitation: { anyone: true },
  sendInvitationCode: { anyone: true },
  signInvitation: { anyone: true },
})

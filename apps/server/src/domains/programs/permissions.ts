import { permissions } from '../../platform/authz/permission.ts'

export const programsPermissions = permissions('programs', {
  /** The law is public (L1 §6, PIPL §24: explanation of automated decisions). */
  readPolicy: { anyone: true },
  /** Everybody at work may read the whole law, of every place: it is public (L1 §6). */
  listPacks: { staff: true },
  readLaw: { staff: true },
  listScenarios: { staff: true },
  listPublications: { staff: true },
  /** Whoever sets a standard drafts it (L1 §10); supervisors and auditors see what is coming. */
  openDraft: { posts: ['policy-officer'] },
  saveDraft: { posts: ['policy-officer'] },
  submitDraft: { posts: ['policy-officer'] },
  discardDraft: { posts: ['policy-officer'] },
  readDraft: { posts: ['policy-officer', 'policy-approver', 'supervisor', 'auditor'] },
  returnDraft: { posts: ['policy-approver'] },
  publishDraft: { posts: ['policy-approver'] },
  /** Both who write and who publish a draft want to know what it would do (L1 §10: set by what a place can carry). */
  startSimulation: { posts: ['policy-officer', 'policy-approver'] },
  listSimulations: { posts: ['policy-officer', 'policy-approver', 'supervisor', 'auditor'] },
  readSimulation: { posts: ['policy-officer', 'policy-approver', 'supervisor', 'auditor'] },
  exportSimulation: { posts: ['policy-officer', 'policy-approver', 'supervisor', 'auditor'] },
  withdrawPublication: { posts: ['policy-approver'] },
})

import { permissions } from '../../platform/authz/permission.ts'

/** People and posts: the security administrator; settings: the system administrator; both read by those who audit. */
export const orgPermissions = permissions('org', {
  searchStaff: { posts: ['security-admin', 'audit-admin', 'auditor', 'supervisor'] },
  showStaff: { posts: ['security-admin', 'audit-admin', 'auditor', 'supervisor'] },
  createStaff: { posts: ['security-admin'] },
  renameStaff: { posts: ['security-admin'] },
  setStaffActive: { posts: ['security-admin'] },
  givePost: { posts: ['security-admin'] },
  endPost: { posts: ['security-admin'] },
  listColleagues: {
    posts: [
      'village-assistant',
      'town-clerk',
      'town-approver',
      'county-examiner',
      'county-approver',
      'verification-officer',
      'finance-clerk',
      'finance-approver',
      'supervisor',
    ],
  },
  searchDivisions: { anyone: true },
  showDivision: { anyone: true },
  listDivisionChildren: { anyone: true },
  listDelegations: {
    posts: [
      'town-clerk',
      'town-approver',
      'county-examiner',
      'county-approver',
      'supervisor',
      'auditor',
      'audit-admin',
      'system-admin',
      'security-admin',
    ],
  },
  giveDelegation: { posts: ['system-admin'] },
  endDelegation: { posts: ['system-admin'] },
  showCalendar: { posts: ['system-admin', 'auditor', 'audit-admin'] },
  importCalendar: { posts: ['system-admin'] },
})

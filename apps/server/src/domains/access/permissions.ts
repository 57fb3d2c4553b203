import { permissions } from '../../platform/authz/permission.ts'

export const accessPermissions = permissions('access', {
  signIn: { anyone: true },
  signOut: { staff: true },
  me: { staff: true },
  listMySessions: { staff: true },
  signOutEverywhere: { staff: true },
  changePassword: { staff: true },
  startTotp: { staff: true },
  confirmTotp: { staff: true },
  issueCredential: { posts: ['security-admin'] },
  revokeSessions: { posts: ['security-admin'] },
  requestCode: { anyone: true },
  citizenSignIn: { anyone: true },
  citizenSignOut: { citizen: true },
  myProfile: { citizen: true },
  identifyMyself: { citizen: true },
  myMessages: { citizen: true },
  demoMessages: { anyone: true },
  listAudit: { posts: ['auditor', 'audit-admin'] },
})

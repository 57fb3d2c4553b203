import { accessRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { changePassword } from './change-password.ts'
import { issueCredential } from './issue-credential.ts'
import { listMySessions } from './list-my-sessions.ts'
import { me } from './me.ts'
import { confirmTotp, startTotp } from './renew-totp.ts'
import { revokeSessions } from './revoke-sessions.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signOutEverywhere } from './sign-out-everywhere.ts'

export const staffBindings = [
  bind(accessRoutes.signIn, signIn),
  bind(accessRoutes.signOut, signOut),
  bind(accessRoutes.me, me),
  bind(accessRoutes.listMySessions, listMySessions),
  bind(accessRoutes.signOutEverywhere, signOutEverywhere),
  bind(accessRoutes.changePassword, changePassword),
  bind(accessRoutes.startTotp, startTotp),
  bind(accessRoutes.confirmTotp, confirmTotp),
  bind(accessRoutes.issueCredential, issueCredential),
  bind(accessRoutes.revokeSessions, revokeSessions),
]

import { verificationRoutes } from '@songtan/contract'
import { bind } from '../../platform/http/mount.ts'
import { inviteMyMember } from './invite-member.ts'
import { readInvitation } from './read-invitation.ts'
import { revokeMyAuthorisation } from './revoke-authorisation.ts'
import { listMyAuthorisations } from './show-authorisation.ts'
import { sendInvitationCode, signInvitation } from './sign-invitation.ts'

export const citizenBindings = [
  bind(verificationRoutes.listMyAuthorisations, listMyAuthorisations),
  bind(verificationRoutes.inviteMyMember, inviteMyMember),
  bind(verificationRoutes.revokeMyAuthorisation, revokeMyAuthorisation),
  bind(verificationRoutes.readInvitation, readInvitation),
  bind(verificationRoutes.sendInvitationCode, sendInvitationCode),
  bind(verificationRoutes.signInvitation, signInvitation),
]

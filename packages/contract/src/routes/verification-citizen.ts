import { z } from 'zod'
import { county, id, longText, version } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { invitation, invitee, myAuthorisationView } from './verification-fields.ts'

const record = { county, id }

/** What a family does about its authorisations from its own phone. */
export const verificationCitizenRoutes = {
  listMyAuthorisations: defineRoute({
    id: 'verification.listMyAuthorisations',
    method: 'GET',
    path: '/my/authorisations',
    audience: 'citizen',
    summary: 'What my family has authorised, who has signed, until when',
    output: z.object({ items: z.array(myAuthorisationView) }),
  }),
  inviteMyMember: defineRoute({
    id: 'verification.inviteMyMember',
    method: 'POST',
    path: '/my/counties/{county}/authorisations/{id}/invitations',
    audience: 'citizen',
    summary: 'Make a link that lets a member of my family sign on the phone',
    params: record,
    body: invitee,
    output: invitation,
  }),
  revokeMyAuthorisation: defineRoute({
    id: 'verification.revokeMyAuthorisation',
    method: 'POST',
    path: '/my/counties/{county}/authorisations/{id}/revocation',
    audience: 'citizen',
    summary: 'Take back the authorisation; no source is asked from then on',
    params: record,
    body: { reason: longText.optional(), version },
    output: z.object({ id, version }),
  }),
}

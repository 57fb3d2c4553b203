import { z } from 'zod'
import { bilingual, day, instant } from '../fields.ts'
import { defineRoute } from '../route.ts'
import { authorisationPurpose, sourceCode } from '../verification.ts'

const token = z
  .string()
  .regex(/^\d{6}\.[\w-]{43}$/)
  .describe('Token of the link')

/** What the holder of an invitation link may do without signing in. */
export const verificationPublicRoutes = {
  readInvitation: defineRoute({
    id: 'verification.readInvitation',
    method: 'GET',
    path: '/invitations/{token}',
    audience: 'public',
    summary: 'What is asked of whom, by which office, of which sources, and until when',
    params: { token },
    output: z.object({
      office: z.string().describe('the county that asks'),
      number: z.string(),
      purpose: authorisationPurpose,
      sources: z.array(z.object({ code: sourceCode, department: bilingual })),
      forName: z.string().describe('masked name of the member it is about'),
      signerName: z.string().describe('masked name of the one who signs: the member or the guardian'),
      signerPhone: z.string().describe('masked phone the code goes to; empty when none is registered'),
      openedOn: day,
      expiresAt: instant,
    }),
  }),
  sendInvitationCode: defineRoute({
    id: 'verification.sendInvitationCode',
    method: 'POST',
    path: '/invitations/{token}/code',
    audience: 'public',
    summary: "Send a one-time code to the signer's registered phone",
    params: { token },
    output: z.object({ sent: z.literal(true) }),
  }),
  signInvitation: defineRoute({
    id: 'verification.signInvitation',
    method: 'POST',
    path: '/invitations/{token}/signature',
    audience: 'public',
    summary: 'Sign with the code and the identity check',
    params: { token },
    body: {
      code: z.string().regex(/^\d{6}$/),
      livenessToken: z.string().min(1).max(2000).describe('of the identity check made on the phone'),
    },
    output: z.object({ number: z.string(), complete: z.boolean().describe('every member has signed') }),
  }),
}

import { verificationRoutes } from '@songtan/contract'
import { AppError, mobilePhone, residentId } from '@songtan/kernel'
import { CountedRefusal } from '../../platform/use-case/counted-refusal.ts'
import { askingCase, writeCase } from '../../platform/use-case/use-case.ts'
import { checkOneTimeCode, type IdentityAnswer, sendOneTimeCode, wouldOpen } from '../access/index.ts'
import { personOpened } from '../registry/index.ts'
import { completeAuthorisation, lockAuthorisation } from './complete-authorisation.ts'
import { type OpenInvitation, openInvitation } from './invitation.ts'
import { verificationPermissions } from './permissions.ts'

/** A code sent for one member's signature opens nothing else. */
const codeFor = ({ authorisation, line }: OpenInvitation) => ({
  purpose: 'authorisation',
  subject: `${authorisation.id}:${line.personId}`,
})

const noteOf = ({ authorisation, family }: OpenInvitation) => ({
  county: authorisation.county,
  householdId: family.householdId,
  subject: { kind: 'authorisation', id: authorisation.id },
})

/** The code goes to the phone in the register, never to one typed in: the link alone signs nothing. */
export const sendInvitationCode = writeCase(
  verificationRoutes.sendInvitationCode,
  { permission: verificationPermissions.sendInvitationCode },
  async ({ tx, input, services, note }) => {
    const invitation = await openInvitation(tx, services, input.token)
    note(noteOf(invitation))
    const { county } = invitation.authorisation
    const { phone } = await personOpened(tx, services, county, invitation.signerId)
    if (phone === null) throw new AppError(422, 'verification.no-phone')
    await sendOneTimeCode(tx, services, { ...codeFor(invitation), phone: mobilePhone(phone) })
    return { sent: true as const }
  },
)

/** @throws CountedRefusal 422 `verification.identity-not-confirmed` | AppError 503 `access.identity-unavailable` */
const requireMatch = (answer: IdentityAnswer | undefined): void => {
  if (answer === 'mismatch') throw new CountedRefusal(422, 'verification.identity-not-confirmed')
  if (answer !== 'match') throw new AppError(503, 'access.identity-unavailable')
}

/**
 * Signs with the code and the identity check (远程授权: 二维码 and 实人核验; PIPL §29). Only who holds the code makes the
 * registry be asked. The form's lock makes a second use of one link wait and find it used; a code that was tried
 * wrongly is spent even though the call is refused.
 */
export const signInvitation = askingCase(
  verificationRoutes.signInvitation,
  {
    permission: verificationPermissions.signInvitation,
    ask: async ({ db, input, services }): Promise<IdentityAnswer | undefined> => {
      const invitation = await openInvitation(db, services, input.token)
      if (!(await wouldOpen(db, services, { ...codeFor(invitation), code: input.code }))) return undefined
      const { county } = invitation.authorisation
      const signer = await personOpened(db, services, county, invitation.signerId)
      const { livenessToken } = input
      return services.identity.verify({
        ...{ name: signer.name, residentId: residentId(signer.residentId), livenessToken },
      })
    },
  },
  async ({ input, note, ...acting }, answer) => {
    const { tx, services, now } = acting
    const first = await openInvitation(tx, services, input.token)
    await lockAuthorisation(acting, first.authorisation.county, first.authorisation.id)
    const invitation = await openInvitation(tx, services, input.token)
    note(noteOf(invitation))
    const { authorisation, line } = invitation
    await checkOneTimeCode(tx, services, { ...codeFor(invitation), code: input.code })
    requireMatch(answer)
    await tx
      .updateTable('verification.authorisation_member')
      .set({ method: 'code', signedAt: now })
      .where('county', '=', authorisation.county)
      .where('authorisationId', '=', authorisation.id)
      .where('personId', '=', line.personId)
      .execute()
    const { complete } = await completeAuthorisation(acting, authorisation)
    return { number: authorisation.number, complete }
  },
)

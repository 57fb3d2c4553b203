import { verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { newToken } from '../../platform/crypto/random-secrets.ts'
import { writeCase } from '../../platform/use-case/use-case.ts'
import type { Family } from '../registry/index.ts'
import { type Acting, refOf } from './acting.ts'
import { authorisationInArea, myAuthorisation } from './authorisation-access.ts'
import { lockAuthorisation } from './complete-authorisation.ts'
import { signatureLine } from './guardian.ts'
import { verificationPermissions } from './permissions.ts'

const HOURS = 48
const MS_PER_HOUR = 3_600_000

interface Invitee {
  readonly county: string
  readonly id: string
  readonly personId: string
  readonly guardianId?: string | undefined
}

const requirePhone = (family: Family, signerId: string): void => {
  const signer = family.members.find(({ personId }) => personId === signerId)
  if (!signer?.phoneMasked) throw new AppError(422, 'verification.no-phone', { field: 'personId' })
}

/**
 * A link for one member's phone that works once, for 48 hours. Only the hash of its token is kept; a new link takes
 * the place of an older one. The county stands in the token, since that is where the form lies.
 */
const invite = async (
  acting: Acting,
  family: Family,
  { county, id, personId, guardianId }: Invitee,
): Promise<{ readonly url: string; readonly expiresAt: string }> => {
  const authorisation = await lockAuthorisation(acting, county, id)
  const line = signatureLine(authorisation, { personId, guardianId })
  requirePhone(family, guardianId ?? personId)
  const token = `${county}.${newToken()}`
  const expiresAt = new Date(acting.now.getTime() + HOURS * MS_PER_HOUR)
  await acting.tx
    .updateTable('verification.authorisation_member')
    .set({
      invitationHash: acting.services.cipher.tokenHash(token),
      invitationExpiresAt: expiresAt,
      invitedBy: refOf(acting),
      guardianId: guardianId ?? null,
    })
    .where('county', '=', county)
    .where('authorisationId', '=', id)
    .where('personId', '=', line.personId)
    .execute()
  const { publicUrl } = acting.services.config
  return { url: `${publicUrl}/m/authorise/${token}`, expiresAt: expiresAt.toISOString() }
}

export const inviteMember = writeCase(
  verificationRoutes.inviteMember,
  { permission: verificationPermissions.inviteMember },
  async ({ input, requireArea, note, ...acting }) => {
    const { family } = await authorisationInArea(acting.tx, { input, today: acting.today, requireArea })
    note({ householdId: family.householdId, subject: { kind: 'authorisation', id: input.id } })
    return invite(acting, family, input)
  },
)

export const inviteMyMember = writeCase(
  verificationRoutes.inviteMyMember,
  { permission: verificationPermissions.inviteMyMember },
  async ({ input, note, ...acting }) => {
    const { family } = await myAuthorisation(acting.tx, { input, today: acting.today, actor: acting.actor })
    note({ householdId: family.householdId, subject: { kind: 'authorisation', id: input.id } })
    return invite(acting, family, input)
  },
)

import { verificationRoutes } from '@songtan/contract'
import { AppError } from '@songtan/kernel'
import { writeCase } from '../../platform/use-case/use-case.ts'
import type { Acting } from './acting.ts'
import type { StoredAuthorisation } from './authorisation.queries.ts'
import { authorisationInArea, myAuthorisation } from './authorisation-access.ts'
import { endAuthorisation } from './end-authorisation.ts'
import { verificationPermissions } from './permissions.ts'

const revoke = async (
  acting: Acting,
  { county, id, householdId, ended }: StoredAuthorisation,
  version: number,
  note: string | undefined,
) => {
  if (ended) {
    const reason = ended.because
    throw new AppError(409, `verification.authorisation-${reason}`, { params: { reason } })
  }
  const done = await endAuthorisation(acting, {
    ...{ county, householdId, note },
    because: 'revoked',
    only: { id, version },
  })
  if (!done) throw new AppError(409, 'record.changed')
  return done
}

/** A member tells the office that the family takes the authorisation back (PIPL §15). */
export const revokeAuthorisation = writeCase(
  verificationRoutes.revokeAuthorisation,
  { permission: verificationPermissions.revokeAuthorisation },
  async ({ input, requireArea, note, ...acting }) => {
    const { authorisation } = await authorisationInArea(acting.tx, {
      input,
      today: acting.today,
      requireArea,
    })
    note({
      householdId: authorisation.householdId,
      subject: { kind: 'authorisation', id: input.id },
      purpose: input.reason,
    })
    return revoke(acting, authorisation, input.version, input.reason)
  },
)

/** Any member takes the whole authorisation back: it needs all of them (PIPL §15). */
export const revokeMyAuthorisation = writeCase(
  verificationRoutes.revokeMyAuthorisation,
  { permission: verificationPermissions.revokeMyAuthorisation },
  async ({ input, note, ...acting }) => {
    const { authorisation } = await myAuthorisation(acting.tx, {
      input,
      today: acting.today,
      actor: acting.actor,
    })
    note({ householdId: authorisation.householdId, subject: { kind: 'authorisation', id: input.id } })
    return revoke(acting, authorisation, input.version, input.reason)
  },
)

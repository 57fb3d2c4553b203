import { newToken } from '../../platform/crypto/random-secrets.ts'
import type { Tx } from '../../platform/db/db.ts'
import type { SessionKind } from '../../platform/http/session-cookies.ts'
import type { Services } from '../../platform/use-case/services.ts'
import type { Call } from '../../platform/use-case/use-case.ts'

/** How long a session lasts: untouched, and in all. */
export const SESSION_MS: Readonly<Record<SessionKind, { readonly idle: number; readonly whole: number }>> = {
  staff: { idle: 30 * 60_000, whole: 12 * 3_600_000 },
  citizen: { idle: 2 * 3_600_000, whole: 12 * 3_600_000 },
}

const LONGEST_CLIENT = 200

/** Begins a session: a row with the token's keyed hash, and the token itself in the caller's cookie only. */
export const beginSession = async (
  tx: Tx,
  { clock, cipher }: Pick<Services, 'clock' | 'cipher'>,
  call: Call,
  kind: SessionKind,
  ownerId: string,
): Promise<void> => {
  const token = newToken()
  const now = clock.wall()
  const expiresAt = new Date(now.getTime() + SESSION_MS[kind].whole)
  await tx
    .insertInto('access.session')
    .values({
      tokenHash: cipher.tokenHash(token),
      kind,
      staffId: kind === 'staff' ? ownerId : null,
      citizenId: kind === 'citizen' ? ownerId : null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
      client: (call.client?.agent ?? '').slice(0, LONGEST_CLIENT),
    })
    .execute()
  call.session?.begin(kind, token, expiresAt)
}

/** Ends the session the caller came with, on the server and in the browser. */
export const endOwnSession = async (
  tx: Tx,
  { clock, cipher }: Pick<Services, 'clock' | 'cipher'>,
  call: Call,
  kind: SessionKind,
): Promise<void> => {
  const token = call.session?.token(kind)
  if (token !== undefined) {
    await tx
      .updateTable('access.session')
      .set({ revokedAt: clock.wall() })
      .where('tokenHash', '=', cipher.tokenHash(token))
      .where('revokedAt', 'is', null)
      .execute()
  }
  call.session?.end(kind)
}

/** Ends every session of a member of staff. @returns how many were still open */
export const endSessionsOf = async (
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  staffId: string,
): Promise<number> => {
  const now = clock.wall()
  const { numUpdatedRows } = await tx
    .updateTable('access.session')
    .set({ revokedAt: now })
    .where('staffId', '=', staffId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', new Date(now.getTime() - SESSION_MS.staff.idle))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
